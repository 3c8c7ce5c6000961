// When each listing meets next, worked out when first asked and kept until that meeting is over.
//
// Thread promise: any thread may ask at any time; none waits for another.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

#include "catalog/records.h"
#include "query-service/snapshot/columns.h"

namespace query_service {

class NextMeetings {
 public:
  explicit NextMeetings(Row rows);

  struct Meeting {
    std::chrono::sys_seconds start;
    std::chrono::sys_seconds over;  // after it another is the next
  };
  // To the minute; nothing where no next meeting is known.
  std::optional<Meeting> next(Row row, std::chrono::sys_seconds now,
                              catalog::Records& records) const;

 private:
  // When it was asked for, when it starts and how long it lasts, in minutes: 0 where not yet known.
  std::unique_ptr<std::atomic<std::uint64_t>[]> known_;
  std::unique_ptr<std::atomic<std::uint32_t>[]> asked_;
};

}  // namespace query_service
