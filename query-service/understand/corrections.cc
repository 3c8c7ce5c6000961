#include "query-service/understand/corrections.h"

#include <algorithm>

#include "catalog/nearest.h"

namespace query_service {
namespace {

using catalog::PhraseType;

// Two spellings of one word: no more letters differ than this.
constexpr std::size_t most_edits_of_spanish = 2;
constexpr std::size_t most_edits_of_hidden = 3;

bool is_spanish(const UnderstoodSpan& shown) {
  return shown.span.kind == SpanKind::phrase && shown.span.spanish_alone;
}

// The name of the same condition that is nearest to what was typed, in English or in any language.
std::string nearest_name(const Span& span, const catalog::Lexicon& lexicon, std::size_t most_edits,
                         bool english_only) {
  std::string best;
  for (const catalog::LexiconPhrase& phrase : lexicon.phrases()) {
    if (phrase.type != PhraseType::condition || phrase.use != catalog::PhraseUse::name ||
        phrase.id != span.ids.front() || (english_only && phrase.language == "es"))
      continue;
    const std::size_t edits = catalog::edit_distance(phrase.words, span.words);
    if (edits == 0 || edits > most_edits) continue;
    most_edits = edits - 1;
    best = phrase.words;
  }
  return best;
}

bool is_where_spanish_is_spoken(const std::string& country) {
  constexpr std::string_view countries[] = {"AR", "BO", "CL", "CO", "CR", "CU", "DO",
                                            "EC", "ES", "GT", "HN", "MX", "NI", "PA",
                                            "PE", "PR", "PY", "SV", "UY", "VE"};
  return std::find(std::begin(countries), std::end(countries), country) != std::end(countries);
}

// Nobody types an accent by mistake.
bool has_accent(std::string_view text, const UnderstoodSpan& shown) {
  const std::string_view typed = text.substr(shown.begin, shown.end - shown.begin);
  return std::any_of(typed.begin(), typed.end(),
                     [](char c) { return static_cast<signed char>(c) < 0; });
}

bool is_one_word(const Span& span) { return span.words.find(' ') == std::string::npos; }

}  // namespace

std::optional<std::string> corrected(const SearchRequest& request, const std::vector<Token>& tokens,
                                     std::vector<UnderstoodSpan>& spans,
                                     const std::optional<PlaceReading>& place,
                                     const Snapshot& snapshot) {
  // One Spanish word beside it, and the search is Spanish.
  const auto spanish = std::count_if(spans.begin(), spans.end(), is_spanish);
  const bool is_english = request.language == Language::en && spanish <= 1 &&
                          !(place && is_where_spanish_is_spoken(place->place.country));
  for (UnderstoodSpan& shown : spans) {
    const Span& span = shown.span;
    if (!shown.corrected.empty() || !span.is(PhraseType::condition)) continue;
    // Of several words that are understood none is misspelt: "lost my leg".
    if (!is_one_word(span)) continue;
    if (span.hidden)
      shown.corrected = nearest_name(span, snapshot.lexicon(), most_edits_of_hidden, false);
    else if (span.spanish_alone && is_english && !has_accent(request.text, shown))
      shown.corrected = nearest_name(span, snapshot.lexicon(), most_edits_of_spanish, true);
  }

  std::string text;
  std::size_t written = 0;
  bool is_mended = false;
  for (const UnderstoodSpan& shown : spans) {
    if (shown.corrected.empty()) continue;
    // Of a place with its preposition and state only the name was mended.
    std::size_t first = shown.span.first;
    std::size_t last = shown.span.last;
    if (shown.span.kind == SpanKind::place) {
      while (first < last && !tokens[first].unknown) ++first;
      while (last > first && !tokens[last - 1].unknown) --last;
      if (first == last) continue;
      // Known words of a name of several: "san fransisco".
      const auto words = static_cast<std::size_t>(
                             std::count(shown.corrected.begin(), shown.corrected.end(), ' ')) +
                         1;
      while (last - first < words && first > shown.span.first) --first;
    }
    text += request.text.substr(written, tokens[first].begin - written) + shown.corrected;
    written = tokens[last - 1].end;
    is_mended = true;
  }
  if (!is_mended) return {};
  return text + request.text.substr(written);
}

}  // namespace query_service
