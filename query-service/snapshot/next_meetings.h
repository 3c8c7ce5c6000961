// When each listing meets next, worked out when first asked and kept until that meeting is over:
// once for all that have the same schedule.
//
// Thread promise: any thread may ask at any time; none waits for another.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

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
  // Works it out for all of them, once in a minute: whoever asks then does not wait for it.
  void keep_up(std::chrono::sys_seconds now, const Schedules& schedules) const;

  // Nothing where no next meeting is known.
  std::optional<Meeting> next(Schedules::Number number, std::chrono::sys_seconds now,
                              const Schedules& schedules) const;

 private:
  // By schedule: its start and its end, in minutes, and whether the start is that of its day; 0
  // where not yet known; and when that was asked for.
  std::unique_ptr<std::atomic<std::uint64_t>[]> known_;
  std::unique_ptr<std::atomic<std::uint32_t>[]> asked_;
  mutable std::atomic<std::uint32_t> kept_up_minute_ = 0;
};

}  // namespace query_service
