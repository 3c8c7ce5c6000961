#include "query-service/suggest/place_suggestions.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "query-service/places/place_lookup.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using catalog::PhraseType;
using catalog::PlaceType;

// Where nothing says that a place is meant, small ones would only be in the way.
constexpr std::int64_t least_people_unannounced = 5'000;
constexpr std::size_t most_words_of_preposition = 4;

}  // namespace

// Passes over "near", "in", "cerca de", and over an article after it.
bool PlaceSuggestions::part_from(std::size_t first, Part& part) const {
  const catalog::Lexicon& lexicon = snapshot_.lexicon();
  const std::size_t count = typed_.words.size();
  const auto is_near = [&](std::size_t from, std::size_t to) {
    return lexicon.holds(typed_.joined(from, to), PhraseType::near);
  };
  part.first = first;
  for (std::size_t last = first + 1; last < count && last <= first + most_words_of_preposition;
       ++last)
    if (is_near(first, last)) part.first = last;
  if (part.first > first && part.first + 1 < count) {
    const std::string& article = typed_.words[part.first].folded;
    if (article == "the" && names_.named(typed_.joined(part.first)).empty()) ++part.first;
  }
  const bool announced = part.first > first || (first > 0 && is_near(first - 1, first));
  const bool only = request_.wants_only_places();
  part.is_free = announced || only;
  part.least_people = part.is_free ? 0 : least_people_unannounced;
  // In a field for places "near tulsa" is Tulsa.
  part.kept = only && first == 0 ? 0 : part.first;
  if (part.is_free) return !only || first == 0 || announced;
  if (typed_.joined(part.first).size() < 2) return false;
  // "with my t": after such a word stands no place.
  return first == 0 || !lexicon.holds(typed_.words[first - 1].folded, PhraseType::filler) ||
         lexicon.holds(typed_.words[first - 1].folded, PhraseType::distance);
}

std::vector<Suggestion> PlaceSuggestions::find(std::size_t first, bool mend) {
  found_.clear();
  Part part;
  if (!request_.wants("place") || !part_from(first, part)) return {};
  const std::string written = catalog::place_key(typed_.joined(part.first));
  const std::string as_typed =
      part.first + 1 < typed_.words.size()
          ? catalog::place_key(typed_.joined(part.first, typed_.words.size() - 1)) + " " +
                typed_.words.back().folded
          : typed_.words.back().folded;
  called(written, part);
  beginning(written, part);
  // "st" may go on: Stamford as well as Saint Louis.
  if (as_typed != written) beginning(as_typed, part);
  within(part);
  if (mend) similar(written, part);

  std::vector<Suggestion> suggestions;
  for (const Found& found : found_) {
    if (suggestions.size() == request_.limit) break;
    Suggestion next = suggestion(found, part);
    const bool is_there =
        std::any_of(suggestions.begin(), suggestions.end(),
                    [&](const Suggestion& shown) { return shown.label == next.label; });
    if (!next.label.empty() && !is_there) suggestions.push_back(std::move(next));
  }
  return suggestions;
}

void PlaceSuggestions::offer(Found next) {
  const std::size_t most = 2 * request_.limit + 4;
  const auto is_before = [](const Found& left, const Found& right) {
    return std::tuple(left.edits, left.evidence, -left.order) <
           std::tuple(right.edits, right.evidence, -right.order);
  };
  if (found_.size() == most && !is_before(next, found_.back())) return;
  const auto same = std::find_if(found_.begin(), found_.end(),
                                 [&](const Found& other) { return other.place == next.place; });
  if (same != found_.end()) {
    if (!is_before(next, *same)) return;
    found_.erase(same);
  }
  if (found_.size() == most) found_.pop_back();
  found_.insert(std::upper_bound(found_.begin(), found_.end(), next, is_before), std::move(next));
}

Suggestion PlaceSuggestions::suggestion(const Found& found, const Part& part) const {
  const auto readings = readings_of(std::array{found.place}, names_, 1);
  if (readings.empty()) return {};
  const catalog::GazetteerPlace& place = readings[0].place;
  std::string name = short_name(readings[0]);
  if (place.type == PlaceType::postal_code) name = place.name;
  // A place that its own name does not lead to is better not suggested.
  const auto is_read_back = [&](const std::string& text) {
    const auto meant = places_meant(text, names_, 1);
    return !meant.empty() && meant[0].place == place;
  };
  if (!is_read_back(name)) {
    name = readings[0].display;
    if (!is_read_back(name)) return {};
  }
  Suggestion next{
      .source = SuggestionSource::place,
      .type = "place",
      .label = name,
      .matched = found.matched == catalog::place_key(place.name) ? place.name : found.matched,
      .kept = typed_.before(part.kept),
      .evidence = found.evidence,
      .edits = found.edits};
  next.value = next.kept + next.label;
  const SuggestIndex& index = snapshot_.suggest_index();
  if (place.type == PlaceType::country)
    next.detail = text_for(request_.language, "suggest.country");
  else if (place.type == PlaceType::region || index.area_name(place.region).empty())
    next.detail = std::string(index.area_name(place.country));
  else
    next.detail = std::string(index.area_name(place.region)) + ", " + place.country;
  return next;
}

}  // namespace query_service
