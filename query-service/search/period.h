// A moment or period that a search asks for, as instants on a clock.
//
//   tomorrow, in Tulsa, asked on Tuesday evening  -> Wednesday 00:00 to Thursday 00:00, its time
//
// Pure, for any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "catalog/schedule/next_meeting.h"
#include "query-service/request/search_request.h"

namespace query_service {

struct Period {
  std::chrono::sys_seconds begin;
  std::chrono::sys_seconds end;  // after begin; what begins then does not take part
  // Tomorrow is what begins tomorrow; otherwise what is under way at the beginning takes part.
  bool begins_within = false;
  // Now: what is known to be under way; a meeting of which only the day is known is not.
  bool is_instant = false;

  bool holds(const catalog::Occurrence& occurrence) const;
  // `over`: from when on it is over; `start` is that of its day where its time is not known.
  bool holds(std::chrono::sys_seconds start, std::chrono::sys_seconds over,
             bool start_time_known) const;
};

// `zone`: IANA, whose days are meant.  Nothing for a zone that does not exist.
std::optional<Period> period_of(const Happening& happening, const std::string& zone,
                                std::chrono::sys_seconds now);

// The first meeting of the schedule in the period.
std::optional<catalog::Occurrence> first_in(const catalog::Schedule& schedule,
                                            const Period& period);

}  // namespace query_service
