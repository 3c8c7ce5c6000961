// What has been read of one rule, before it is known to be whole.
//
//   RuleDraft draft;
//   draft.add_week(1);               // 2nd
//   draft.add_weekdays(1 << 4);      // Friday
//   draft.add_time({Clock{.hour = 11, .has_minutes = true}, {}});
//   finish(draft)                    -> one monthly Recurrence
//
// A rule has clauses: days with their times.  "Monday 10:00 and Thursday 18:00" has two, "Monday
// and Thursday 18:00" one; what is said of months and bounds holds for all.
//
// Errors of finish(): invalid, with a message that says what to write instead.
#pragma once

#include <optional>
#include <vector>

#include "catalog/failure.h"
#include "catalog/schedule/clock_time.h"
#include "catalog/schedule/recurrence.h"

namespace catalog {

struct WrittenTime {
  Clock start;
  std::optional<Clock> end = {};
};

struct Clause {
  Weekdays weekdays = {};
  WeeksOfMonth weeks = {};
  std::vector<WrittenTime> times = {};
  std::optional<int> day_part = {};
  bool is_time_first = false;  // "7 pm on Mondays"
};

struct RuleDraft {
  std::vector<Clause> clauses = std::vector<Clause>(1);
  Weekdays except_weekdays = {};
  Months months = {};  // none: all
  Months except_months = {};
  int interval = 1;
  bool interval_is_months = false;
  bool says_weekly = false;
  bool says_month = false;          // "of the month", "monthly"
  bool says_every_ordinal = false;  // "every second": of the month, or every other?
  std::optional<Day> from = {};
  std::optional<Day> until = {};

  void add_weekdays(Weekdays weekdays);
  void add_week(std::size_t week);
  void add_time(const WrittenTime& time);
  bool add_day_part(int half);  // false where another is said of the same days
};

Expected<std::vector<Recurrence>> finish(const RuleDraft& draft);

}  // namespace catalog
