#include "query-service/snapshot/crowd_sets.h"

#include <algorithm>

#include "catalog/freshness.h"
#include "query-service/snapshot/row_sets_inside.h"

namespace query_service {
namespace {

using catalog::Facet;

std::vector<Row> rows_in(const Roaring& set) {
  std::vector<Row> rows(set.cardinality());
  set.toUint32Array(rows.data());
  return rows;
}

// Leaves, one set after the other, who may be among the best: whom the first sets that tell two
// apart prefer stands first.
class Sieve {
 public:
  Sieve(Roaring all, std::size_t most) : equal_(std::move(all)), places_(most) {}

  void prefer(const Roaring& set) { leave(equal_ & set); }
  void defer(const Roaring& set) { leave(equal_ - set); }

  std::vector<Row> best() const { return rows_in(best_); }
  std::vector<Row> equal() const { return rows_in(equal_); }

 private:
  void leave(Roaring better) {
    const std::size_t count = better.cardinality();
    if (count >= places_) {
      equal_ = std::move(better);
      return;
    }
    places_ -= count;
    equal_ -= better;
    best_ |= better;
  }

  Roaring best_;
  Roaring equal_;
  std::size_t places_;  // that `best_` leaves
};

Roaring any_of(const std::vector<Roaring>& sets, const std::vector<catalog::Ordinal>& ordinals) {
  Roaring any;
  for (const catalog::Ordinal ordinal : ordinals) any |= sets[ordinal];
  return any;
}

// Who has one of the values, and none besides.
Roaring only_of(const std::vector<Roaring>& sets, const std::vector<catalog::Ordinal>& ordinals) {
  Roaring only = any_of(sets, ordinals);
  for (catalog::Ordinal other = 0; other < sets.size(); ++other)
    if (std::find(ordinals.begin(), ordinals.end(), other) == ordinals.end()) only -= sets[other];
  return only;
}

}  // namespace

std::shared_ptr<const SetsOfDay> RowSets::Sets::of_day(catalog::Day day) const {
  {
    const std::lock_guard lock(mutex);
    if (latest_day && latest_day->day == day) return latest_day;
  }
  auto sets = std::make_shared<SetsOfDay>();
  sets->day = day;
  const catalog::FreshnessScale scale(day);
  for (Row row = 0; row < columns.size(); ++row) {
    const catalog::Freshness freshness = scale.of(columns.verified_on(row));
    const auto last = columns.last_day(row);
    // Around the world a day lasts from twelve hours before it begins to twelve after it ends.
    if (columns.status(row) == Status::closed || freshness == catalog::Freshness::historical ||
        (last && *last < day - std::chrono::days(1)))
      sets->asleep.add(row);
    else if (last && *last <= day)
      sets->undecided.add(row);
    if (freshness == catalog::Freshness::fresh) sets->fresh.add(row);
    if (freshness == catalog::Freshness::ageing) sets->ageing.add(row);
  }
  // Two threads may both have made it: nobody waits for another.
  const std::lock_guard lock(mutex);
  latest_day = sets;
  return sets;
}

namespace {

Roaring having_any(const RowSets::Sets& sets, const std::vector<FacetTerm>& terms) {
  Roaring any;
  for (const auto& [facet, ordinal] : terms) any |= sets.having[catalog::index_of(facet)][ordinal];
  return any;
}

// Whom each filter lets pass: put together once, however many values it has.
struct Filtered {
  Facet facet;
  Roaring passing;
};

std::vector<Filtered> filtered(const RowSets::Sets& sets, const CrowdScope& scope) {
  std::vector<Filtered> filters;
  for (const std::vector<FacetTerm>& terms : scope.filters)
    filters.push_back({terms.front().facet, having_any(sets, terms)});
  return filters;
}

// Who passes all filters but that of one facet.
Roaring passing_but(std::optional<Facet> left_out, const Roaring& all,
                    const std::vector<Filtered>& filters) {
  Roaring passing = all;
  for (const Filtered& filter : filters)
    if (filter.facet != left_out) passing &= filter.passing;
  return passing;
}

std::vector<std::size_t> counts_of(const Roaring& rows, const std::vector<Roaring>& sets) {
  std::vector<std::size_t> counts;
  counts.reserve(sets.size());
  for (const Roaring& set : sets) counts.push_back(rows.and_cardinality(set));
  return counts;
}

CrowdCounts counts_of(const Roaring& all, const Roaring& passing, const RowSets::Sets& sets,
                      CrowdOf of, const std::vector<Filtered>& filters) {
  CrowdCounts counts;
  const auto count = [&](Facet facet, const Roaring& rows) {
    counts.facets[catalog::index_of(facet)] =
        counts_of(rows, sets.having[catalog::index_of(facet)]);
  };
  if (of == CrowdOf::online) {
    count(Facet::format, passing & sets.remote);
    return counts;
  }
  for (const catalog::FacetDescription& facet : catalog::facets) {
    const bool is_filtered =
        std::any_of(filters.begin(), filters.end(),
                    [&](const Filtered& filter) { return filter.facet == facet.facet; });
    count(facet.facet, is_filtered ? passing_but(facet.facet, all, filters) : passing);
  }
  for (std::size_t day = 0; day < counts.days.size(); ++day)
    counts.days[day] = passing.and_cardinality(sets.on_day[day]);
  for (std::size_t time = 0; time < counts.times.size(); ++time)
    counts.times[time] = passing.and_cardinality(sets.at_time[time]);
  return counts;
}

}  // namespace

Roaring RowSets::Sets::in_crowd(const CrowdScope& scope) const {
  Roaring all;
  switch (scope.of) {
    case CrowdOf::all: all.addRange(0, columns.size()); return all;
    case CrowdOf::held_in_area: return near(*scope.place) - remote;
    case CrowdOf::online:
      online.add_to(all, scope.place->codes);
      all -= scope.is_area_counted ? near(*scope.place) - remote : near(*scope.place);
      return all;
  }
  return all;
}

Crowd RowSets::crowd(const CrowdScope& scope, std::size_t most, catalog::Day today) const {
  const auto of_day = sets_->of_day(today);
  const auto having = [&](Facet facet) -> const std::vector<Roaring>& {
    return sets_->having[catalog::index_of(facet)];
  };
  Roaring all = sets_->in_crowd(scope) - of_day->asleep;
  if (scope.is_for_condition) all &= sets_->for_condition[*scope.condition];
  const Roaring of_audience = any_of(having(Facet::audience), scope.audiences);
  if (!scope.audiences.empty()) all -= sets_->telling_audience - of_audience;
  for (const std::vector<FacetTerm>& terms : scope.facets) all &= having_any(*sets_, terms);
  Crowd crowd{.undecided = rows_in(all & of_day->undecided)};
  all -= of_day->undecided;
  crowd.size = all.cardinality();
  if (scope.of == CrowdOf::held_in_area) crowd.held_in_area = rows_in(all);
  const std::vector<Filtered> filters = filtered(*sets_, scope);
  Roaring passing = passing_but({}, all, filters);
  crowd.passing = passing.cardinality();
  crowd.counts = counts_of(all, passing, *sets_, scope.of, filters);

  // In the order of the rank (search/rank.h).
  Sieve sieve(std::move(passing), most);
  if (scope.audiences.empty())
    sieve.defer(only_of(having(Facet::audience), scope.closed_circles));
  else
    sieve.prefer(of_audience);
  if (scope.condition) {
    sieve.prefer(sets_->about[*scope.condition]);
    sieve.prefer(having(Facet::condition)[*scope.condition]);
    sieve.prefer(sets_->for_condition[*scope.condition]);
  }
  sieve.defer(sets_->telling_language - any_of(having(Facet::language), scope.languages));
  if (scope.of == CrowdOf::online) sieve.defer(sets_->of_other_places);
  if (scope.group) sieve.prefer(having(Facet::kind)[*scope.group]);
  if (scope.resource) sieve.defer(having(Facet::kind)[*scope.resource]);
  sieve.prefer(of_day->fresh);
  sieve.prefer(of_day->ageing);
  crowd.best = sieve.best();
  crowd.equal = sieve.equal();
  return crowd;
}

}  // namespace query_service
