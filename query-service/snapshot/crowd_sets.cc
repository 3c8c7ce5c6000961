#include "query-service/snapshot/crowd_sets.h"

#include <algorithm>

#include "catalog/freshness.h"
#include "query-service/search/distance_bands.h"
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

  // True where those of the set alone take all places that are left.
  bool prefer(const Roaring& set) { return leave(equal_ & set); }
  void defer(const Roaring& set) { leave(equal_ - set); }

  // Who is equal in all that was preferred or deferred so far.
  const Roaring& open() const { return equal_; }

  std::vector<Row> best() const { return rows_in(best_); }
  std::vector<Row> equal() const { return rows_in(equal_); }

 private:
  bool leave(Roaring better) {
    const std::size_t count = better.cardinality();
    if (count >= places_) {
      equal_ = std::move(better);
      return true;
    }
    places_ -= count;
    equal_ -= better;
    best_ |= better;
    return false;
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

// Who of `among` has one of the values, and none besides.
Roaring only_of(const Roaring& among, const std::vector<Roaring>& sets,
                const std::vector<catalog::Ordinal>& ordinals) {
  Roaring only;
  for (const catalog::Ordinal ordinal : ordinals) only |= among & sets[ordinal];
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

// When each can meet, as a week's bits.
class Weeks {
 public:
  Weeks(const RowSets::Sets& sets, const CrowdWeek& week) : sets_(sets), week_(week) {}

  // Those of the rows that can meet then.
  Roaring meeting(const Roaring& rows, WeekBits wanted) const {
    Roaring found;
    for (const Row row : rows)
      if (of(row) & wanted) found.add(row);
    return found;
  }

  void count(const Roaring& rows, CrowdCounts& counts) const {
    if (!week_.of_remote && !week_.filters()) {
      for (std::size_t day = 0; day < counts.days.size(); ++day)
        counts.days[day] = rows.and_cardinality(sets_.on_day[day]);
      for (std::size_t time = 0; time < counts.times.size(); ++time)
        counts.times[time] = rows.and_cardinality(sets_.at_time[time]);
      return;
    }
    const WeekParts parts(week_.days, week_.times);
    for (const Row row : rows) {
      const WeekBits week = of(row);
      for (std::size_t day = 0; day < counts.days.size(); ++day)
        counts.days[day] += (week & parts.on_day[day]) != 0;
      for (std::size_t time = 0; time < counts.times.size(); ++time)
        counts.times[time] += (week & parts.at_time[time]) != 0;
    }
  }

 private:
  WeekBits of(Row row) const {
    return week_.of_remote && sets_.columns.meets(row).remotely()
               ? week_.of_remote(row)
               : bits_of_week(sets_.columns.moments(row), 0);
  }

  const RowSets::Sets& sets_;
  const CrowdWeek& week_;
};

Roaring without_refused(const Roaring& rows, const CrowdScope& scope) {
  std::vector<Row> left;
  for (const Row row : rows)
    if (!scope.is_refused(row)) left.push_back(row);
  return Roaring(left.size(), left.data());
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

// `in_week`: of all those who can meet when they shall.
FacetSizes counts_of(const Roaring& in_week, const RowSets::Sets& sets, const CrowdScope& scope,
                     const std::vector<Filtered>& filters) {
  FacetSizes counts;
  for (const catalog::FacetDescription& facet : catalog::facets) {
    if (!scope.is_main && facet.facet != Facet::format) continue;
    Roaring rows = passing_but(facet.facet, in_week, filters);
    if (scope.of == CrowdOf::online && facet.facet == Facet::format) rows &= sets.remote;
    counts[catalog::index_of(facet.facet)] =
        counts_of(rows, sets.having[catalog::index_of(facet.facet)]);
  }
  return counts;
}

// By how many of the conditions, all first.
std::vector<Roaring> by_conditions_met(const RowSets::Sets& sets,
                                       const std::vector<catalog::Ordinal>& conditions) {
  std::vector<Roaring> at_least(conditions.size());
  for (const catalog::Ordinal condition : conditions) {
    const Roaring& here = sets.for_condition[condition];
    for (std::size_t more = conditions.size(); --more > 0;)
      at_least[more] |= at_least[more - 1] & here;
    at_least[0] |= here;
  }
  std::reverse(at_least.begin(), at_least.end());
  return at_least;
}

// Of `among`: groups of the region, then those of the country too, then all groups; then others
// besides in the same order, and so on.
std::vector<Roaring> by_kind_and_closeness(const Roaring& among, const RowSets::Sets& sets,
                                           const CrowdScope& scope) {
  const auto& kinds = sets.having[catalog::index_of(Facet::kind)];
  std::vector<Roaring> of_kind{among};
  if (scope.group && scope.resource)
    of_kind = {among & kinds[*scope.group], among - kinds[*scope.group] - kinds[*scope.resource],
               among};
  std::vector<Roaring> order;
  Roaring before;
  for (const Roaring& kind : of_kind) {
    Roaring closer = before;
    for (auto code = scope.place->codes.rbegin(); code != scope.place->codes.rend(); ++code) {
      for (const Roaring* set : sets.of_code(*code)) closer |= kind & *set;
      order.push_back(closer);
    }
    order.push_back(before |= kind);
  }
  return order;
}

// The bands of distance round the centre of a circle, from the nearest to where the circle ends.
void prefer_nearer(Sieve& sieve, const Circle& circle, double first_metres,
                   const RowSets::Sets& sets) {
  for (double metres = first_metres; metres < circle.metres; metres *= 2)
    if (sieve.prefer(sets.within({circle.centre, metres}))) return;
}

// So near that few are within it, and nearer by halves than the circle ends.
double nearest_ring_metres(const Circle& circle) {
  double metres = circle.metres;
  while (metres > 1'000) metres /= 2;
  return metres;
}

// Finds the scale of those bands, from who passes for sure and who may.
double find_scale(const Circle& circle, const Roaring& passing, const Roaring& may_pass,
                  const RowSets::Sets& sets, Crowd& crowd) {
  for (const double scale : band_scales_metres) {
    const Roaring within = sets.within({circle.centre, scale});
    if (may_pass.and_cardinality(within) < scale_at_nearest) continue;
    crowd.telling_scale = rows_in(passing & within);
    crowd.is_scale_open = crowd.telling_scale.size() < scale_at_nearest;
    crowd.telling_scale.resize(std::min(crowd.telling_scale.size(), scale_at_nearest));
    return scale;
  }
  return band_scales_metres.back();
}

// In the order of the rank (search/rank.h).  `scale`: of the bands of distance.
void sift(Sieve& sieve, const CrowdScope& scope, double scale, const RowSets::Sets& sets,
          const SetsOfDay& of_day) {
  const auto having = [&](Facet facet) -> const std::vector<Roaring>& {
    return sets.having[catalog::index_of(facet)];
  };
  if (scope.conditions.size() > 1)
    for (const Roaring& met : by_conditions_met(sets, scope.conditions)) sieve.prefer(met);
  if (scope.audiences.empty())
    sieve.defer(only_of(sieve.open(), having(Facet::audience), scope.closed_circles));
  else
    sieve.prefer(any_of(having(Facet::audience), scope.audiences));
  if (!scope.conditions.empty()) {
    sieve.prefer(any_of(sets.about, scope.conditions));
    sieve.prefer(any_of(having(Facet::condition), scope.conditions));
    sieve.prefer(any_of(sets.for_condition, scope.conditions));
  }
  Roaring of_other_languages = sieve.open() & sets.telling_language;
  for (const catalog::Ordinal language : scope.languages)
    of_other_languages -= having(Facet::language)[language];
  sieve.defer(of_other_languages);
  if (scope.of == CrowdOf::online) sieve.defer(sets.of_other_places);
  if (scope.of == CrowdOf::held_near && scope.place->circle)
    prefer_nearer(sieve, *scope.place->circle, scale, sets);
  if (scope.of == CrowdOf::for_area) {
    for (const Roaring& closer : by_kind_and_closeness(sieve.open(), sets, scope))
      sieve.prefer(closer);
  } else {
    if (scope.group) sieve.prefer(having(Facet::kind)[*scope.group]);
    if (scope.resource) sieve.defer(having(Facet::kind)[*scope.resource]);
  }
  sieve.prefer(of_day.fresh);
  sieve.prefer(of_day.ageing);
}

// Who of those that pass stands first.
void put_first(Crowd& crowd, Roaring passing, const CrowdScope& scope, std::size_t most,
               const RowSets::Sets& sets, const SetsOfDay& of_day) {
  if (crowd.passing <= most) {
    crowd.equal = rows_in(passing);
    return;
  }
  const Circle* circle =
      scope.of == CrowdOf::held_near && scope.place->circle ? &*scope.place->circle : nullptr;
  double scale = 0;
  if (circle && scope.order == CrowdOrder::best) {
    Roaring may_pass = passing;
    may_pass.addMany(crowd.undecided.size(), crowd.undecided.data());
    scale = find_scale(*circle, passing, may_pass, sets, crowd);
  }
  Sieve sieve(std::move(passing), most);
  if (scope.order == CrowdOrder::best) sift(sieve, scope, scale, sets, of_day);
  if (circle && scope.order == CrowdOrder::nearest)
    prefer_nearer(sieve, *circle, nearest_ring_metres(*circle), sets);
  crowd.best = sieve.best();
  crowd.equal = sieve.equal();
}

}  // namespace

void RowSets::keep_up(catalog::Day today) const { sets_->of_day(today); }

Crowd RowSets::crowd(const CrowdScope& scope, std::size_t most, catalog::Day today) const {
  const auto of_day = sets_->of_day(today);
  const auto having = [&](Facet facet) -> const std::vector<Roaring>& {
    return sets_->having[catalog::index_of(facet)];
  };
  Roaring all = sets_->in_crowd(scope) - of_day->asleep;
  if (scope.is_for_conditions) all &= any_of(sets_->for_condition, scope.conditions);
  const Roaring of_audience = any_of(having(Facet::audience), scope.audiences);
  if (!scope.audiences.empty()) all -= sets_->telling_audience - of_audience;
  for (const std::vector<FacetTerm>& terms : scope.facets) all &= having_any(*sets_, terms);
  const Weeks weeks(*sets_, scope.week);
  if (scope.week.wished != 0) all = weeks.meeting(all, scope.week.wished);
  Crowd crowd{.undecided = rows_in(all & of_day->undecided)};
  all -= of_day->undecided;
  crowd.size = all.cardinality();
  if (scope.of == CrowdOf::held_near) crowd.held_near = rows_in(all);
  if (scope.is_refused) all = without_refused(all, scope);

  const std::vector<Filtered> filters = filtered(*sets_, scope);
  if (scope.is_main) weeks.count(passing_but({}, all, filters), crowd.counts);
  if (scope.week.filters()) all = weeks.meeting(all, bits_of(scope.week.days, scope.week.times));
  Roaring passing = passing_but({}, all, filters);
  crowd.passing = passing.cardinality();
  if (scope.of != CrowdOf::for_area) crowd.counts.facets = counts_of(all, *sets_, scope, filters);
  put_first(crowd, std::move(passing), scope, most, *sets_, *of_day);
  return crowd;
}

}  // namespace query_service
