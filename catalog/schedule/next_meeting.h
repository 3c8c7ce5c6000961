// When a group meets next, to the second, for people in any time zone.
//
//   A listing that meets "2nd Friday of the month, 11:00-12:30" in America/New_York:
//   next_meeting(listing, 2026-07-01 00:00 UTC)
//       -> 2026-07-10 15:00 UTC to 16:30 UTC, "America/New_York", the time is known
//
// Two days a year have 23 or 25 hours.  A start that the clock passes over is moved forward by the
// jump (02:30 becomes 03:30) and the meeting keeps its length; of a time that comes twice the first
// is meant.  An end is the time on the wall, so that a meeting over the jump ends when it says.
//
// The caller tells the time.  Any number of threads may call this at once.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "catalog/schedule/schedule.h"

namespace catalog {

struct Occurrence {
  std::chrono::sys_seconds start;
  std::optional<std::chrono::sys_seconds> end = {};  // after start; nothing where not known
  std::string timezone = {};           // IANA: that of the line of the schedule, else the listing's
  bool start_time_known = true;        // false: start and end are those of the whole day, or days
  std::optional<Day> moved_from = {};  // the day on which the rule would have it
  bool operator==(const Occurrence&) const = default;
};

// When another is the next: at its end, or a minute after its start where the end is not known.
std::chrono::sys_seconds over_at(const Occurrence& occurrence);

// The earliest that are not over at `now`, at most `most`, by their start: of the lines and, for an
// event, of its dates.  One without a time of day is over when its day is; an event of several days
// without an end when its last day is.
//
// Only those that start before `before`, which also bounds what the question costs.  None where
// none is known within usual_horizon (catalog/schedule/recurrence.h), or the time zone is not.
std::vector<Occurrence> upcoming(const Schedule& schedule, std::chrono::sys_seconds now,
                                 std::size_t most,
                                 std::chrono::sys_seconds before = std::chrono::sys_seconds::max());

// The first of them.
std::optional<Occurrence> next_meeting(const Schedule& schedule, std::chrono::sys_seconds now);

// True of an event whose last day, or its last minute where that is known, is past.
bool is_over(const Schedule& schedule, std::chrono::sys_seconds now);

// The next meeting of a listing; nothing for one that is not active.
std::optional<Occurrence> next_meeting(const Listing& listing, std::chrono::sys_seconds now);

}  // namespace catalog
