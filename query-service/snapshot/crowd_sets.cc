#include "query-service/snapshot/crowd_sets.h"

#include <algorithm>

#include "catalog/freshness.h"
#include "query-service/snapshot/crowd_order.h"

namespace query_service {
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
    if (freshness == catalog::Freshness::historical) sets->historical.add(row);
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

Roaring those_of(const Roaring& rows, const std::function<bool(Row)>& is_wanted) {
  std::vector<Row> left;
  for (const Row row : rows)
    if (is_wanted(row)) left.push_back(row);
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

std::vector<std::size_t> counts_of(const Roaring& rows, Facet facet, const RowSets::Sets& sets) {
  // To look at each of so many takes as long as to hold them against the set of a value.
  constexpr std::size_t rows_for_a_set = 20;
  const std::vector<Roaring>& having = sets.having[catalog::index_of(facet)];
  std::vector<std::size_t> counts(having.size());
  if (rows.cardinality() < rows_for_a_set * having.size()) {
    for (const Row row : rows)
      for (const catalog::Ordinal value : sets.columns.facet(facet, row)) ++counts[value];
    return counts;
  }
  for (std::size_t value = 0; value < having.size(); ++value)
    counts[value] = rows.and_cardinality(having[value]);
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
    counts[catalog::index_of(facet.facet)] = counts_of(rows, facet.facet, sets);
  }
  return counts;
}

}  // namespace

void RowSets::keep_up(catalog::Day today) const { sets_->of_day(today); }

Crowd RowSets::crowd(const CrowdScope& scope, std::size_t most, catalog::Day today) const {
  const auto of_day = sets_->of_day(today);
  const auto having = [&](Facet facet) -> const std::vector<Roaring>& {
    return sets_->having[catalog::index_of(facet)];
  };
  Roaring all = sets_->in_crowd(scope);
  if (!scope.historical) all -= of_day->asleep;
  if (scope.words) all &= holding(*scope.words);
  if (!scope.apart.empty()) all -= Roaring(scope.apart.size(), scope.apart.data());
  if (scope.is_for_conditions) all &= any_of(sets_->for_condition, scope.conditions);
  const Roaring of_audience = any_of(having(Facet::audience), scope.audiences);
  if (!scope.audiences.empty() && !scope.is_for_any_audience)
    all -= sets_->telling_audience - of_audience;
  for (const std::vector<FacetTerm>& terms : scope.facets) all &= having_any(*sets_, terms);
  const Weeks weeks(*sets_, scope.week);
  if (scope.week.wished != 0) all = weeks.meeting(all, scope.week.wished);
  if (scope.meets_as_wished) all = those_of(all, scope.meets_as_wished);
  Crowd crowd{.undecided = rows_in(all & of_day->undecided)};
  all -= of_day->undecided;
  crowd.size = all.cardinality();
  if (crowd.size < scope.enough) {
    crowd.few = rows_in(all);
    return crowd;
  }
  if (scope.of == CrowdOf::held_near) crowd.held_near = rows_in(all);
  if (scope.is_refused) all = those_of(all, std::not_fn(scope.is_refused));

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
