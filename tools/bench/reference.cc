#include "tools/bench/reference.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "catalog/terms.h"
#include "catalog/text.h"

namespace bench {
namespace {

// Engines keep a position in a hundred-thousandth of a degree and less: about a metre.
constexpr double tolerance_metres = 1.5;

}  // namespace

Reference::Reference(const std::vector<Row>& rows) : rows_(rows) {
  std::unordered_map<std::string, std::vector<Places*>> places_of_word;
  for (std::uint32_t at = 0; at < rows.size(); ++at)
    for (const catalog::Word& word : catalog::words(rows[at].text)) {
      auto [known, is_new] = places_of_word.try_emplace(word.folded);
      if (is_new)
        for (const std::string& term : catalog::terms_of(word.folded))
          known->second.push_back(&postings_[term]);
      for (Places* places : known->second)
        if (places->empty() || places->back() != at) places->push_back(at);
    }
}

Reference::Places Reference::with_word(const std::string& word) const {
  Places places;
  for (const std::string& term : catalog::terms_of(word))
    if (const auto found = postings_.find(term); found != postings_.end()) {
      Places both;
      std::set_union(places.begin(), places.end(), found->second.begin(), found->second.end(),
                     std::back_inserter(both));
      places = std::move(both);
    }
  return places;
}

bool Reference::matches(std::uint32_t at, const Query& query) const {
  const Row& row = rows_[at];
  if (query.shape == Shape::nearest) return row.position.has_value();
  if (query.shape == Shape::text_online) return row.is_online;
  if (!row.position) return false;
  if (query.shape == Shape::day_time) return (row.week & query.week) != 0;
  return !query.asks_condition() || std::find(row.conditions.begin(), row.conditions.end(),
                                              query.condition) != row.conditions.end();
}

Found Reference::answer(const Query& query) const {
  Found found;
  if (query.shape == Shape::suggestion || query.shape == Shape::misspelling) return found;
  std::optional<Places> with_words;
  if (query.asks_words())
    for (const std::string& word : query.words) {
      Places places = with_word(word);
      if (with_words) {
        Places both;
        std::set_intersection(with_words->begin(), with_words->end(), places.begin(), places.end(),
                              std::back_inserter(both));
        places = std::move(both);
      }
      with_words = std::move(places);
    }
  Nearest nearest;
  // Of the nearest of all no other number is asked for than that of the last in the list.
  double last_metres = 1e9;
  std::size_t total = 0;
  const auto look_at = [&](std::uint32_t at) {
    if (!matches(at, query)) return;
    const Row& row = rows_[at];
    if (query.shape != Shape::text_online) {
      const double limit = query.asks_within_radius() ? radius_metres : last_metres;
      if (catalog::least_metres(query.point, *row.position) > limit) return;
      const double metres = catalog::geodesic_metres(query.point, *row.position);
      if (metres > limit) return;
      nearest.add(metres);
      if (!query.asks_within_radius() && nearest.size() % (4 * list_length) == 0) {
        const std::vector<double> first = Nearest(nearest).first();
        last_metres = first.back();
        nearest = {};
        for (const double known : first) nearest.add(known);
      }
    }
    ++total;
    for (const catalog::Ordinal language : row.languages) ++found.languages[language];
  };
  if (with_words)
    for (const std::uint32_t at : *with_words) look_at(at);
  else
    for (std::uint32_t at = 0; at < rows_.size(); ++at) look_at(at);
  found.nearest = std::move(nearest).first();
  if (query.shape != Shape::nearest) found.total = total;
  if (query.shape == Shape::nearest) found.languages.clear();
  return found;
}

Difference difference_of(const Query& query, const Found& right, const Found& found) {
  Difference difference;
  if (query.shape == Shape::suggestion || query.shape == Shape::misspelling ||
      query.shape == Shape::page)
    return difference;
  difference.total = query.shape != Shape::nearest && found.total != right.total;
  difference.languages = found.has_languages && found.languages != right.languages;
  // With words the best comes first, not the nearest.
  if (query.asks_words()) return difference;
  // A search that looks no farther than it has to is right as far as it looks.
  const bool may_be_shorter = query.shape == Shape::nearest && !found.nearest.empty();
  difference.nearest = may_be_shorter ? found.nearest.size() > right.nearest.size()
                                      : found.nearest.size() != right.nearest.size();
  for (std::size_t at = 0; at < std::min(found.nearest.size(), right.nearest.size()); ++at)
    difference.nearest |= std::abs(found.nearest[at] - right.nearest[at]) > tolerance_metres;
  return difference;
}

}  // namespace bench
