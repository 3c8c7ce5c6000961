#include "query-service/understand/understand.h"

#include <algorithm>

#include "catalog/text.h"
#include "query-service/places/place_lookup.h"
#include "query-service/understand/alternatives.h"
#include "query-service/understand/corrections.h"
#include "query-service/understand/mending.h"
#include "query-service/understand/name_spans.h"
#include "query-service/understand/ordinary_words.h"
#include "query-service/understand/phrase_spans.h"
#include "query-service/understand/reading.h"

namespace query_service {
namespace {

using catalog::Facet;
using catalog::PhraseType;

// No more words than this are looked for as they are: a search is not a letter.
constexpr std::size_t most_words = 24;

std::optional<Facet> facet_of(PhraseType type) {
  switch (type) {
    case PhraseType::condition: return Facet::condition;
    case PhraseType::format: return Facet::format;
    case PhraseType::audience: return Facet::audience;
    case PhraseType::language: return Facet::language;
    case PhraseType::topic: return Facet::topic;
    case PhraseType::kind: return Facet::kind;
    case PhraseType::accessibility: return Facet::accessibility;
    case PhraseType::leader: return Facet::led_by;
    case PhraseType::cost: return Facet::cost;
    case PhraseType::join: return Facet::join;
    default: return {};
  }
}

template <typename Value>
void add_once(std::vector<Value>& values, Value value) {
  if (std::find(values.begin(), values.end(), value) == values.end())
    values.push_back(std::move(value));
}

void take_days(const std::string& id, Understood& understood) {
  for (std::size_t day = 0; day < 7; ++day)
    if (id == day_ids[day] || (id == "weekdays" && day < 5) || (id == "weekend" && day >= 5))
      understood.days.set(day);
}

void take_time(const std::string& id, Understood& understood) {
  for (std::size_t time = 0; time < 3; ++time)
    if (id == time_ids[time]) understood.times.set(time);
}

void take_moment(const std::string& id, Understood& understood) {
  if (id == "now") understood.moment = Moment::now;
  if (id == "today" || id == "tonight") understood.moment = Moment::today;
  if (id == "tonight") take_time("evening", understood);
  if (id == "tomorrow") understood.moment = Moment::tomorrow;
  if (id == "this-week") understood.moment = Moment::this_week;
}

void take_phrase(const Span& span, const Snapshot& snapshot, Understood& understood) {
  for (const std::string& id : span.ids) {
    if (const auto facet = facet_of(span.type)) {
      if (const auto ordinal = snapshot.vocabulary(*facet).find(id))
        add_once(understood.asked[catalog::index_of(*facet)], *ordinal);
      if (*facet == Facet::kind && id == "resource")
        for (const catalog::Word& word : catalog::words(span.words))
          add_once(understood.resource_words, word.folded);
      continue;
    }
    if (span.type == PhraseType::day) take_days(id, understood);
    if (span.type == PhraseType::time) take_time(id, understood);
    if (span.type == PhraseType::moment) take_moment(id, understood);
    if (span.type == PhraseType::near_me) understood.near_me = true;
  }
}

void take_words(const Span& span, const std::vector<Token>& tokens, Understood& understood) {
  for (std::size_t at = span.first; at < span.last; ++at) {
    const std::string& word = tokens[at].folded;
    understood.text += (understood.text.empty() ? "" : " ") + word;
    if (understood.words.size() < most_words) add_once(understood.words, word);
  }
}

Radius radius_of(const Span& span) {
  char text[32];
  const double kilometres = span.metres / catalog::metres_per_kilometre;
  std::snprintf(text, sizeof text, "%gkm", kilometres);
  return {span.metres, text};
}

void take_place(std::vector<PlaceReading> readings, Understood& understood) {
  understood.place = std::move(readings.front());
  understood.other_places.assign(std::make_move_iterator(readings.begin() + 1),
                                 std::make_move_iterator(readings.end()));
}

// The text of the search, read.
class TextReader {
 public:
  TextReader(const SearchRequest& request, const Snapshot& snapshot, const WordLookup& lookup)
      : request_(request), snapshot_(snapshot), tokens_(tokens_of(request.text)) {
    mend(tokens_, snapshot.spelling(), [&](const std::string& word) {
      return is_ordinary_word(word) || !snapshot.place_names().named(word).empty() ||
             lookup.is_in_listing(word);
    });
    for (Token& token : tokens_) token.in_name = !token.unknown && lookup.is_in_name(token.folded);
    spans_ = phrase_spans(tokens_, snapshot.lexicon());
    for (auto more :
         {radius_spans(tokens_, snapshot.lexicon()), name_spans(tokens_, snapshot.columns())})
      spans_.insert(spans_.end(), more.begin(), more.end());
  }

