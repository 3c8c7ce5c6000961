#include "query-service/understand/named_spans.h"

#include <algorithm>

namespace query_service {
namespace {

// A town that a misspelt word is mended to must be one that many look for; beside its state, one
// that is there.
constexpr std::int64_t least_people_mended = 20'000;

std::vector<PlaceNumber> list_of(std::span<const PlaceNumber> places) {
  return {places.begin(), places.end()};
}

// The words without the parting at an apostrophe: "coeur d alene" is written "coeur dalene".
std::string without_single_letters(std::string_view words) {
  std::string joined;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool after_single =
        words[at] == ' ' && at > 0 && (at == 1 || words[at - 2] == ' ') &&
        (words[at - 1] == 'd' || words[at - 1] == 'l' || words[at - 1] == 'o');
    if (!after_single) joined += words[at];
  }
  return joined;
}

// "it ms", a region by the codes of its country and its own: nobody misspells that.
bool is_of_codes(std::string_view key) {
  const std::size_t space = key.find(' ');
  return space != std::string_view::npos && space <= 2 && key.size() - space - 1 <= 3;
}

}  // namespace

std::vector<NamedSpan> named_spans(const std::vector<Token>& tokens, const PlaceNames& names) {
  std::vector<NamedSpan> spans;
  const auto add = [&](std::size_t first, std::size_t last, std::string_view key,
                       const std::string& words, std::size_t edits) {
    const auto places = names.named(key);
    if (places.empty()) return false;
    spans.push_back({first, last, list_of(places), std::string(key), words, edits});
    return true;
  };
  // A search of many unknown words is in another language, and each name costs time.
  constexpr std::size_t most_mended = 4;
  std::vector<std::size_t> unknown_before;
  std::size_t unknown = 0;
  for (const Token& token : tokens) {
    unknown_before.push_back(unknown);
    unknown += token.unknown ? 1 : 0;
  }
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    std::string words;
    std::string letters;
    bool has_unknown = false;
    const std::size_t most = std::min(tokens.size(), first + PlaceNames::most_words);
    for (std::size_t last = first + 1; last <= most; ++last) {
      const Token& token = tokens[last - 1];
      if (token.quoted || (last > first + 1 && token.after_break)) break;
      words += (words.empty() ? "" : " ") + token.folded;
      letters += token.folded;
      has_unknown |= token.unknown && unknown_before[last - 1] < most_mended;
      if (add(first, last, catalog::place_key(words), words, 0)) continue;
      if (const std::string key = without_single_letters(words);
          key != words && add(first, last, key, words, 0))
        continue;
      if (const auto key = names.key_of_joined(letters); !key.empty()) {
        add(first, last, key, words, 0);
        continue;
      }
      // A name of two or three words in which one is misspelt: "san fransisco".
      if (!has_unknown || last - first > 3) continue;
      const std::size_t most_edits = words.size() < 5 ? 0 : words.size() < 8 ? 1 : 2;
      if (most_edits == 0) continue;
      for (const auto& similar :
           names.similar(catalog::place_key(words), most_edits, least_people_mended))
        if (!is_of_codes(similar.key)) add(first, last, similar.key, words, similar.edits);
    }
  }
  return spans;
}

}  // namespace query_service
