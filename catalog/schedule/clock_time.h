// The times of day in a schedule phrase: what "6-7:30pm" leaves unsaid.
//
//   resolve({{.hour = 6}, Clock{.hour = 7, .minute = 30, .half = 720}}, {})  -> 18:00, 90 minutes
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

// As people say it: 12 in the afternoon ("de la tarde") is noon.  12 in the morning may be noon or
// midnight, and Friday at 12 at night may be of two days: both are refused for a start.
enum class DayPart { morning, midday, afternoon, evening, night, small_hours };

// A time as it is written.
struct Clock {
  int hour = 0;  // 0..24
  int minute = 0;
  bool is_exact = false;             // 7:00 and not 7: by the 24-hour clock, unless more is said
  std::optional<int> half = {};      // 0 before noon (am), 720 after (pm)
  std::optional<DayPart> part = {};  // "7 in the evening"
};

struct WrittenTime {
  Clock start;
  std::optional<Clock> end = {};
};

struct TimeSpan {
  int start_minute = 0;
  std::optional<int> minutes = {};  // 1..1440; nothing where no end is written
  bool operator==(const TimeSpan&) const = default;
};

// `day_part`: of "Tuesday evenings", in which a meeting starts.  An end before the start is the
// next day's, where that makes at most 12 hours.
Expected<TimeSpan> resolve(const WrittenTime& time, std::optional<DayPart> day_part);

}  // namespace catalog
