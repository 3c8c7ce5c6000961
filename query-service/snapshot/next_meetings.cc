#include "query-service/snapshot/next_meetings.h"

#include "catalog/schedule/next_meeting.h"

namespace query_service {
namespace {

using std::chrono::minutes;
using std::chrono::sys_seconds;

// Start and end in one number, so that no thread can see half of it.
constexpr std::uint64_t none = ~std::uint64_t{0};

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
      asked_(std::make_unique<std::atomic<std::uint32_t>[]>(schedules)) {}

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
  const auto next = catalog::next_meeting(schedules.schedule(number), now);
  std::optional<Meeting> meeting;
  if (next) meeting = Meeting{next->start, catalog::over_at(*next), next->start_time_known};
  asked_[number].store(minute, std::memory_order_relaxed);
  known_[number].store(meeting ? packed(*meeting) : none, std::memory_order_release);
  return meeting;
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
