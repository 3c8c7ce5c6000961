#include "query-service/understand/place_spans.h"

#include <algorithm>
#include <cmath>

#include "query-service/places/place_reading.h"
#include "query-service/understand/named_spans.h"

namespace query_service {
namespace {

using catalog::Lexicon;
using catalog::PhraseType;
using catalog::PlaceType;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class PlaceFinder {
 public:
  PlaceFinder(const std::vector<Token>& tokens, const std::vector<Span>& phrases,
              const Snapshot& snapshot)
      : tokens_(tokens),
        phrases_(phrases),
        lexicon_(snapshot.lexicon()),
        names_(snapshot.place_names()),
        columns_(snapshot.columns()),
        named_(named_spans(tokens, names_)) {}

  std::vector<PlaceCandidate> find() {
    for (const NamedSpan& span : named_) {
      bare(span);
      within(span);
    }
    return std::move(candidates_);
  }

 private:
  bool is_area(PlaceNumber place) const {
    return names_.type(place) == PlaceType::region || names_.type(place) == PlaceType::country;
  }
  bool is_postal_code(const NamedSpan& span) const {
    return names_.type(span.places[0]) == PlaceType::postal_code;
  }

  // The end of the words before which the place was announced: their first word, or `first`.
  std::size_t announced_from(std::size_t first) const {
    std::size_t best = first;
    const std::size_t article =
        first > 0 && is_one_of(tokens_[first - 1].folded,
                               {"the", "de", "la", "el", "city", "greater", "downtown"})
            ? first - 1
            : first;
    for (const Span& phrase : phrases_) {
      const bool announces = phrase.is(PhraseType::near) || phrase.kind == SpanKind::radius;
      if (!announces || (phrase.last != first && phrase.last != article)) continue;
      // A radius stays a span of its own.
      const std::size_t from = phrase.kind == SpanKind::radius ? phrase.last : phrase.first;
      best = std::min(best, from);
    }
    return best;
  }

  bool is_announced(std::size_t first) const {
    if (announced_from(first) < first) return true;
    return std::any_of(phrases_.begin(), phrases_.end(), [&](const Span& phrase) {
      return phrase.kind == SpanKind::radius && phrase.last == first;
    });
  }

  bool is_other_phrase(std::size_t first, std::size_t last) const {
    return std::any_of(phrases_.begin(), phrases_.end(), [&](const Span& phrase) {
      return phrase.first == first && phrase.last == last && phrase.edits == 0 &&
             phrase.kind == SpanKind::phrase && !phrase.is(PhraseType::language);
    });
  }

  bool is_ordinary(const NamedSpan& span) const {
    return lexicon_.holds(span.words, PhraseType::ordinary) ||
           is_other_phrase(span.first, span.last);
  }

  // In a long name two letters are easily wrong: "cincinatti".
  static double cost_of_edits(const NamedSpan& span) {
    constexpr std::size_t long_name = 9;
    return (span.key.size() >= long_name ? cost::edit / 2 : cost::edit) *
           static_cast<double>(span.edits);
  }

  void add(std::size_t first, std::size_t last, std::vector<PlaceNumber> places, double cost,
           double cost_of_unexplained, const NamedSpan& span) {
    if (places.empty()) return;
    candidates_.push_back({.first = announced_from(first),
                           .last = last,
                           .name_first = first,
                           .places = std::move(places),
                           .cost = cost + cost_of_edits(span),
                           .cost_of_unexplained = cost_of_unexplained,
                           .edits = span.edits,
                           .key = span.edits > 0 ? std::string(span.key) : std::string()});
  }

  // The name alone.
  void bare(const NamedSpan& span) {
    const bool ordinary = is_ordinary(span);
    // Nobody lives in the Bath: an article makes a word of it.
    const bool has_article =
        span.first > 0 && is_one_of(tokens_[span.first - 1].folded, {"the", "el", "la"});
    if (ordinary && has_article) return;
    const bool announced = is_announced(span.first);
    if (!announced && is_of_a_person(span)) return;
    if (is_postal_code(span)) {
      const bool plus_four = span.last < tokens_.size() && tokens_[span.last].after_hyphen &&
                             tokens_[span.last].folded.size() == 4 &&
                             is_number(tokens_[span.last].folded);
      return add(span.first, span.last + (plus_four ? 1 : 0), span.places, 0.15, 0, span);
    }
    if (span.key.size() <= 3 && span.edits == 0) bare_code(span, announced);
    if (span.key.size() < 3) return;
    areas_called_so(span);
    double cost = names_.population(likeliest(span)) == 0 && !is_area(likeliest(span))
                      ? 1.2
                      : 0.95 - 0.13 * std::log10(people_of(span) / 1000);
    const bool is_large = people_of(span) >= 5000;
    const bool is_written_out = span.last - span.first > 1;
    if (is_area(likeliest(span))) cost = 0.45;
    if (ordinary) cost += 0.8;
    if (!is_large) cost += announced ? 0.2 : 0.5;
    if (announced) cost -= 0.45;
    // Nothing is listed in its country: few will look for it here.
    if (columns_.code(names_.country(likeliest(span))) == Columns::no_code) cost += 0.25;
    if (is_written_out && !ordinary) cost -= 0.15;
    if (tokens_[span.first].begins_capital && span.first > 0) cost -= announced ? 0.3 : 0.15;
    const bool is_famous = people_of(span) >= 300'000 && !ordinary;
    const double unexplained = announced || is_famous ? 0.03 : ordinary || !is_large ? 0.35 : 0.1;
    add(span.first, span.last, span.places, std::max(cost, 0.1), unexplained, span);
  }

  // "my wife Donna", "Chad has pain", "I have MS", "Wilson disease", "Vietnam veterans": whom or
  // what the name is given to, or who is speaking.
  bool is_of_a_person(const NamedSpan& span) const {
    const auto word = [&](std::size_t at) {
      return at < tokens_.size() ? std::string_view(tokens_[at].folded) : std::string_view();
    };
    const std::string_view before = span.first > 0 ? word(span.first - 1) : std::string_view();
    const std::string_view after = word(span.last);
    return is_one_of(before,
                     {"my",    "wife",   "husband",  "mother",  "mom",     "mum",    "father",
                      "dad",   "son",    "daughter", "sister",  "brother", "friend", "partner",
                      "aunt",  "uncle",  "i",        "have",    "has",     "had",    "got",
                      "mi",    "esposa", "esposo",   "marido",  "mujer",   "madre",  "padre",
                      "hijo",  "hija",   "hermana",  "hermano", "amiga",   "amigo",  "tengo",
                      "named", "called", "llamada",  "llamado"}) ||
           is_one_of(after, {"syndrome", "syndromes", "disease", "disorder", "sindrome", "has",
                             "had", "tiene", "vets", "vet", "veterans", "veteran", "war"});
  }

  PlaceNumber likeliest(const NamedSpan& span) const {
    return query_service::likeliest(span.places, names_);
  }

  double people_of(const NamedSpan& span) const {
    if (is_area(likeliest(span))) return 10'000'000;
    // Of counties the people are not always known; they are as large as a town.
    const bool is_county = names_.type(likeliest(span)) == PlaceType::county;
    return std::max(static_cast<double>(names_.population(likeliest(span))),
                    is_county ? 50'000.0 : 10.0);
  }

  // "NH", "USA": codes of regions where people write them so, and of countries.  Codes that are
  // also words (me, in, or, hi) count only in capitals, or after a preposition at the end.
  void bare_code(const NamedSpan& span, bool announced) {
    std::vector<PlaceNumber> areas;
    for (const PlaceNumber place : span.places) {
      const catalog::GazetteerPlace found = names_.place(place);
      const bool has_written_codes = is_one_of(found.country, {"US", "CA", "AU"});
      if ((found.type == PlaceType::region && has_written_codes) ||
          (found.type == PlaceType::country &&
           is_one_of(span.key, {"us", "usa", "uk", "uae", "gb", "nz"})))
        areas.push_back(place);
    }
    if (areas.empty()) return;
    const bool is_word = is_word_too(span);
    const bool at_end = span.last == tokens_.size() || tokens_[span.last].after_break;
    const bool is_me = std::any_of(phrases_.begin(), phrases_.end(), [&](const Span& phrase) {
      return phrase.is(PhraseType::near_me) && phrase.first < span.first &&
             phrase.last >= span.last;
    });
    const bool stands_out = tokens_[span.first].all_capitals || (announced && at_end && !is_me);
    // "pa lyme" is in Pennsylvania, if nothing better can be said of it.
    const bool ends_in_capitals = tokens_[span.first].all_capitals && at_end && span.first > 0;
    // "MS and depression": two of a kind.
    const bool is_joined =
        !announced && span.last < tokens_.size() &&
        is_one_of(tokens_[span.last].folded, {"and", "y", "or", "o", "plus", "with", "my"});
    if (is_joined) return;
    const double cost = stands_out && announced  ? 0.2
                        : ends_in_capitals       ? 0.11
                        : is_word && !stands_out ? 0.9
                                                 : 0.6;
    if (is_me && !stands_out) return;
    add(span.first, span.last, std::move(areas), announced && !is_word ? 0.4 : cost,
        announced ? 0 : 0.1, span);
  }

  bool is_word_too(const NamedSpan& span) const {
    return is_one_of(span.key, {"act", "al", "as", "co", "de", "hi", "id", "in", "is", "la",
                                "ma",  "me", "mi", "no", "oh", "ok", "on", "or", "pa", "us"});
  }

  // "washington state", "state of maine", "estado de mexico": the region alone.
  void areas_called_so(const NamedSpan& span) {
    std::vector<PlaceNumber> regions;
    for (const PlaceNumber place : span.places)
      if (names_.type(place) == PlaceType::region) regions.push_back(place);
    if (regions.empty()) return;
    if (span.last < tokens_.size() && is_one_of(tokens_[span.last].folded, {"state", "province"}))
      add(span.first, span.last + 1, regions, 0.3, 0, span);
    if (span.first >= 2 &&
        is_one_of(tokens_[span.first - 2].folded, {"state", "estado", "provincia", "province"}) &&
        is_one_of(tokens_[span.first - 1].folded, {"of", "de"}))
      add(span.first - 2, span.last, regions, 0.3, 0, span);
  }

  // The name beside what it lies in: "portland me", "london, ontario, canada", "tulsa in oklahoma",
  // "arlington ma 02476", and "ontario london".
  void within(const NamedSpan& span) {
    if (is_postal_code(span)) return;
    // A code is what qualifies, and is not qualified itself: "is it".
    if (span.key.size() < 3 && !tokens_[span.first].all_capitals) return;
    for (const NamedSpan& area : named_) {
      if (area.edits > 0) continue;
      const bool follows = area.first == span.last;
      const bool after_in = area.first == span.last + 1 &&
                            is_one_of(tokens_[span.last].folded, {"in", "en", "de", "of"});
      const bool precedes = area.last == span.first && !is_postal_code(area);
      if (!follows && !after_in && !precedes) continue;
      if (is_postal_code(area)) {
        if (follows) add(span.first, area.last, area.places, 0.15, 0, span);
        continue;
      }
      std::vector<PlaceNumber> places = lying_in(span.places, area);
      if (places.empty()) continue;
      const double cost = cost_of_qualified(span, area) + (precedes ? 0.35 : after_in ? 0.1 : 0);
      const std::size_t first = std::min(span.first, area.first);
      const std::size_t last = std::max(span.last, area.last);
      add(first, last, places, cost, 0, span);
      if (follows) further(first, last, places, cost, span);
    }
  }

  // A country after the state, or a postal code, which says more than both.
  void further(std::size_t first, std::size_t last, const std::vector<PlaceNumber>& places,
               double cost, const NamedSpan& span) {
    for (const NamedSpan& next : named_) {
      if (next.first != last) continue;
      if (is_postal_code(next))
        add(first, next.last, next.places, 0.15, 0, span);
      else if (auto narrower = lying_in(places, next); !narrower.empty())
        add(first, next.last, std::move(narrower), cost + 0.02, 0, span);
    }
  }

  std::vector<PlaceNumber> lying_in(const std::vector<PlaceNumber>& places,
                                    const NamedSpan& area) const {
    std::vector<PlaceNumber> found;
    for (const PlaceNumber place : places)
      if (names_.type(place) != PlaceType::postal_code &&
          std::any_of(area.places.begin(), area.places.end(),
                      [&](PlaceNumber outer) { return names_.lies_in(place, outer); }))
        found.push_back(place);
    return found;
  }

  double cost_of_qualified(const NamedSpan& span, const NamedSpan& area) const {
    double cost = 0.3;
    const bool comma = area.first > 0 && tokens_[area.first].after_break;
    if (is_word_too(area) && !comma && !tokens_[area.first].all_capitals) {
      // "hope in", "portland or seattle": more likely the word, unless the search ends with it.
      const bool joins_words = is_one_of(area.key, {"in", "or"});
      cost = joins_words && area.last < tokens_.size() ? 1.1 : 0.5;
    }
    if (is_ordinary(span)) cost += 0.1;
    if (comma) cost -= 0.1;
    if (is_announced(span.first)) cost -= 0.1;
    return cost;
  }

  const std::vector<Token>& tokens_;
  const std::vector<Span>& phrases_;
  const Lexicon& lexicon_;
  const PlaceNames& names_;
  const Columns& columns_;
  std::vector<NamedSpan> named_;
  std::vector<PlaceCandidate> candidates_;
};

}  // namespace

std::vector<PlaceCandidate> place_candidates(const std::vector<Token>& tokens,
                                             const std::vector<Span>& phrases,
                                             const Snapshot& snapshot) {
  return PlaceFinder(tokens, phrases, snapshot).find();
}

}  // namespace query_service
