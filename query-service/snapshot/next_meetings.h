// When each listing meets next, worked out when first asked and kept until that meeting is over:
// once for all that have the same schedule.
//
// Thread promise: any thread may ask at any time; none waits for another.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "query-service/snapshot/schedules.h"

namespace query_service {

class NextMeetings {
 public:
  explicit NextMeetings(Schedules::Number schedules);

  struct Meeting {
    std::chrono::sys_seconds start;
    std::chrono::sys_seconds over;  // from then on another is the next
    bool start_time_known = true;   // false: start and over are those of its day
  };
  // Works it out for all of them, once in a minute: whoever asks then does not wait for it.  False
  // where it was worked out already.
  bool keep_up(std::chrono::sys_seconds now, const Schedules& schedules) const;

  // When all of them begin, as it is at one minute: for who asks of thousands.
  struct AtMinute {
    std::uint32_t minute = 0;  // since 1970, as all that follow
    // By schedule; `never` where no next meeting is known.
    std::vector<std::uint32_t> starts = {};
    static constexpr std::uint32_t never = ~std::uint32_t{0};
  };
  // Null where it was not worked out for that minute.
  std::shared_ptr<const AtMinute> at_minute_of(std::chrono::sys_seconds now) const;

  // Whether it is known that it meets at least once in any eight days from then on.
  bool meets_weekly_from(Schedules::Number number, std::chrono::sys_seconds begin) const;

  // Nothing where no next meeting is known.
  std::optional<Meeting> next(Schedules::Number number, std::chrono::sys_seconds now,
                              const Schedules& schedules) const;

 private:
  // By schedule: its start and its end, in minutes, and whether the start is that of its day; 0
  // where not yet known; and when that was asked for.
  std::unique_ptr<std::atomic<std::uint64_t>[]> known_;
  std::unique_ptr<std::atomic<std::uint32_t>[]> asked_;
  // In days since 1970; `no_day` where that is never, or not yet known.
  std::unique_ptr<std::atomic<std::int32_t>[]> weekly_from_;
  mutable std::atomic<std::uint32_t> kept_up_minute_ = 0;
  mutable std::mutex mutex_;  // held while a pointer is copied
  mutable std::shared_ptr<const AtMinute> at_minute_;
};

}  // namespace query_service
