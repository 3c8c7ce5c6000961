// The times of day in a schedule phrase: what "6-7:30pm" leaves unsaid.
//
//   resolve({.hour = 6}, Clock{.hour = 7, .minute = 30, .half = 720}, {})  -> 18:00, 90 minutes
//
// Of the readings that what is written leaves open the shortest meeting is meant: "11-1pm" is two
// hours, "7pm-8:30" an hour and a half.  An hour alone, up to 12, that nothing places before or
// after noon is refused: a guess would send someone at seven in the morning.
//
// Minutes of the local day, 0..1439.  Pure, for any thread.
//
// Errors: invalid, with a message that says what to write instead.
#pragma once

#include <optional>

#include "catalog/failure.h"

namespace catalog {

// A time as it is written.
struct Clock {
  int hour = 0;  // 0..24
  int minute = 0;
  bool has_minutes = false;      // 7:00 and not 7: by the 24-hour clock, where nothing else is said
  std::optional<int> half = {};  // 0 before noon (am), 720 after (pm)
};

struct TimeSpan {
  int start_minute = 0;
  std::optional<int> minutes = {};  // 1..1440; nothing where no end is written
  bool operator==(const TimeSpan&) const = default;
};

// `day_part`: 0 or 720 where the phrase says morning or evening.  An end before the start is the
// next day's, where that makes at most 12 hours.
Expected<TimeSpan> resolve(const Clock& start, const std::optional<Clock>& end,
                           std::optional<int> day_part);

}  // namespace catalog
