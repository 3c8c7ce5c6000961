#include "catalog/schedule/rrule.h"

#include <algorithm>

#include "catalog/icalendar.h"
#include "catalog/time_zone.h"

namespace catalog {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

using Rules = std::vector<Recurrence>;

constexpr std::size_t days_a_week = 7;
constexpr int months_a_year = 12;

tl::unexpected<Failure> refused_rrule(std::string why) {
  return failure(FailureKind::invalid, std::move(why));
}

bool names_weeks(const RecurrenceRule& rule) {
  return std::any_of(rule.by_day.begin(), rule.by_day.end(),
                     [](const NthWeekday& day) { return day.nth != 0; });
}

Weekdays weekdays_of(const RecurrenceRule& rule) {
  Weekdays all;
  for (const NthWeekday& day : rule.by_day) all.set(day.weekday);
  return all;
}

Months months_of(const RecurrenceRule& rule) {
  if (rule.by_month.empty()) return all_months;
  Months all;
  for (const int month : rule.by_month) all.set(static_cast<std::size_t>(month - 1));
  return all;
}

// What no rule of ours can hold.
std::optional<std::string> trouble_of(const RecurrenceRule& rule) {
  if (!rule.more.empty())
    return rule.more.front() + " is not understood: write the days with BYDAY or BYMONTHDAY";
  const int most = rule.frequency == Frequency::yearly ? 10 : 99;
  if (rule.interval < 1 || rule.interval > most)
    return "INTERVAL must be from 1 to " + std::to_string(most);
  if (rule.count > longest_count)
    return "COUNT is more than " + std::to_string(longest_count) + ": leave it out, or write UNTIL";
  if (names_weeks(rule) && rule.frequency != Frequency::monthly &&
      (rule.frequency != Frequency::yearly || rule.by_month.empty()))
    return "a week of the month, as in BYDAY=2FR, needs FREQ=MONTHLY, or FREQ=YEARLY with BYMONTH";
  if (names_weeks(rule) && !rule.by_month_day.empty())
    return "BYDAY=2FR and BYMONTHDAY exclude each other: write one of them";
  for (const NthWeekday& day : rule.by_day)
    if (day.nth < -1 || day.nth > 5)
      return "of the weeks of a month the 1st to 5th and the last, -1, are understood";
  for (const int day : rule.by_month_day)
    if (day < -1) return "of the days before the end of a month only the last, -1, is understood";
  const bool is_within_months =
      rule.frequency == Frequency::monthly || rule.frequency == Frequency::yearly;
  if (!rule.by_month_day.empty() && !is_within_months)
    return "BYMONTHDAY needs FREQ=MONTHLY or FREQ=YEARLY";
  if (rule.by_set_position.empty()) return {};
  const bool is_nth_day = rule.frequency == Frequency::monthly && rule.by_day.size() == 1 &&
                          rule.by_day[0].nth == 0 && rule.by_month_day.empty();
  if (!is_nth_day) return "BYSETPOS is not understood: write BYDAY=2FR for the 2nd Friday";
  for (const int position : rule.by_set_position)
    if (position < -1 || position > 5) return "BYSETPOS must be from 1 to 5, or -1";
  return {};
}

// Rules that a month or year holds; `rule` has what they share.
class MonthReader {
 public:
  MonthReader(const RecurrenceRule& written, const Recurrence& shared, RuleStart start)
      : written_(written), shared_(shared), start_(start), date_(start.day) {}

  Rules read() {
    const bool says_day = !written_.by_day.empty() || !written_.by_month_day.empty();
    if (written_.frequency == Frequency::yearly && written_.by_month.empty() && !says_day)
      shared_.months = 1u << (static_cast<unsigned>(date_.month()) - 1);
    read_days();
    if (written_.frequency == Frequency::yearly && written_.interval > 1) read_years();
    return std::move(rules_);
  }

 private:
  void read_days() {
    shared_.cycle = Cycle::monthly;
    if (!written_.by_month_day.empty() || written_.by_day.empty()) {
      Recurrence rule = shared_;
      rule.weekdays = written_.by_day.empty() ? all_weekdays : weekdays_of(written_);
      for (const int day : written_.by_month_day)
        rule.days_of_month.set(static_cast<std::size_t>(std::max(day, 0)));
      if (written_.by_month_day.empty()) rule.days_of_month.set(static_cast<unsigned>(date_.day()));
      rules_.push_back(rule);
      return;
    }
    for (const NthWeekday& day : written_.by_day) add(day);
  }

  void add(const NthWeekday& day) {
    Recurrence rule = shared_;
    rule.weekdays.set(day.weekday);
    const auto week = [](int nth) {
      return nth < 0 ? last_week_of_month : static_cast<std::size_t>(nth - 1);
    };
    if (day.nth != 0)
      rule.weeks_of_month.set(week(day.nth));
    else if (written_.by_set_position.empty())
      rule.weeks_of_month = (1u << last_week_of_month) - 1;
    for (const int position : written_.by_set_position) rule.weeks_of_month.set(week(position));
    // 2TU,2TH is one rule, as people would say it.
    for (Recurrence& other : rules_)
      if (other.weeks_of_month == rule.weeks_of_month) {
        other.weekdays |= rule.weekdays;
        return;
      }
    rules_.push_back(rule);
  }

