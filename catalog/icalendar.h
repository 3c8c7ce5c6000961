// iCalendar, the form in which calendars exchange dates.  Source: RFC 5545.
//
//   parse_rrule("FREQ=MONTHLY;BYDAY=2FR;COUNT=10")
//     -> monthly, {Friday, 2nd}, ten times
//
// What a rule comes to is reckoned by catalog/schedule/recurrence.h: this library's own reckoning
// skips the wrong weeks where it does not start at the first, and looks for seconds for dates that
// never come (measured on libical 3.0.16).
//
// Any number of threads may call this at once.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/failure.h"

namespace catalog {

enum class Frequency { daily, weekly, monthly, yearly };

// Every Friday, the 2nd (nth = 2), or the last (nth = -1) of a month or year.
struct NthWeekday {
  std::size_t weekday = 0;  // 0 Monday ... 6 Sunday
  int nth = 0;              // 0: every
  bool operator==(const NthWeekday&) const = default;
};

// The last moment of a rule: a whole day, a time of its own clock, or an instant.
struct RuleEnd {
  std::chrono::local_seconds time;
  bool has_time = false;
  bool is_utc = false;  // only with a time
  bool operator==(const RuleEnd&) const = default;
};

// An RRULE as it is written; an empty list says nothing.
struct RecurrenceRule {
  Frequency frequency = Frequency::weekly;
  int interval = 1;  // 1 and more
  int count = 0;     // 0: without end
  std::optional<RuleEnd> until = {};
  std::vector<NthWeekday> by_day = {};
  std::vector<int> by_month_day = {};  // 1..31, or -1 the last ... -31
  std::vector<int> by_month = {};      // 1..12
  std::vector<int> by_set_position = {};
  std::size_t week_start = 0;          // 0 Monday
  std::vector<std::string> more = {};  // other parts that it has: "BYHOUR"
  bool operator==(const RecurrenceRule&) const = default;
};

// Errors: invalid   it is not an RRULE, or recurs more often than daily
Expected<RecurrenceRule> parse_rrule(std::string_view text);

}  // namespace catalog
