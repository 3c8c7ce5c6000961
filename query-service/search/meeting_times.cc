#include "query-service/search/meeting_times.h"

#include <algorithm>

#include "catalog/time_zone.h"

namespace query_service {

using std::chrono::sys_seconds;

MeetingTimes::MeetingTimes(const SearchRequest& request, const Understood& understood,
                           const std::string& zone, const Snapshot& snapshot, sys_seconds now)
    : understood_(understood),
      snapshot_(snapshot),
      schedules_(snapshot.columns().schedules()),
      now_(now),
      ahead_(schedules_.clocks()),
      at_minute_(snapshot.next_meetings().at_minute_of(now)) {
  if (const auto wall = catalog::wall_clock_at(zone, now)) zone_offset_ = wall->offset_minutes;
  if (request.happening)
    fixed_ = std::make_unique<AskedPeriod>(*request.happening, zone, snapshot, now);
  if (understood.moment)
    wished_ =
        std::make_unique<AskedPeriod>(Happening{.moment = understood.moment}, zone, snapshot, now);
}

std::optional<int> MeetingTimes::minutes_ahead_of(Schedules::Number number) const {
  if (!zone_offset_) return {};
  const Schedules::Clock clock = schedules_.clock(number);
  if (!ahead_[clock]) {
    const auto wall = catalog::wall_clock_at(schedules_.timezone(clock), now_);
    ahead_[clock].emplace(wall ? std::optional(*zone_offset_ - wall->offset_minutes)
                               : std::nullopt);
  }
  return *ahead_[clock];
}

WeekBits MeetingTimes::week(Row row, bool remote) const {
  const Schedules::Number number = schedules_.of(row);
  const int ahead = remote ? minutes_ahead_of(number).value_or(0) : 0;
  return ahead == 0 ? schedules_.week(number) : bits_of_week(schedules_.moments(number), ahead);
}

TimeFit MeetingTimes::fit(Row row, bool remote) const {
  TimeFit fit;
  if (understood_.days.any() || understood_.times.any()) {
    const WeekBits week = this->week(row, remote);
    if ((week & bits_of(understood_.days, understood_.times)) == 0) {
      // On the right day at another time; or else at the right time on another day.
      fit.day = (week & bits_of(understood_.days, {})) != 0 || understood_.days.none();
      const bool in_time = (week & bits_of({}, understood_.times)) != 0;
      fit.time =
          understood_.times.none() || (in_time && (week & bits_of(understood_.days, {})) == 0);
    }
  }
  if (fit.day) fit.day = meets_as_wished(row, remote);
  return fit;
}

bool MeetingTimes::meets_as_wished(Row row, bool remote) const {
  return !wished_ || wished_->holds(schedules_.of(row), is_reader_clock(remote));
}

bool MeetingTimes::happens(Row row, bool remote) const {
  return !fixed_ || fixed_->holds(schedules_.of(row), is_reader_clock(remote));
}

std::optional<catalog::Occurrence> MeetingTimes::first(Row row, bool remote) const {
  const Schedules::Number number = schedules_.of(row);
  if (fixed_)
    if (const auto& period = fixed_->on_clock_of(number, is_reader_clock(remote)))
      return first_in(schedules_.schedule(number), *period);
  return catalog::next_meeting(schedules_.schedule(number), now_);
}

std::optional<sys_seconds> MeetingTimes::first_start(Row row, bool remote) const {
  const Happening* asked = fixed_ ? &fixed_->happening() : nullptr;
  const bool begins_now = !asked || (asked->moment && *asked->moment != Moment::tomorrow) ||
                          (!asked->moment && !asked->from);
  if (begins_now) return next_start(row);
  const auto next = first(row, remote);
  return next ? std::optional(next->start) : std::nullopt;
}

// Meetings begin and end at whole minutes: within one, whatever second it is, the same is next.
std::optional<sys_seconds> MeetingTimes::next_start(Row row) const {
  if (at_minute_) {
    const std::uint32_t start = at_minute_->starts[schedules_.of(row)];
    if (start == NextMeetings::AtMinute::never) return {};
    return sys_seconds(std::chrono::minutes(start));
  }
  const auto next = snapshot_.next_meetings().next(schedules_.of(row), now_, schedules_);
  return next ? std::optional(next->start) : std::nullopt;
}

std::optional<std::int64_t> MeetingTimes::minutes_until_next(Row row) const {
  if (at_minute_) {
    const std::uint32_t start = at_minute_->starts[schedules_.of(row)];
    if (start == NextMeetings::AtMinute::never) return {};
    return std::max(start, at_minute_->minute) - at_minute_->minute;
  }
  const auto start = next_start(row);
  if (!start) return {};
  if (*start <= now_) return 0;
  return std::chrono::ceil<std::chrono::minutes>(*start - now_).count();
}

}  // namespace query_service
