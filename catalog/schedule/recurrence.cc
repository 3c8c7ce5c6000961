#include "catalog/schedule/recurrence.h"

#include <algorithm>

namespace catalog {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

std::size_t month_index(const year_month_day& date) {
  return static_cast<unsigned>(date.month()) - 1;
}

int months_since_year_0(const year_month_day& date) {
  return static_cast<int>(date.year()) * 12 + static_cast<int>(month_index(date));
}

Day monday_of(Day day) { return day - days(weekday_of(day)); }

// A weekly rule's first day: the first of its weekdays on or after `from`.
Day first_weekday(const Recurrence& recurrence, Day from) {
  Day day = from;
  for (int tried = 0; tried < 7 && !recurrence.weekdays[weekday_of(day)]; ++tried) day += days(1);
  return day;
}

bool is_due_month(const Recurrence& recurrence, const year_month_day& date) {
  if (!recurrence.months[month_index(date)]) return false;
  if (recurrence.cycle != Cycle::monthly || recurrence.interval <= 1 || !recurrence.from)
    return true;
  const int passed = months_since_year_0(date) - months_since_year_0(*recurrence.from);
  return passed % recurrence.interval == 0;
}

bool is_due_week(const Recurrence& recurrence, Day day) {
  if (recurrence.cycle != Cycle::weekly || recurrence.interval <= 1 || !recurrence.from)
    return true;
  const Day first = monday_of(first_weekday(recurrence, *recurrence.from));
  return (monday_of(day) - first).count() / 7 % recurrence.interval == 0;
}

bool is_due_day(const Recurrence& recurrence, Day day) {
  if (recurrence.cycle != Cycle::daily || recurrence.interval <= 1 || !recurrence.from) return true;
  return (day - *recurrence.from).count() % recurrence.interval == 0;
}

bool is_due_in_month(const Recurrence& recurrence, const year_month_day& date) {
  if (recurrence.cycle != Cycle::monthly) return true;
  const unsigned day = static_cast<unsigned>(date.day());
  const unsigned length =
      static_cast<unsigned>((date.year() / date.month() / std::chrono::last).day());
  if (recurrence.days_of_month.any())
    return recurrence.days_of_month[day] || (recurrence.days_of_month[0] && day == length);
  return recurrence.weeks_of_month[(day - 1) / 7] ||
         (recurrence.weeks_of_month[last_week_of_month] && day + 7 > length);
}

Day first_of_next_month(const year_month_day& date) {
  return date.year() / date.month() / 1 + std::chrono::months(1);
}

}  // namespace

std::size_t weekday_of(Day day) { return std::chrono::weekday(day).iso_encoding() - 1; }

bool occurs_on(const Recurrence& recurrence, Day day) {
  if (recurrence.from && day < *recurrence.from) return false;
  if (recurrence.until && day > *recurrence.until) return false;
  if (!recurrence.weekdays[weekday_of(day)]) return false;
  const year_month_day date(day);
  return is_due_month(recurrence, date) && is_due_week(recurrence, day) &&
         is_due_day(recurrence, day) && is_due_in_month(recurrence, date);
}

std::optional<Day> next_day(const Recurrence& recurrence, Day first, days horizon) {
  Day last = first + horizon;
  if (recurrence.until) last = std::min(last, *recurrence.until);
  Day day = recurrence.from ? std::max(first, *recurrence.from) : first;
  // Every turn moves at least a day on, so it ends.  Months and weeks of rest are passed at once.
  while (day <= last) {
    if (occurs_on(recurrence, day)) return day;
    const year_month_day date(day);
    if (!is_due_month(recurrence, date))
      day = first_of_next_month(date);
    else if (!is_due_week(recurrence, day))
      day = monday_of(day) + days(7);
    else
      day += days(1);
  }
  return {};
}

}  // namespace catalog
