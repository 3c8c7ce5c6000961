#include "query-service/snapshot/crowd_sets.h"

#include <algorithm>

#include "catalog/freshness.h"
#include "query-service/snapshot/crowd_counts.h"
#include "query-service/snapshot/crowd_filters.h"
#include "query-service/snapshot/crowd_order.h"
#include "query-service/snapshot/crowd_weeks.h"
#include "query-service/snapshot/row_chunks.h"

namespace query_service {

using catalog::Facet;

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
  sets->awake.addRange(0, columns.size());
  sets->awake -= sets->asleep;
  sets->awake -= sets->undecided;
  std::vector<Facet> all;
  for (const catalog::FacetDescription& facet : catalog::facets) all.push_back(facet.facet);
  count(sets->awake, all, *this, sets->counts_of_awake);
  // Two threads may both have made it: nobody waits for another.
  const std::lock_guard lock(mutex);
  latest_day = sets;
  return sets;
}

std::shared_ptr<const SetsOfMinute> RowSets::Sets::of_minute(std::uint32_t minute) const {
  const std::lock_guard lock(mutex);
  return latest_minute && latest_minute->minute == minute ? latest_minute : nullptr;
}

void RowSets::keep_up(catalog::Day today) const { sets_->of_day(today); }

void RowSets::keep_up(const NextMeetings::AtMinute& meetings) const {
  constexpr std::uint32_t hour = 60, half_day = 12 * hour;
  auto sets = std::make_shared<SetsOfMinute>(SetsOfMinute{.minute = meetings.minute});
  for (Row row = 0; row < sets_->columns.size(); ++row) {
    const std::uint32_t start = meetings.starts[sets_->columns.schedules().of(row)];
    if (start > meetings.minute + half_day) continue;
    sets->within_half_day.add(row);
    if (start <= meetings.minute + hour) sets->within_hour.add(row);
  }
  const std::lock_guard lock(sets_->mutex);
  sets_->latest_minute = std::move(sets);
}

Crowd RowSets::crowd(const CrowdScope& scope, std::size_t most, catalog::Day today) const {
  const auto of_day = sets_->of_day(today);
  const auto having = [&](Facet facet) -> const std::vector<Roaring>& {
    return sets_->having[catalog::index_of(facet)];
  };
  Roaring all = sets_->in_crowd(scope);
  if (!scope.historical) all -= of_day->asleep;
  if (scope.words) all &= scope.words->rows;
  if (!scope.apart.empty()) all -= Roaring(scope.apart.size(), scope.apart.data());
  if (scope.is_for_conditions) all &= any_of(sets_->for_condition, scope.conditions);
  const Roaring of_audience = any_of(having(Facet::audience), scope.audiences);
  if (!scope.audiences.empty() && !scope.is_for_any_audience)
    all -= sets_->telling_audience - of_audience;
  for (const std::vector<FacetTerm>& terms : scope.facets) all &= having_any(*sets_, terms);
  const CrowdWeeks weeks(*sets_, scope.week);
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

  const CrowdFilters filters(*sets_, scope);
  if (scope.is_main) weeks.count(filters.passing(all), crowd.counts);
  if (scope.week.filters()) all = weeks.meeting(all, bits_of(scope.week.days, scope.week.times));
  Roaring passing = filters.passing(all);
  crowd.passing = passing.cardinality();
  if (scope.knows_enough_with) tell_until_enough(passing, scope.knows_enough_with);
  if (scope.of != CrowdOf::for_area)
    crowd.counts.facets = facet_counts(all, *sets_, *of_day, scope, filters);
  const auto of_minute = sets_->of_minute(scope.minute);
  put_first(crowd, std::move(passing), scope, most, {*sets_, *of_day, of_minute.get()});
  return crowd;
}

}  // namespace query_service
