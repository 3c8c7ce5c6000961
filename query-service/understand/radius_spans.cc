#include <charconv>
#include <optional>

#include "catalog/distance.h"
#include "query-service/understand/phrase_spans.h"

namespace query_service {
namespace {

using catalog::Lexicon;
using catalog::PhraseType;

constexpr double least_metres = 1000;
constexpr double most_metres = 20'000'000;
// "less than", "no more than", "en un radio de".
constexpr std::size_t most_words_around = 5;
constexpr std::size_t most_words_of_unit = 4;

// The id of a distance phrase that the words [first, last) are: mi, km, within or after.
std::string distance_id(const std::vector<Token>& tokens, std::size_t first, std::size_t last,
                        const Lexicon& lexicon) {
  catalog::PhraseKeys keys;
  for (std::size_t at = first; at < last; ++at) keys.add(tokens[at].folded);
  for (const Lexicon::Match& match : lexicon.find(keys))
    if (match.phrase->type == PhraseType::distance) return match.phrase->id;
  return "";
}

// A number that begins a word, and how many bytes of it: 30, or 30 of "30mi".
std::optional<std::pair<double, std::size_t>> leading_number(const std::string& word) {
  double value = 0;
  const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (code != std::errc() || value <= 0) return {};
  return std::pair(value, static_cast<std::size_t>(end - word.data()));
}

}  // namespace

std::vector<Span> radius_spans(const std::vector<Token>& tokens, const Lexicon& lexicon) {
  std::vector<Span> spans;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].quoted) continue;
    const auto number = leading_number(tokens[at].folded);
    if (!number) continue;
    std::string unit;
    std::size_t last = at + 1;
    if (number->second < tokens[at].folded.size()) {
      const std::vector<Token> rest{Token{.folded = tokens[at].folded.substr(number->second)}};
      unit = distance_id(rest, 0, 1, lexicon);
    } else {
      for (std::size_t size = most_words_of_unit; size > 0 && unit.empty(); --size)
        if (at + size < tokens.size()) {
          unit = distance_id(tokens, at + 1, at + 1 + size, lexicon);
          if (unit != "mi" && unit != "km") unit.clear();
          last = at + 1 + size;
        }
    }
    if (unit != "mi" && unit != "km") continue;
    const double metres =
        number->first * (unit == "mi" ? catalog::metres_per_mile : catalog::metres_per_kilometre);
    if (metres < least_metres || metres > most_metres) continue;

    std::size_t first = at;
    for (std::size_t size = std::min(most_words_around, at); size > 0; --size)
      if (distance_id(tokens, at - size, at, lexicon) == "within") {
        first = at - size;
        break;
      }
    const auto add = [&](std::size_t end) {
      spans.push_back({.first = first,
                       .last = end,
                       .kind = SpanKind::radius,
                       .cost = cost::radius,
                       .metres = metres});
    };
    // "20 miles from" and, as "from" may belong to the place, "20 miles".
    add(last);
    for (std::size_t size = most_words_around; size > 0; --size)
      if (last + size <= tokens.size() &&
          distance_id(tokens, last, last + size, lexicon) == "after") {
        add(last + size);
        break;
      }
  }
  return spans;
}

}  // namespace query_service
