#include "catalog/schedule/next_meeting.h"

#include <algorithm>

#include "catalog/time_zone.h"

namespace catalog {
namespace {

using std::chrono::days;
using std::chrono::local_seconds;
using std::chrono::minutes;
using std::chrono::sys_seconds;
using MaybeOccurrence = std::optional<Occurrence>;

// `minute` may lie on a later day.
local_seconds on_the_wall(Day day, int minute) {
  return local_seconds(day.time_since_epoch()) + minutes(minute);
}

bool is_over(const Occurrence& occurrence, sys_seconds now) { return over_at(occurrence) <= now; }

// The days from `first` to `last`, whole, because no time of day is known.
MaybeOccurrence whole_days(const std::string& zone, Day first, Day last) {
  const auto start = instant_at(zone, on_the_wall(first, 0));
  const auto end = instant_at(zone, on_the_wall(last + days(1), 0));
  if (!start || !end) return {};
  return Occurrence{*start, *end, zone, false};
}

MaybeOccurrence timed(const std::string& zone, local_seconds starts,
                      std::optional<local_seconds> ends) {
  const auto start = instant_at(zone, starts);
  if (!start) return {};
  Occurrence occurrence{*start, {}, zone, true};
  if (!ends) return occurrence;
  occurrence.end = instant_at(zone, *ends);
  const auto wall = wall_clock_at(zone, *start);
  const bool was_moved = wall && wall->time != starts;
  if (was_moved || !occurrence.end || *occurrence.end <= *start)
    occurrence.end = *start + (*ends - starts);
  return occurrence;
}

MaybeOccurrence on_day(const std::string& zone, Day day, std::optional<int> start_minute,
                       std::optional<int> length) {
  if (!start_minute) return whole_days(zone, day, day);
  const local_seconds starts = on_the_wall(day, *start_minute);
  if (!length) return timed(zone, starts, {});
  return timed(zone, starts, starts + minutes(*length));
}

// Keeps the earliest of what it is offered.
class Earliest {
 public:
  Earliest(sys_seconds now, std::size_t most, sys_seconds before)
      : now_(now), most_(most), before_(before) {}

  // False where it is too late, so that its followers need not be offered.
  bool offer(const MaybeOccurrence& next) {
    if (!next || is_over(*next, now_)) return true;
    if (next->start >= before_) return false;
    const auto at = std::upper_bound(
        kept_.begin(), kept_.end(), *next,
        [](const Occurrence& one, const Occurrence& other) { return one.start < other.start; });
    if (kept_.size() == most_ && at == kept_.end()) return false;
    const bool is_known = std::find(kept_.begin(), at, *next) != at;
    if (!is_known) kept_.insert(at, *next);
    if (kept_.size() > most_) kept_.pop_back();
    return true;
  }

  std::vector<Occurrence> kept() && { return std::move(kept_); }

 private:
  sys_seconds now_;
  std::size_t most_;
  sys_seconds before_;
  std::vector<Occurrence> kept_;
};

// `last`: the last day that matters.
void offer_rule(const Recurrence& rule, const std::vector<Day>& except, const std::string& zone,
                Day today, Day last, Earliest& earliest) {
  // Yesterday's may go on past midnight.
  Day day = today - days(1);
  for (auto found = next_day(rule, day, last - day); found;
       found = next_day(rule, day, last - day)) {
    day = *found + days(1);
    if (std::binary_search(except.begin(), except.end(), *found)) continue;
    if (!earliest.offer(on_day(zone, *found, rule.start_minute, rule.minutes))) return;
  }
}

void offer_line(const ScheduleLine& line, const std::string& zone, sys_seconds now,
                sys_seconds before, Earliest& earliest) {
  const auto wall = wall_clock_at(zone, now);
  if (!wall) return;
  const Day today(std::chrono::floor<days>(wall->time).time_since_epoch());
  // No clock is a whole day ahead of UTC.  A day of the far future is more than a Day can hold.
  const sys_seconds end = std::min(before, now + usual_horizon + days(2));
  const Day last = std::min(today + usual_horizon, std::chrono::floor<days>(end) + days(1));
  for (const Recurrence& rule : line.rules)
    offer_rule(rule, line.except, zone, today, last, earliest);
  for (const ExtraDate& extra : line.extra) {
    if (extra.day < today - days(1) || extra.day > today + usual_horizon) continue;
    auto occurrence = on_day(zone, extra.day, extra.start_minute, extra.minutes);
    if (occurrence) occurrence->moved_from = extra.moved_from;
    earliest.offer(occurrence);
  }
}

MaybeOccurrence occurrence_of(const EventDates& event, const std::string& zone) {
  if (!event.start_minute) return whole_days(zone, event.first, event.last);
  std::optional<local_seconds> end;
  if (event.end_minute) end = on_the_wall(event.last, *event.end_minute);
  auto occurrence = timed(zone, on_the_wall(event.first, *event.start_minute), end);
  // How long it lasts is not known, but it is not over before its last day is.
  if (occurrence && !end && event.last > event.first)
    occurrence->end = instant_at(zone, on_the_wall(event.last + days(1), 0));
  return occurrence;
}

}  // namespace

sys_seconds over_at(const Occurrence& occurrence) {
  return occurrence.end.value_or(occurrence.start + minutes(1));
}

std::vector<Occurrence> upcoming(const Schedule& schedule, sys_seconds now, std::size_t most,
                                 sys_seconds before) {
  Earliest earliest(now, most, before);
  for (const ScheduleLine& line : schedule.lines)
    offer_line(line, line.timezone.empty() ? schedule.timezone : line.timezone, now, before,
               earliest);
  if (schedule.event) earliest.offer(occurrence_of(*schedule.event, schedule.timezone));
  return std::move(earliest).kept();
}

std::optional<Occurrence> next_meeting(const Schedule& schedule, sys_seconds now) {
  std::vector<Occurrence> next = upcoming(schedule, now, 1);
  return next.empty() ? std::nullopt : std::optional(std::move(next.front()));
}

bool is_over(const Schedule& schedule, sys_seconds now) {
  if (!schedule.event) return false;
  const EventDates& event = *schedule.event;
  const local_seconds last = event.end_minute ? on_the_wall(event.last, *event.end_minute)
                                              : on_the_wall(event.last + days(1), 0);
  // Without a time zone it is past where it is past everywhere.
  const auto end = instant_at(schedule.timezone, last);
  return now >= end.value_or(sys_seconds(last.time_since_epoch()) + std::chrono::hours(12));
}

std::optional<Occurrence> next_meeting(const Listing& listing, sys_seconds now) {
  if (listing.status != "active") return {};
  return next_meeting(schedule_of(listing), now);
}

}  // namespace catalog