  void read(Understood& understood) {
    if (tokens_.empty()) return;
    const bool may_hold_place = !understood.place;
    if (may_hold_place) places_ = place_candidates(tokens_, spans_, snapshot_);
    readings_ = readings(tokens_, spans_, places_, [&](std::size_t word) {
      return tokens_[word].unknown   ? cost::unknown_text
             : tokens_[word].in_name ? cost::named_text
                                     : cost::text;
    });
    take(readings_.front(), understood);
    const auto spanish =
        std::count_if(understood.spans.begin(), understood.spans.end(),
                      [](const UnderstoodSpan& shown) { return shown.span.spanish_alone; });
    understood.is_spanish = spanish >= 2;
    understood.danger = is_in_danger(readings_.front());
    understood.corrected_text =
        corrected(request_, tokens_, understood.spans, understood.place, snapshot_);
    understood.alternatives =
        alternatives(request_, tokens_, readings_, places_, understood, snapshot_);
    understood.named = rows_called(tokens_, readings_.front(), snapshot_.columns());
  }

 private:
  // Words of danger count whatever else they are, but not within a longer name: "suicide disease"
  // is what an illness was once called.
  bool is_in_danger(const Reading& reading) const {
    return std::any_of(spans_.begin(), spans_.end(), [&](const Span& danger) {
      if (!danger.is(PhraseType::danger)) return false;
      return std::none_of(reading.spans.begin(), reading.spans.end(), [&](const Span& chosen) {
        return chosen.is(PhraseType::condition) && chosen.size() > danger.size() &&
               chosen.first <= danger.first && chosen.last >= danger.last;
      });
    });
  }

  void take(const Reading& reading, Understood& understood) {
    understood.cost = reading.cost;
    for (const Span& span : reading.spans) {
      UnderstoodSpan shown{
          .begin = tokens_[span.first].begin, .end = tokens_[span.last - 1].end, .span = span};
      if (span.edits > 0)
        shown.corrected = span.kind == SpanKind::place ? places_[span.place].key : span.words;
      understood.spans.push_back(std::move(shown));
      switch (span.kind) {
        case SpanKind::phrase: take_phrase(span, snapshot_, understood); break;
        case SpanKind::radius: understood.radius = radius_of(span); break;
        case SpanKind::place:
          take_place(readings_of(places_[span.place].places, snapshot_.place_names()), understood);
          understood.place_was_in_text = true;
          break;
        case SpanKind::name:
        case SpanKind::text: take_words(span, tokens_, understood); break;
      }
      const bool tells = !span.is_silent() && span.kind != SpanKind::place &&
                         span.kind != SpanKind::radius && !span.is(PhraseType::near_me);
      if (tells)
        for (std::size_t at = span.first; at < span.last && understood.told.size() < most_words;
             ++at)
          add_once(understood.told, tokens_[at].folded);
    }
  }

