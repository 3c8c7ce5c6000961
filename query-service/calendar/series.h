// The dates of a line of a schedule as series that every calendar can hold.
//
//   line_dates(1st and 3rd Monday except July, 18:00, from 2026-11-01)
//     -> "FREQ=MONTHLY;BYDAY=1MO" from 2026-11-02 until 2031-10-06, except 2027-07-05, ...
//        "FREQ=MONTHLY;BYDAY=3MO" from 2026-11-16 until 2031-10-20, except 2027-07-19, ...
//
// Microsoft's calendars refuse several weeks of a month in one rule, months in a monthly rule, and
// take a fifth week for the last (MS-OXCICAL section 2.1.3.2.2).  So each week is a series of its
// own, and what rests is written as days that are not held.  Such a series ends after five years: a
// calendar that was once downloaded ends rather than lies.  They also pass over a date that is
// added to a rule (RDATE), so such a date stands by itself.
//
// Pure, for any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/schedule/schedule.h"

namespace query_service {

// A meeting of a series on another day or at another time.
struct MovedMeeting {
  catalog::Day from;
  catalog::ExtraDate to;
  bool operator==(const MovedMeeting&) const = default;
};

struct Series {
  std::size_t number = 0;  // within its line, from 1; the same whatever has ended meanwhile
  std::string rule = {};   // an RRULE without its end
  catalog::Day first = {};
  std::optional<catalog::Day> until = {};
  std::optional<int> start_minute = {};   // of the local day, 0..1439; nothing where not known
  std::optional<int> minutes = {};        // 1..1440; only with a start
  std::vector<catalog::Day> except = {};  // sorted
  std::vector<MovedMeeting> moved = {};   // between the meetings before and after
  bool operator==(const Series&) const = default;
};

struct LineDates {
  std::vector<Series> series = {};
  std::vector<catalog::ExtraDate> single = {};  // sorted by day
};

// The dates on and after `from`.
LineDates line_dates(const catalog::ScheduleLine& line, catalog::Day from);

// The last day; nothing for a series without end.
std::optional<catalog::Day> last_day(const LineDates& dates);

}  // namespace query_service
