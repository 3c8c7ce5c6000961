#include "query-service/snapshot/next_meetings.h"

#include <algorithm>

#include "catalog/schedule/next_meeting.h"

namespace query_service {
namespace {

using std::chrono::minutes;
using std::chrono::sys_seconds;

// Start and end in one number, so that no thread can see half of it.
constexpr std::uint64_t none = ~std::uint64_t{0};

std::uint32_t minute_of(sys_seconds time) {
  return static_cast<std::uint32_t>(std::chrono::floor<minutes>(time.time_since_epoch()).count());
}

sys_seconds time_of(std::uint64_t minute) {
  return sys_seconds(minutes(static_cast<std::int64_t>(minute)));
}

}  // namespace

NextMeetings::NextMeetings(Row rows)
    : known_(std::make_unique<std::atomic<std::uint64_t>[]>(rows)),
      asked_(std::make_unique<std::atomic<std::uint32_t>[]>(rows)) {}

std::optional<NextMeetings::Meeting> NextMeetings::next(Row row, sys_seconds now,
                                                        catalog::Records& records) const {
  const std::uint32_t minute = minute_of(now);
  const std::uint64_t known = known_[row].load(std::memory_order_acquire);
  const std::uint32_t asked = asked_[row].load(std::memory_order_relaxed);
  // What was known an hour ago holds until the meeting is over; that there was none, for a day.
  if (known != 0 && asked <= minute) {
    const Meeting meeting{time_of(known >> 32), time_of(known & 0xFFFFFFFF)};
    if (known == none ? minute - asked < 24 * 60 : now < meeting.over)
      return known == none ? std::nullopt : std::optional(meeting);
  }
  const auto listing = records.listing(row + 1);
  const auto next = listing ? catalog::next_meeting(*listing, now) : std::nullopt;
  std::uint64_t found = none;
  std::optional<Meeting> meeting;
  if (next) {
    const std::uint32_t start = minute_of(next->start);
    const std::uint32_t over = std::max(minute_of(next->end.value_or(next->start)), start) + 1;
    found = (static_cast<std::uint64_t>(start) << 32) | over;
    meeting = Meeting{time_of(start), time_of(over)};
  }
  asked_[row].store(minute, std::memory_order_relaxed);
  known_[row].store(found, std::memory_order_release);
  return meeting;
}

}  // namespace query_service
