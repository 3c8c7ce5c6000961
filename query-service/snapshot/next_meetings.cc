#include "query-service/snapshot/next_meetings.h"

#include <limits>

#include "catalog/schedule/next_meeting.h"

namespace query_service {
namespace {

using std::chrono::minutes;
using std::chrono::sys_seconds;

// Start and end in one number, so that no thread can see half of it.
constexpr std::uint64_t none = ~std::uint64_t{0};
constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::max();

std::uint32_t minute_at(sys_seconds time) {
  return static_cast<std::uint32_t>(std::chrono::floor<minutes>(time.time_since_epoch()).count());
}

sys_seconds time_at(std::uint64_t minute) {
  return sys_seconds(minutes(static_cast<std::int64_t>(minute)));
}

// Minutes since 1970 need 31 bits until the year 6000.
constexpr std::uint64_t whole_day = std::uint64_t{1} << 63;

std::uint64_t packed(const NextMeetings::Meeting& meeting) {
  return static_cast<std::uint64_t>(minute_at(meeting.start)) << 32 | minute_at(meeting.over) |
         (meeting.start_time_known ? 0 : whole_day);
}

NextMeetings::Meeting unpacked(std::uint64_t bits) {
  return {time_at(bits >> 32 & 0x7FFFFFFF), time_at(bits & 0xFFFFFFFF), (bits & whole_day) == 0};
}

}  // namespace

NextMeetings::NextMeetings(Schedules::Number schedules)
    : known_(std::make_unique<std::atomic<std::uint64_t>[]>(schedules)),
      asked_(std::make_unique<std::atomic<std::uint32_t>[]>(schedules)),
      weekly_from_(std::make_unique<std::atomic<std::int32_t>[]>(schedules)) {
  for (Schedules::Number number = 0; number < schedules; ++number)
    weekly_from_[number].store(no_day, std::memory_order_relaxed);
}

std::optional<NextMeetings::Meeting> NextMeetings::next(Schedules::Number number, sys_seconds now,
                                                        const Schedules& schedules) const {
  const std::uint32_t minute = minute_at(now);
  const std::uint64_t known = known_[number].load(std::memory_order_acquire);
  const std::uint32_t asked = asked_[number].load(std::memory_order_relaxed);
  // What was known an hour ago holds until the meeting is over; that there was none, for a day.
  if (known != 0 && asked <= minute) {
    const Meeting meeting = unpacked(known);
    if (known == none ? minute - asked < 24 * 60 : now < meeting.over)
      return known == none ? std::nullopt : std::optional(meeting);
  }
  const catalog::Schedule schedule = schedules.schedule(number);
  const auto next = catalog::next_meeting(schedule, now);
  // Where the next meeting is on the schedule's own clock, that clock is one.
  if (const auto weekly = catalog::weekly_from(schedule);
      weekly && next && next->timezone == schedule.timezone)
    weekly_from_[number].store(static_cast<std::int32_t>(weekly->time_since_epoch().count()),
                               std::memory_order_relaxed);
  std::optional<Meeting> meeting;
  if (next) meeting = Meeting{next->start, catalog::over_at(*next), next->start_time_known};
  asked_[number].store(minute, std::memory_order_relaxed);
  known_[number].store(meeting ? packed(*meeting) : none, std::memory_order_release);
  return meeting;
}

bool NextMeetings::meets_weekly_from(Schedules::Number number, sys_seconds begin) const {
  const std::int32_t from = weekly_from_[number].load(std::memory_order_relaxed);
  // Dates are reckoned to the year 9999.
  constexpr sys_seconds last = std::chrono::sys_days(std::chrono::year(9999) / 1 / 1);
  // Wherever it is, that day has begun a day later.
  return from != no_day && begin < last &&
         begin >= sys_seconds(std::chrono::days(from)) + std::chrono::days(1);
}

bool NextMeetings::keep_up(sys_seconds now, const Schedules& schedules) const {
  const std::uint32_t minute = minute_at(now);
  if (kept_up_minute_.exchange(minute) == minute) return false;
  auto all = std::make_shared<AtMinute>(AtMinute{.minute = minute});
  all->starts.reserve(schedules.size());
  for (Schedules::Number number = 0; number < schedules.size(); ++number) {
    const auto meeting = next(number, now, schedules);
    all->starts.push_back(meeting ? minute_at(meeting->start) : AtMinute::never);
  }
  const std::lock_guard lock(mutex_);
  at_minute_ = std::move(all);
  return true;
}

std::shared_ptr<const NextMeetings::AtMinute> NextMeetings::at_minute_of(sys_seconds now) const {
  const std::lock_guard lock(mutex_);
  return at_minute_ && at_minute_->minute == minute_at(now) ? at_minute_ : nullptr;
}

}  // namespace query_service
