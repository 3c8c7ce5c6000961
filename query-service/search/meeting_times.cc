#include "query-service/search/meeting_times.h"

#include "catalog/schedule/next_meeting.h"
#include "catalog/time_zone.h"

namespace query_service {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::local_seconds;
using std::chrono::sys_seconds;

constexpr int minutes_a_day = 24 * 60;

}  // namespace

std::size_t part_of_day(int minute) { return minute < 12 * 60 ? 0 : minute < 17 * 60 ? 1 : 2; }

MeetingTimes::MeetingTimes(const Understood& understood, std::string zone, const Snapshot& snapshot,
                           catalog::Records& records, sys_seconds now)
    : understood_(understood),
      zone_(std::move(zone)),
      snapshot_(snapshot),
      records_(records),
      now_(now),
      days_(understood.days) {
  if (const auto wall = catalog::wall_clock_at(zone_, now)) zone_offset_ = wall->offset_minutes;
}

std::optional<int> MeetingTimes::minutes_ahead_of(Row row) const {
  const std::uint16_t zone = snapshot_.columns().timezone(row);
  const auto [at, is_new] = offsets_.try_emplace(zone);
  if (is_new)
    if (const auto wall = catalog::wall_clock_at(snapshot_.columns().timezone_name(zone), now_))
      at->second = wall->offset_minutes;
  if (!zone_offset_ || !at->second) return {};
  return *zone_offset_ - *at->second;
}

TimeFit MeetingTimes::fit_of_week(Row row, bool remote) const {
  const int ahead = remote ? minutes_ahead_of(row).value_or(0) : 0;
  bool day_fits = false;
  bool time_fits = false;
  for (const catalog::WeeklyMoment& moment : snapshot_.columns().moments(row)) {
    int day = moment.weekday;
    int minute = moment.start_minute;
    if (minute >= 0) {
      minute += ahead;
      if (minute < 0) day = (day + 6) % 7;
      if (minute >= minutes_a_day) day = (day + 1) % 7;
      minute = (minute + minutes_a_day) % minutes_a_day;
    }
    const bool on_day = days_.none() || days_.test(static_cast<std::size_t>(day));
    const bool in_time =
        understood_.times.none() || (minute >= 0 && understood_.times.test(part_of_day(minute)));
    if (on_day && in_time) return {true, true};
    day_fits |= on_day;
    time_fits |= in_time;
  }
  // On the right day at another time; or else at the right time on another day.
  if (day_fits) return {true, understood_.times.none()};
  return {days_.none(), understood_.times.none() || time_fits};
}

bool MeetingTimes::happens(Row row, bool remote) const {
  auto listing = records_.listing(row + 1);
  if (!listing) return false;
  const std::string& zone = remote && zone_offset_ ? zone_ : listing->timezone;
  const auto wall = catalog::wall_clock_at(zone, now_);
  if (!wall) return false;
  const local_days today = std::chrono::floor<days>(wall->time);
  sys_seconds from = now_;
  if (understood_.moment == Moment::tomorrow) {
    const auto midnight = catalog::instant_at(zone, local_seconds(today + days(1)));
    if (!midnight) return false;
    from = *midnight;
  }
  const auto next = catalog::next_meeting(*listing, from);
  if (!next) return false;
  const auto starts = catalog::wall_clock_at(zone, next->start);
  if (!starts) return false;
  const local_days day = std::chrono::floor<days>(starts->time);
  switch (*understood_.moment) {
    case Moment::now: return next->start_time_known && next->start <= now_;
    case Moment::today: return day <= today;
    case Moment::tomorrow: return day == today + days(1);
    case Moment::this_week: return day < today + days(7);
  }
  return false;
}

TimeFit MeetingTimes::fit(Row row, bool remote) const {
  const bool asked = days_.any() || understood_.times.any();
  if (!asked && !understood_.moment) return {};
  const Columns& columns = snapshot_.columns();
  TimeFit fit = asked ? fit_of_week(row, remote) : TimeFit{};
  if (understood_.moment && fit.day) {
    const bool may_happen = !columns.moments(row).empty() || columns.last_day(row);
    fit.day = may_happen && happens(row, remote);
  }
  return fit;
}

std::optional<std::int64_t> MeetingTimes::minutes_until_next(Row row) const {
  const Columns& columns = snapshot_.columns();
  if (columns.moments(row).empty() && !columns.last_day(row)) return {};
  const auto next = snapshot_.next_meetings().next(row, now_, columns);
  if (!next) return {};
  if (next->start <= now_) return 0;
  return std::chrono::ceil<std::chrono::minutes>(next->start - now_).count();
}

}  // namespace query_service
