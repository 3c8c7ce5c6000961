#include "query-service/calendar/series.h"

#include <algorithm>

namespace query_service {
namespace {

using catalog::Cycle;
using catalog::Day;
using catalog::ExtraDate;
using catalog::Recurrence;
using std::chrono::days;

constexpr const char* weekday_codes[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::size_t fifth_week = 4;

// Days that one RRULE can say: those of the rule, and more where `is_wider`.
struct Pattern {
  Recurrence days;
  std::string rule;
  bool is_wider = false;
};

std::string with_interval(const char* frequency, int interval) {
  std::string rule = "FREQ=" + std::string(frequency);
  if (interval > 1) rule += ";INTERVAL=" + std::to_string(interval);
  return rule;
}

Pattern weekly(Recurrence wider, int interval, bool is_wider) {
  wider.cycle = Cycle::weekly;
  std::string codes;
  for (std::size_t weekday = 0; weekday < 7; ++weekday)
    if (wider.weekdays[weekday])
      codes += (codes.empty() ? "" : ",") + std::string(weekday_codes[weekday]);
  return {wider, with_interval("WEEKLY", interval) + ";BYDAY=" + codes, is_wider};
}

// Programs differ in which weeks they skip where a series does not start on its first weekday.
std::vector<Pattern> each_weekday(const Recurrence& rule, Recurrence wider) {
  const Day first = next_day(rule, *rule.from).value_or(*rule.from);
  wider.from = first - days(catalog::weekday_of(first));
  std::vector<Pattern> patterns;
  for (std::size_t weekday = 0; weekday < 7; ++weekday) {
    if (!rule.weekdays[weekday]) continue;
    wider.weekdays.reset().set(weekday);
    patterns.push_back(weekly(wider, rule.interval, true));
  }
  return patterns;
}

void add_days_of_month(std::vector<Pattern>& patterns, const Recurrence& rule, Recurrence wider,
                       int interval, bool is_wider) {
  wider.weekdays = catalog::all_weekdays;
  for (std::size_t day = 0; day < rule.days_of_month.size(); ++day) {
    if (!rule.days_of_month[day]) continue;
    wider.days_of_month.reset().set(day);
    patterns.push_back({wider,
                        with_interval("MONTHLY", interval) +
                            ";BYMONTHDAY=" + (day == 0 ? "-1" : std::to_string(day)),
                        is_wider || rule.weekdays != catalog::all_weekdays});
  }
}

void add_weeks_of_month(std::vector<Pattern>& patterns, const Recurrence& rule, Recurrence wider,
                        int interval, bool is_wider) {
  for (std::size_t week = 0; week < rule.weeks_of_month.size(); ++week)
    for (std::size_t weekday = 0; weekday < 7; ++weekday) {
      if (!rule.weeks_of_month[week] || !rule.weekdays[weekday]) continue;
      const bool is_fifth = week == fifth_week;
      // A fifth is a last one.
      if (is_fifth && rule.weeks_of_month[catalog::last_week_of_month]) continue;
      const bool is_last = is_fifth || week == catalog::last_week_of_month;
      wider.weekdays.reset().set(weekday);
      wider.weeks_of_month.reset().set(is_last ? catalog::last_week_of_month : week);
      patterns.push_back({wider,
                          with_interval("MONTHLY", interval) + ";BYDAY=" +
                              (is_last ? "-1" : std::to_string(week + 1)) + weekday_codes[weekday],
                          is_wider || is_fifth});
    }
}

std::vector<Pattern> patterns_of(const Recurrence& rule) {
  Recurrence wider = rule;
  wider.months = catalog::all_months;
  const bool is_wider = rule.months != catalog::all_months;
  const int interval = rule.from ? rule.interval : 1;
  if (rule.cycle == Cycle::weekly && interval > 1 && rule.weekdays.count() > 1)
    return each_weekday(rule, wider);
  if (rule.cycle == Cycle::weekly || (rule.cycle == Cycle::daily && interval == 1))
    return {weekly(wider, interval, is_wider)};
  if (rule.cycle == Cycle::daily) {
    wider.weekdays = catalog::all_weekdays;
    return {{wider, with_interval("DAILY", interval),
             is_wider || rule.weekdays != catalog::all_weekdays}};
  }
  std::vector<Pattern> patterns;
  if (rule.days_of_month.any())
    add_days_of_month(patterns, rule, wider, interval, is_wider);
  else
    add_weeks_of_month(patterns, rule, wider, interval, is_wider);
  return patterns;
}

Day five_years_after(Day day) {
  const auto later = std::chrono::year_month_day(day) + std::chrono::years(5);
  return later.ok() ? Day(later) : Day(later.year() / later.month() / std::chrono::last);
}

class LineReader {
 public:
  LineReader(const catalog::ScheduleLine& line, Day from)
      : line_(line), from_(from), last_(five_years_after(from)), is_used_(line.extra.size()) {}

  LineDates all() {
    std::size_t number = 0;
    for (const Recurrence& rule : line_.rules)
      for (const Pattern& pattern : patterns_of(rule)) {
        add_series(rule, pattern, ++number);
        told_.push_back({&rule, pattern.days});
      }
    add_singles();
    return std::move(dates_);
  }

 private:
  struct Told {
    const Recurrence* rule;
    Recurrence days;
  };

  bool is_excepted(Day day) const {
    return std::binary_search(line_.except.begin(), line_.except.end(), day);
  }

  // The series before this one that may have the same meeting.
  std::vector<const Told*> rivals_of(const Recurrence& rule, const Pattern& pattern) const {
    std::vector<const Told*> rivals;
    for (const Told& told : told_)
      if (told.rule->start_minute == rule.start_minute && told.rule->minutes == rule.minutes &&
          (told.days.weekdays & pattern.days.weekdays).any())
        rivals.push_back(&told);
    return rivals;
  }

  void add_series(const Recurrence& rule, const Pattern& pattern, std::size_t number) {
    const std::vector<const Told*> rivals = rivals_of(rule, pattern);
    Series series{.number = number,
                  .rule = pattern.rule,
                  .until = rule.until,
                  .start_minute = rule.start_minute,
                  .minutes = rule.minutes};
    const bool is_exact = !pattern.is_wider && rivals.empty();
    if (is_exact && line_.except.empty()) {
      const auto first = next_day(pattern.days, from_, last_ - from_);
      if (!first) return;
      series.first = *first;
      dates_.series.push_back(std::move(series));
      return;
    }
    std::vector<Day> held, moved_or_off, rest;
    for (auto day = next_day(pattern.days, from_, last_ - from_); day;
         day = next_day(pattern.days, *day + days(1), last_ - *day - days(1))) {
      const bool is_told = std::any_of(rivals.begin(), rivals.end(), [&](const Told* told) {
        return occurs_on(told->days, *day) && occurs_on(*told->rule, *day);
      });
      if (is_told || !occurs_on(rule, *day))
        rest.push_back(*day);
      else
        (is_excepted(*day) ? moved_or_off : held).push_back(*day);
    }
    if (held.empty()) return;
    series.first = held.front();
    if (!rest.empty() && rest.back() > series.first) series.until = held.back();
    const auto is_within = [&](Day day) {
      return day > series.first && (!series.until || day <= *series.until);
    };
    for (const Day day : rest)
      if (is_within(day)) series.except.push_back(day);
    for (const Day day : moved_or_off) {
      if (!is_within(day)) continue;
      if (const ExtraDate* to = take_moved(day, rule, held))
        series.moved.push_back({day, *to});
      else
        series.except.push_back(day);
    }
    std::sort(series.except.begin(), series.except.end());
    dates_.series.push_back(std::move(series));
  }

  // Where the meeting of that day is held, if it comes between its neighbours as Microsoft's
  // calendars demand; each once.
  const ExtraDate* take_moved(Day day, const Recurrence& rule, const std::vector<Day>& held) {
    const auto after = std::upper_bound(held.begin(), held.end(), day);
    for (std::size_t at = 0; at < line_.extra.size(); ++at) {
      const ExtraDate& extra = line_.extra[at];
      if (is_used_[at] || extra.moved_from != day) continue;
      if (extra.start_minute.has_value() != rule.start_minute.has_value()) continue;
      const bool is_between =
          extra.day > *std::prev(after) && (after == held.end() || extra.day < *after);
      if (!is_between) continue;
      is_used_[at] = true;
      return &extra;
    }
    return nullptr;
  }

  bool is_of_a_rule(const ExtraDate& extra) const {
    return std::any_of(line_.rules.begin(), line_.rules.end(), [&](const Recurrence& rule) {
      return rule.start_minute == extra.start_minute && rule.minutes == extra.minutes &&
             occurs_on(rule, extra.day) && !is_excepted(extra.day);
    });
  }

  void add_singles() {
    for (std::size_t at = 0; at < line_.extra.size(); ++at) {
      const ExtraDate& extra = line_.extra[at];
      if (is_used_[at] || extra.day < from_ || is_of_a_rule(extra)) continue;
      const bool is_known =
          std::any_of(dates_.single.begin(), dates_.single.end(), [&](const ExtraDate& other) {
            return other.day == extra.day && other.start_minute == extra.start_minute;
          });
      if (!is_known) dates_.single.push_back(extra);
    }
  }

  const catalog::ScheduleLine& line_;
  Day from_;
  Day last_;
  std::vector<bool> is_used_;  // by extra date: it stands with a series
  std::vector<Told> told_;
  LineDates dates_;
};

}  // namespace

LineDates line_dates(const catalog::ScheduleLine& line, Day from) {
  return LineReader(line, from).all();
}

std::optional<Day> last_day(const LineDates& dates) {
  Day last = Day::min();
  for (const Series& series : dates.series) {
    if (!series.until) return {};
    last = std::max(last, *series.until);
    for (const MovedMeeting& moved : series.moved) last = std::max(last, moved.to.day);
  }
  for (const ExtraDate& single : dates.single) last = std::max(last, single.day);
  return last;
}

}  // namespace query_service
