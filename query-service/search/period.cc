#include "query-service/search/period.h"

#include <algorithm>

#include "catalog/schedule/recurrence.h"
#include "catalog/time_zone.h"

namespace query_service {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::local_seconds;
using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr sys_seconds never{std::chrono::sys_days(std::chrono::year(9999) / 1 / 1)};

// More than a listing can have under way at once, or beginning in one day.
constexpr std::size_t most_at_once = 100;

// The days in a long period, beyond the horizon of its beginning, from which something may be new.
std::vector<sys_seconds> late_beginnings(const catalog::Schedule& schedule, const Period& period) {
  std::vector<sys_seconds> all;
  const auto add = [&](catalog::Day day) {
    const sys_seconds begin = day - days(2);
    if (begin > period.begin + catalog::usual_horizon - days(7) && begin < period.end)
      all.push_back(begin);
  };
  for (const catalog::ScheduleLine& line : schedule.lines) {
    for (const catalog::Recurrence& rule : line.rules)
      if (rule.from) add(*rule.from);
    for (const catalog::ExtraDate& extra : line.extra) add(extra.day);
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::optional<sys_seconds> instant_of(const ClockTime& time, const std::string& zone) {
  if (time.offset) return sys_seconds(time.time.time_since_epoch()) - *time.offset;
  return catalog::instant_at(zone, time.time);
}

std::optional<Period> period_of(Moment moment, const std::string& zone, sys_seconds now) {
  if (moment == Moment::now) return Period{now, now + seconds(1), false, true};
  const auto wall = catalog::wall_clock_at(zone, now);
  if (!wall) return {};
  const local_days today = std::chrono::floor<days>(wall->time);
  const auto midnight = [&](int ahead) {
    return catalog::instant_at(zone, local_seconds(today + days(ahead)));
  };
  const auto end = midnight(moment == Moment::today ? 1 : moment == Moment::tomorrow ? 2 : 7);
  const auto begin = moment == Moment::tomorrow ? midnight(1) : std::optional(now);
  if (!begin || !end) return {};
  return Period{*begin, *end, moment == Moment::tomorrow, false};
}

}  // namespace

bool Period::holds(const catalog::Occurrence& occurrence) const {
  return holds(occurrence.start, catalog::over_at(occurrence), occurrence.start_time_known);
}

bool Period::holds(sys_seconds start, sys_seconds over, bool start_time_known) const {
  if (start >= end || over <= begin) return false;
  if (is_instant) return start_time_known;
  return !begins_within || start >= begin;
}

std::optional<Period> period_of(const Happening& happening, const std::string& zone,
                                sys_seconds now) {
  if (happening.moment) return period_of(*happening.moment, zone, now);
  const auto begin = happening.from ? instant_of(*happening.from, zone) : std::optional(now);
  const auto end = happening.to ? instant_of(*happening.to, zone) : std::optional(never);
  if (!begin || !end) return {};
  return Period{*begin, *end, false, false};
}

std::optional<catalog::Occurrence> first_in(const catalog::Schedule& schedule,
                                            const Period& period) {
  const std::size_t most = period.begins_within || period.is_instant ? most_at_once : 1;
  const auto first_from = [&](sys_seconds begin) -> std::optional<catalog::Occurrence> {
    for (catalog::Occurrence& next : catalog::upcoming(schedule, begin, most, period.end))
      if (period.holds(next)) return std::move(next);
    return {};
  };
  if (auto found = first_from(period.begin)) return found;
  for (const sys_seconds begin : late_beginnings(schedule, period))
    if (auto found = first_from(begin)) return found;
  return {};
}

}  // namespace query_service
