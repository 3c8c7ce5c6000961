// What has been read of one rule, before it is known to be whole.
//
//   RuleDraft draft;
//   draft.add_week(1);           // 2nd
//   draft.add_weekdays(1 << 4);  // Friday
//   draft.add_time({Clock{.hour = 11, .is_exact = true}});
//   draft.finish()               -> one monthly Recurrence
//
// A rule has clauses: days with their times.  "Monday 10:00 and Thursday 18:00" has two, "Monday
// and Thursday 18:00" one.  What is said of months, bounds and intervals holds for all, so it may
// not stand between two clauses.
//
// Errors: invalid, with a message that says what to write instead.
#pragma once

#include <optional>
#include <vector>

#include "catalog/failure.h"
#include "catalog/schedule/clock_time.h"
#include "catalog/schedule/recurrence.h"

namespace catalog {

struct Clause {
  Weekdays weekdays = {};
  WeeksOfMonth weeks = {};
  std::vector<WrittenTime> times = {};
  std::optional<DayPart> day_part = {};
  bool is_time_first = false;  // "7 pm on Mondays"
  bool says_every = false;     // "every Monday"
};

class RuleDraft {
 public:
  Expected<void> add_weekdays(Weekdays weekdays, bool says_every = false);
  void add_week(std::size_t week);
  void add_time(const WrittenTime& time);
  Expected<void> add_day_part(DayPart part);

  void add_months(Months months);
  void except_months(Months months);
  void except_weekdays(Weekdays weekdays) { except_weekdays_ |= weekdays; }
  Expected<void> begin(Day first);
  Expected<void> end(Day last);

  Expected<void> set_weeks_between(unsigned weeks) { return set_interval(weeks, false); }
  Expected<void> set_months_between(unsigned months) { return set_interval(months, true); }
  void say_weekly() { says_weekly_ = true; }
  void say_monthly() { says_monthly_ = true; }              // "every month"
  void say_month() { says_month_ = true; }                  // "of the month"
  void say_every_ordinal() { says_every_ordinal_ = true; }  // "every second"
  void say_alternating() { says_alternating_ = true; }      // "alternate Tuesdays"

  bool has_days() const { return clauses_.back().weekdays.any(); }
  // Whether the next day would be counted within the month: "1st" was said, and no new rule begun.
  bool awaits_day_of_week(bool says_every) const {
    return clauses_.back().weeks.any() && (!says_every || !has_days());
  }
  bool has_times() const { return !clauses_.back().times.empty(); }
  bool has_interval() const { return interval_.has_value(); }

  Expected<std::vector<Recurrence>> finish();

 private:
  Expected<void> set_interval(unsigned interval, bool is_of_months);
  Clause& begin_clause();
  void bind_all();  // what is said holds for all clauses
  void drop_interval_that_months_say();
  bool counts_weeks() const { return interval_ > 1 && !is_interval_of_months_; }
  std::optional<Failure> contradiction() const;
  Expected<Recurrence> days_of(const Clause& clause) const;

  std::vector<Clause> clauses_ = std::vector<Clause>(1);
  Weekdays except_weekdays_ = {};
  Months months_ = {};  // none: all
  Months except_months_ = {};
  std::optional<int> interval_ = {};
  bool is_interval_of_months_ = false;
  bool says_weekly_ = false;
  bool says_monthly_ = false;
  bool says_month_ = false;
  bool says_every_ordinal_ = false;
  bool says_alternating_ = false;
  bool is_bound_after_days_ = false;
  bool is_bound_between_clauses_ = false;
  std::optional<Day> from_ = {};
  std::optional<Day> until_ = {};
};

}  // namespace catalog