  const SearchRequest& request_;
  const Snapshot& snapshot_;
  std::vector<Token> tokens_;
  std::vector<Span> spans_;
  std::vector<PlaceCandidate> places_;
  std::vector<Reading> readings_;
};

// Troubles that pain brings: what is looked for beside them is help with pain.
bool comes_with_pain(const catalog::Vocabulary& conditions, catalog::Ordinal condition) {
  const auto mental_health = conditions.find("mental-health");
  const auto wider = conditions.with_broader(condition);
  return conditions.at(condition).id == "insomnia" ||
         (mental_health && std::binary_search(wider.begin(), wider.end(), *mental_health));
}

// "Pain" by itself is chronic pain; beside an illness it says nothing more.
void drop_umbrellas(const Snapshot& snapshot, Understood& understood) {
  auto& conditions = understood.asked[catalog::index_of(Facet::condition)];
  const catalog::Vocabulary& vocabulary = snapshot.vocabulary(Facet::condition);
  const auto illnesses = std::count_if(
      conditions.begin(), conditions.end(),
      [&](catalog::Ordinal condition) { return !comes_with_pain(vocabulary, condition); });
  if (illnesses < 2) return;
  for (const UnderstoodSpan& shown : understood.spans) {
    if (!shown.span.is(PhraseType::condition) || !shown.span.hidden) continue;
    for (const std::string& id : shown.span.ids)
      if (id == "chronic-pain" && conditions.size() > 1)
        std::erase(conditions, *vocabulary.find(id));
  }
}

// Caring is what somebody needs support with; beside an illness it says who needs it.
void read_caring_as_audience(const Snapshot& snapshot, Understood& understood) {
  auto& conditions = understood.asked[catalog::index_of(Facet::condition)];
  const auto caring = snapshot.vocabulary(Facet::condition).find("caregiving");
  const auto carers = snapshot.vocabulary(Facet::audience).find("caregivers");
  if (!caring || !carers || conditions.size() < 2 || std::erase(conditions, *caring) == 0) return;
  add_once(understood.asked[catalog::index_of(Facet::audience)], *carers);
  for (UnderstoodSpan& shown : understood.spans) {
    if (!shown.span.is(PhraseType::condition) ||
        shown.span.ids != std::vector<std::string>{"caregiving"})
      continue;
    shown.span.type = PhraseType::audience;
    shown.span.ids = {"caregivers"};
  }
}

// Who says nothing but that they are in danger is shown whom to call.
void ask_for_helplines(Understood& understood) {
  const bool asks = std::any_of(understood.asked.begin(), understood.asked.end(),
                                [](const auto& values) { return !values.empty(); });
  if (!understood.danger || asks || !understood.words.empty() || understood.place) return;
  understood.wants_helplines = true;
}

Answer<void> take_near(const SearchRequest& request, const Snapshot& snapshot,
                       Understood& understood) {
  auto readings = places_meant(request.near, snapshot.place_names());
  if (readings.empty()) {
    if (auto mended = place_like(request.near, snapshot.place_names())) {
      understood.corrected_place = mended->text;
      readings = std::move(mended->readings);
    }
  }
  if (readings.empty())
    return tl::unexpected(Problem{
        ProblemType::unknown_place, "near", "No place called \"" + request.near + "\" was found.",
        "Check the spelling, or write a US ZIP code (02476), a town and state (Tulsa, OK) or a "
        "town and country (London, Canada). Postal codes of other countries are not known yet."});
  take_place(std::move(readings), understood);
  return {};
}

}  // namespace

Answer<Understood> understand(const SearchRequest& request, const Snapshot& snapshot,
                              const WordLookup& lookup) {
  Understood understood;
  if (request.point) {
    understood.place = point_reading(*request.point);
  } else if (!request.near.empty()) {
    if (auto taken = take_near(request, snapshot, understood); !taken) {
      // Whoever is in danger is told whom to call, wherever they are.
      TextReader(request, snapshot, lookup).read(understood);
      if (!understood.danger) return tl::unexpected(taken.error());
      ask_for_helplines(understood);
      return understood;
    }
  }
  TextReader(request, snapshot, lookup).read(understood);
  drop_umbrellas(snapshot, understood);
  read_caring_as_audience(snapshot, understood);
  ask_for_helplines(understood);
  return understood;
}

}  // namespace query_service
