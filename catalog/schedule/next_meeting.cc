#include "catalog/schedule/next_meeting.h"

#include <algorithm>

#include "catalog/schedule/phrase.h"
#include "catalog/schedule/recurrence.h"
#include "catalog/time_zone.h"

namespace catalog {
namespace {

using std::chrono::days;
using std::chrono::local_seconds;
using std::chrono::minutes;
using std::chrono::sys_seconds;
using MaybeOccurrence = std::optional<Occurrence>;

// `minute` may lie on a later day.
local_seconds on_the_wall(Day day, int minute) {
  return local_seconds(day.time_since_epoch()) + minutes(minute);
}

bool is_over(const Occurrence& occurrence, sys_seconds now) {
  return occurrence.end ? *occurrence.end <= now : occurrence.start < now;
}

void keep_earlier(MaybeOccurrence& earliest, const MaybeOccurrence& other) {
  if (other && (!earliest || other->start < earliest->start)) earliest = other;
}

// The days from `first` to `last`, whole, because no time of day is known.
MaybeOccurrence whole_days(const std::string& zone, Day first, Day last) {
  const auto start = instant_at(zone, on_the_wall(first, 0));
  const auto end = instant_at(zone, on_the_wall(last + days(1), 0));
  if (!start || !end) return {};
  return Occurrence{*start, *end, zone, false};
}

MaybeOccurrence timed(const std::string& zone, local_seconds starts,
                      std::optional<local_seconds> ends) {
  const auto start = instant_at(zone, starts);
  if (!start) return {};
  Occurrence occurrence{*start, {}, zone, true};
  if (!ends) return occurrence;
  occurrence.end = instant_at(zone, *ends);
  const auto wall = wall_clock_at(zone, *start);
  const bool was_moved = wall && wall->time != starts;
  if (was_moved || !occurrence.end || *occurrence.end <= *start)
    occurrence.end = *start + (*ends - starts);
  return occurrence;
}

MaybeOccurrence on_day(const Recurrence& rule, const std::string& zone, Day day) {
  if (!rule.start_minute) return whole_days(zone, day, day);
  const local_seconds starts = on_the_wall(day, *rule.start_minute);
  if (!rule.minutes) return timed(zone, starts, {});
  return timed(zone, starts, starts + minutes(*rule.minutes));
}

MaybeOccurrence next_of_rule(const Recurrence& rule, const std::vector<Day>& except,
                             const std::string& zone, Day today, sys_seconds now) {
  // Yesterday's may go on past midnight.
  Day day = today - days(1);
  const Day last = today + usual_horizon;
  for (auto found = next_day(rule, day, last - day); found;
       found = next_day(rule, day, last - day)) {
    day = *found + days(1);
    if (std::find(except.begin(), except.end(), *found) != except.end()) continue;
    const auto occurrence = on_day(rule, zone, *found);
    if (!occurrence || !is_over(*occurrence, now)) return occurrence;
  }
  return {};
}

MaybeOccurrence next_of_line(const Meeting& meeting, const std::string& zone, sys_seconds now) {
  const auto rules = recurrences_of(meeting);
  const auto wall = rules.empty() ? std::nullopt : wall_clock_at(zone, now);
  if (!wall) return {};
  const Day today(std::chrono::floor<days>(wall->time).time_since_epoch());
  std::vector<Day> except;
  for (const std::string& text : meeting.except)
    if (const auto day = parse_day(text)) except.push_back(*day);

  MaybeOccurrence earliest;
  for (const Recurrence& rule : rules)
    keep_earlier(earliest, next_of_rule(rule, except, zone, today, now));
  return earliest;
}

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

MaybeOccurrence event_of(const Listing& listing) {
  const auto starts = parse_moment(listing.starts);
  const auto ends = parse_moment(listing.ends);
  if (!starts) return {};
  if (!starts->minute)
    return whole_days(listing.timezone, starts->day,
                      ends ? std::max(ends->day, starts->day) : starts->day);
  std::optional<local_seconds> end;
  if (ends) end = on_the_wall(ends->day, ends->minute.value_or(24 * 60));
  const local_seconds start = on_the_wall(starts->day, *starts->minute);
  if (end && *end <= start) end.reset();
  return timed(listing.timezone, start, end);
}

}  // namespace

std::optional<Occurrence> next_meeting(const Listing& listing, sys_seconds now) {
  if (listing.status != "active") return {};
  MaybeOccurrence earliest;
  for (const Meeting& meeting : listing.meets)
    keep_earlier(
        earliest,
        next_of_line(meeting, meeting.timezone.empty() ? listing.timezone : meeting.timezone, now));
  if (const auto event = event_of(listing); event && !is_over(*event, now))
    keep_earlier(earliest, event);
  return earliest;
}

}  // namespace catalog
