#include "catalog/schedule/schedule.h"

#include <algorithm>

#include "catalog/schedule/phrase.h"
#include "catalog/schedule/rrule.h"

namespace catalog {
namespace {

// A day, and its minute where one is written: "2026-05-01", "2026-05-01 18:30", with T or a space.
struct Moment {
  Day day;
  std::optional<int> minute = {};
};

std::optional<Moment> parse_moment(const std::string& text) {
  const auto day = parse_day(std::string_view(text).substr(0, 10));
  if (!day) return {};
  if (text.size() == 10) return Moment{*day};
  if (text.size() != 16 || (text[10] != ' ' && text[10] != 'T') || text[13] != ':') return {};
  int digits[4] = {text[11] - '0', text[12] - '0', text[14] - '0', text[15] - '0'};
  for (const int digit : digits)
    if (digit < 0 || digit > 9) return {};
  const int hour = digits[0] * 10 + digits[1], minute = digits[2] * 10 + digits[3];
  if (hour > 23 || minute > 59) return {};
  return Moment{*day, hour * 60 + minute};
}

// Meetings on a day beside the rules: at the times of the rules that `as_on` follows, of the first
// rule where none does, or at a time of its own.
void add_extra(std::vector<ExtraDate>& extra, const std::vector<Recurrence>& rules,
               const Moment& moment, Day as_on, std::optional<Day> moved_from) {
  std::vector<const Recurrence*> followed;
  for (const Recurrence& rule : rules)
    if (occurs_on(rule, as_on)) followed.push_back(&rule);
  if (followed.empty() || moment.minute) followed.resize(1, rules.empty() ? nullptr : &rules[0]);
  for (const Recurrence* rule : followed) {
    ExtraDate date{moment.day, moment.minute, {}, moved_from};
    if (rule && !date.start_minute) date.start_minute = rule->start_minute;
    if (rule && date.start_minute) date.minutes = rule->minutes;
    extra.push_back(date);
  }
}

ScheduleLine line_of(const Meeting& meeting, std::string_view timezone) {
  ScheduleLine line{.rules = recurrences_of(meeting, timezone), .timezone = meeting.timezone};
  if (line.timezone == timezone) line.timezone.clear();
  for (const std::string& text : meeting.except)
    if (const auto day = parse_day(text)) line.except.push_back(*day);
  for (const std::string& text : meeting.also)
    if (const auto moment = parse_moment(text))
      add_extra(line.extra, line.rules, *moment, moment->day, {});
  for (const MovedDate& moved : meeting.moved) {
    const auto from = parse_day(moved.from);
    const auto to = parse_moment(moved.to);
    if (!from || !to) continue;
    line.except.push_back(*from);
    add_extra(line.extra, line.rules, *to, *from, *from);
  }
  std::sort(line.except.begin(), line.except.end());
  std::stable_sort(
      line.extra.begin(), line.extra.end(),
      [](const ExtraDate& one, const ExtraDate& other) { return one.day < other.day; });
  return line;
}

std::optional<EventDates> event_of(const Listing& listing) {
  const auto starts = parse_moment(listing.starts);
  const auto ends = parse_moment(listing.ends);
  if (!starts) return {};
  EventDates event{starts->day, starts->minute, starts->day, {}};
  if (!ends) return event;
  event.last = std::max(ends->day, starts->day);
  if (starts->minute) event.end_minute = ends->minute;
  const bool ends_too_early =
      ends->day < starts->day ||
      (ends->day == starts->day && event.end_minute && *event.end_minute <= *starts->minute);
  if (ends_too_early) event.end_minute.reset();
  return event;
}

}  // namespace

std::vector<Recurrence> recurrences_of(const Meeting& meeting, std::string_view timezone) {
  std::vector<Recurrence> rules;
  if (meeting.rrule.empty()) {
    rules = parse_phrase(meeting.phrase).value_or(std::vector<Recurrence>{});
  } else if (const auto starts = parse_moment(meeting.starts)) {
    const auto minutes = meeting.minutes > 0 ? std::optional(meeting.minutes) : std::nullopt;
    rules = rules_of_rrule(meeting.rrule, {starts->day, starts->minute}, minutes,
                           meeting.timezone.empty() ? timezone : meeting.timezone)
                .value_or(std::vector<Recurrence>{});
  }
  if (const auto until = parse_day(meeting.until))
    for (Recurrence& rule : rules) rule.until = rule.until ? std::min(*rule.until, *until) : *until;
  return rules;
}

Schedule schedule_of(const Listing& listing) {
  Schedule schedule{.event = event_of(listing), .timezone = listing.timezone};
  for (const Meeting& meeting : listing.meets)
    if (ScheduleLine line = line_of(meeting, listing.timezone);
        !line.rules.empty() || !line.extra.empty())
      schedule.lines.push_back(std::move(line));
  return schedule;
}

std::optional<Day> weekly_from(const Schedule& schedule) {
  std::optional<Day> first;
  for (const ScheduleLine& line : schedule.lines) {
    // Whether a zone of its own is one is not known here.
    if (!line.timezone.empty()) continue;
    for (const Recurrence& rule : line.rules) {
      const bool is_weekly = rule.cycle != Cycle::monthly && rule.interval == 1 &&
                             rule.weekdays.any() && rule.months == all_months;
      if (!is_weekly || rule.until) continue;
      Day from = rule.from.value_or(Day());
      if (!line.except.empty()) from = std::max(from, line.except.back() + std::chrono::days(1));
      first = first ? std::min(*first, from) : from;
    }
  }
  return schedule.event ? std::nullopt : first;
}

}  // namespace catalog
