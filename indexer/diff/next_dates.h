// When a listing meets next, three times, on the clock of its own place.
//
//   next_dates(a group that meets every Tuesday 18:00-19:30 in New York, 2026-11-23)
//     -> Tue 24 Nov 2026, 18:00-19:30 (America/New_York), ...
//
// The reckoning is that of the directory itself (catalog/schedule/next_meeting.h).
//
// Pure, for any thread.
#pragma once

#include <string>
#include <vector>

#include "catalog/date.h"
#include "catalog/listing.h"

namespace indexer::diff {

inline constexpr std::size_t most_dates = 3;

// From the beginning of the day, UTC.  Where none can be reckoned one line says why; none at all
// for what does not meet.
std::vector<std::string> next_dates(const catalog::Listing& listing, catalog::Day today);

}  // namespace indexer::diff