  // Every other year: each of its months by itself, counted from the first year that has it.
  void read_years() {
    Rules all;
    for (const Recurrence& rule : rules_)
      for (unsigned month = 1; month <= months_a_year; ++month) {
        if (!rule.months[month - 1]) continue;
        Recurrence one = rule;
        one.months = 1u << (month - 1);
        one.interval = written_.interval * months_a_year;
        const unsigned first = static_cast<unsigned>(date_.month());
        if (month != first) {
          const int year = static_cast<int>(date_.year()) + (month < first ? written_.interval : 0);
          one.from = std::chrono::year(year) / std::chrono::month(month) / 1;
        }
        all.push_back(one);
      }
    rules_ = std::move(all);
  }

  const RecurrenceRule& written_;
  Recurrence shared_;
  RuleStart start_;
  year_month_day date_;
  Rules rules_;
};

// Weeks that begin on another day than ours: each day of the week by itself, counted from the first
// such day of a week that counts.
Rules split_weeks(const Recurrence& rule, std::size_t week_start) {
  Rules all;
  const Day first = *rule.from;
  const auto since = [&](std::size_t weekday) {
    return (weekday + days_a_week - week_start) % days_a_week;
  };
  for (std::size_t weekday = 0; weekday < days_a_week; ++weekday) {
    if (!rule.weekdays[weekday]) continue;
    Recurrence one = rule;
    one.weekdays = 1u << weekday;
    Day day = first - days(since(weekday_of(first))) + days(since(weekday));
    if (day < first) day += days(days_a_week) * rule.interval;
    one.from = day;
    all.push_back(one);
  }
  return all;
}

Rules weekly_rules(const RecurrenceRule& written, Recurrence rule, Day first) {
  rule.cycle = Cycle::weekly;
  rule.weekdays = weekdays_of(written);
  if (rule.weekdays.none()) rule.weekdays.set(weekday_of(first));
  const bool is_split = rule.interval > 1 && rule.weekdays.count() > 1 && written.week_start != 0;
  return is_split ? split_weeks(rule, written.week_start) : Rules{rule};
}

Rules daily_rules(const RecurrenceRule& written, Recurrence rule) {
  rule.weekdays = written.by_day.empty() ? all_weekdays : weekdays_of(written);
  rule.cycle = rule.interval > 1 ? Cycle::daily : Cycle::weekly;
  return {rule};
}

Rules rules_of(const RecurrenceRule& written, const Recurrence& shared, RuleStart start) {
  switch (written.frequency) {
    case Frequency::daily: return daily_rules(written, shared);
    case Frequency::weekly: return weekly_rules(written, shared, start.day);
    case Frequency::monthly:
    case Frequency::yearly: return MonthReader(written, shared, start).read();
  }
  return {};
}

// The last day that UNTIL lets in.
Day last_day(const RuleEnd& end, RuleStart start, std::string_view timezone) {
  std::chrono::local_seconds time = end.time;
  if (end.is_utc)
    if (const auto wall =
            wall_clock_at(timezone, std::chrono::sys_seconds(time.time_since_epoch())))
      time = wall->time;
  const auto day = std::chrono::floor<days>(time);
  const bool is_before_start =
      end.has_time && time - day < std::chrono::minutes(start.minute.value_or(0));
  return Day(day.time_since_epoch()) - days(is_before_start ? 1 : 0);
}

// The day of the occurrence that makes the number full; nothing where it never comes.
std::optional<Day> day_of_count(const Rules& rules, Day first, int count) {
  std::optional<Day> last;
  Day from = first;
  for (int counted = 0; counted < count; ++counted) {
    std::optional<Day> next;
    for (const Recurrence& rule : rules)
      if (const auto day = next_day(rule, from, usual_horizon * rule.interval);
          day && (!next || *day < *next))
        next = day;
    if (!next) break;
    last = next;
    from = *next + days(1);
  }
  return last;
}

}  // namespace

Expected<Rules> rules_of_rrule(std::string_view rrule, RuleStart start, std::optional<int> minutes,
                               std::string_view timezone) {
  const auto written = parse_rrule(rrule);
  if (!written) return tl::unexpected(written.error());
  if (const auto trouble = trouble_of(*written)) return refused_rrule(*trouble);
  Recurrence shared{.interval = written->interval,
                    .months = months_of(*written),
                    .from = start.day,
                    .start_minute = start.minute,
                    .minutes = start.minute ? minutes : std::nullopt};
  if (written->until) shared.until = last_day(*written->until, start, timezone);
  Rules rules = rules_of(*written, shared, start);
  if (written->count > 0) {
    const auto last = day_of_count(rules, start.day, written->count);
    for (Recurrence& rule : rules) rule.until = last.value_or(start.day);
  }
  return rules;
}

}  // namespace catalog
