// At which moments of a week a group can meet: what a search for "Tuesday evenings" looks at.
//
//   A listing that meets "2nd Friday of the month, 11:00" and "every Tuesday":
//   weekly_moments(its schedule, today)  -> {1, -1}, {4, 660}
//
// A group that meets on the 2nd Friday can meet on a Friday; which one, next_meeting.h says.  The
// indexer writes the moments into a value slot, two bytes each, high byte first:
// weekday * 1441 + start_minute + 1.  Pure, for any thread.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/schedule/schedule.h"

namespace catalog {

struct WeeklyMoment {
  std::uint8_t weekday = 0;        // 0 Monday ... 6 Sunday
  std::int16_t start_minute = -1;  // of the local day, 0..1439; -1 where not known
  auto operator<=>(const WeeklyMoment&) const = default;
};

// Of all rules that have not ended before `today`, of single dates that are still to come, and of
// the days of an event; each on its own clock; sorted, each once.
std::vector<WeeklyMoment> weekly_moments(const Schedule& schedule, Day today);

std::string moments_slot(const std::vector<WeeklyMoment>& moments);

// What is not a moment is passed over.
std::vector<WeeklyMoment> moments_of(std::string_view slot);

}  // namespace catalog
