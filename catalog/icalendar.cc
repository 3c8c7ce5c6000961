#include "catalog/icalendar.h"

#include <libical/ical.h>

#include "catalog/text.h"

namespace catalog {
namespace {

tl::unexpected<Failure> refused_recurrence(std::string why) {
  return failure(FailureKind::invalid, std::move(why));
}

std::optional<Frequency> frequency_of(icalrecurrencetype_frequency frequency) {
  switch (frequency) {
    case ICAL_DAILY_RECURRENCE: return Frequency::daily;
    case ICAL_WEEKLY_RECURRENCE: return Frequency::weekly;
    case ICAL_MONTHLY_RECURRENCE: return Frequency::monthly;
    case ICAL_YEARLY_RECURRENCE: return Frequency::yearly;
    default: return {};
  }
}

// The library counts weekdays from Sunday, as 1.
std::size_t weekday_from(icalrecurrencetype_weekday weekday) {
  return (static_cast<std::size_t>(weekday) + 5) % 7;
}

// A list ends with a number that no list can hold.
template <std::size_t size>
std::vector<int> numbers(const short (&list)[size]) {
  std::vector<int> all;
  for (const short number : list) {
    if (number == ICAL_RECURRENCE_ARRAY_MAX) break;
    all.push_back(number);
  }
  return all;
}

// Nothing where it is no time of the calendar.
std::optional<RuleEnd> end_of(const icaltimetype& time) {
  using namespace std::chrono;
  const year_month_day date = year(time.year) / month(static_cast<unsigned>(time.month)) /
                              day(static_cast<unsigned>(time.day));
  if (!date.ok() || time.year < 1 || time.year > 9999) return {};
  if (time.is_date) return RuleEnd{local_days(date)};
  if (time.hour > 23 || time.minute > 59 || time.second > 60) return {};
  return RuleEnd{local_days(date) + hours(time.hour) + minutes(time.minute) + seconds(time.second),
                 true, icaltime_is_utc(time) != 0};
}

std::vector<std::string> other_parts(const icalrecurrencetype& rule) {
  std::vector<std::string> names;
  const auto note = [&](const char* name, bool is_there) {
    if (is_there) names.emplace_back(name);
  };
  note("BYSECOND", !numbers(rule.by_second).empty());
  note("BYMINUTE", !numbers(rule.by_minute).empty());
  note("BYHOUR", !numbers(rule.by_hour).empty());
  note("BYYEARDAY", !numbers(rule.by_year_day).empty());
  note("BYWEEKNO", !numbers(rule.by_week_no).empty());
  return names;
}

}  // namespace

Expected<RecurrenceRule> parse_rrule(std::string_view text) {
  constexpr std::size_t longest = 300;
  if (text.size() > longest) return refused_recurrence("it is longer than 300 characters");
  // The library would keep a copy of its value for ever.
  if (fold(text).find("rscale") != std::string::npos)
    return refused_recurrence("RSCALE is not understood: days are those of the Gregorian calendar");
  const icalrecurrencetype read = icalrecurrencetype_from_string(std::string(text).c_str());
  const bool is_rule = read.freq != ICAL_NO_RECURRENCE;
  const auto frequency = is_rule ? frequency_of(read.freq) : std::nullopt;
  RecurrenceRule rule;
  if (frequency) {
    rule.frequency = *frequency;
    rule.interval = read.interval;
    rule.count = read.count;
    rule.by_month_day = numbers(read.by_month_day);
    rule.by_month = numbers(read.by_month);
    rule.by_set_position = numbers(read.by_set_pos);
    for (const int day : numbers(read.by_day))
      rule.by_day.push_back(
          {weekday_from(icalrecurrencetype_day_day_of_week(static_cast<short>(day))),
           icalrecurrencetype_day_position(static_cast<short>(day))});
    rule.week_start = weekday_from(read.week_start);
    rule.more = other_parts(read);
  }
  const bool has_end = is_rule && !icaltime_is_null_time(read.until);
  if (has_end) rule.until = end_of(read.until);
  if (!is_rule) return refused_recurrence("it is not an RFC 5545 rule");
  if (!frequency) return refused_recurrence("it recurs more often than once a day");
  if (has_end && !rule.until) return refused_recurrence("UNTIL is not a date in the calendar");
  return rule;
}

}  // namespace catalog
