#include "query-service/calendar/listing_events.h"

#include <cstdio>
#include <utility>

#include "catalog/time_zone.h"
#include "query-service/calendar/event_words.h"
#include "query-service/calendar/series.h"

namespace query_service {
namespace {

using catalog::Day;
using catalog::Listing;
using catalog::Meeting;
using std::chrono::days;
using std::chrono::local_seconds;

// What of it takes place on which clock.
struct DatedLine {
  std::size_t number;  // as in `meets`, from 1
  const Meeting& meeting;
  std::string timezone;
  LineDates dates;
};

local_seconds on_the_wall(Day day, std::optional<int> minute) {
  return local_seconds(day.time_since_epoch()) + std::chrono::minutes(minute.value_or(0));
}

// A meeting over at the next midnight somewhere may still go on elsewhere.
bool is_over(const std::optional<Day>& last, Day today) { return last && *last < today - days(1); }

bool has_no_time(const LineDates& dates) {
  for (const Series& series : dates.series)
    if (series.start_minute) return false;
  for (const catalog::ExtraDate& single : dates.single)
    if (single.start_minute) return false;
  return true;
}

// The first day of the month, once the last evening of the month before is over everywhere: when a
// month begins in UTC it is still the old one farther west, by half a day at most, and what began
// there as it ended may last a day.
Day where_series_start(Day today) {
  const std::chrono::year_month_day date(today - days(2));
  return date.year() / date.month() / 1;
}

std::vector<DatedLine> dated_lines(const Listing& listing, Day today) {
  std::vector<DatedLine> lines;
  const Day first_day = where_series_start(today);
  for (std::size_t at = 0; at < listing.meets.size(); ++at) {
    const Meeting& meeting = listing.meets[at];
    const catalog::Schedule schedule =
        catalog::schedule_of({.meets = {meeting}, .timezone = listing.timezone});
    if (schedule.lines.empty()) continue;
    DatedLine line{at + 1, meeting, meeting.timezone.empty() ? listing.timezone : meeting.timezone,
                   line_dates(schedule.lines.front(), first_day)};
    if (!catalog::is_time_zone(line.timezone)) line.timezone.clear();
    const std::string& format = meeting.format.empty() ? listing.format : meeting.format;
    const bool has_clock =
        !line.timezone.empty() || format == "in-person" || has_no_time(line.dates);
    const bool is_empty = line.dates.series.empty() && line.dates.single.empty();
    if (has_clock && !is_empty && !is_over(last_day(line.dates), today))
      lines.push_back(std::move(line));
  }
  return lines;
}

std::optional<catalog::EventDates> coming_event(const Listing& listing, Day today) {
  const auto event = catalog::schedule_of({.starts = listing.starts, .ends = listing.ends}).event;
  const bool has_clock = event && (!event->start_minute || listing.format == "in-person" ||
                                   catalog::is_time_zone(listing.timezone));
  return has_clock && !is_over(event->last, today) ? event : std::nullopt;
}

void set_times(CalendarEvent& event, Day day, std::optional<int> start_minute,
               std::optional<int> minutes) {
  event.is_whole_day = !start_minute;
  event.start = on_the_wall(day, start_minute);
  if (event.is_whole_day)
    event.end = event.start + days(1);
  else if (minutes)
    event.end = event.start + std::chrono::minutes(*minutes);
}

// "20261203t1800": a date that stands by itself is known by its day and time.
std::string number_of(const catalog::ExtraDate& single) {
  std::string number = catalog::to_text(single.day);
  std::erase(number, '-');
  if (!single.start_minute) return number;
  char time[8];
  std::snprintf(time, sizeof time, "t%02d%02d", *single.start_minute / 60 % 24,
                *single.start_minute % 60);
  return number + time;
}

// The events of one line; `common` has what they share.
class LineEvents {
 public:
  LineEvents(const DatedLine& line, CalendarEvent common, std::string id)
      : line_(line), common_(std::move(common)), id_(std::move(id)) {}

  void add_to(std::vector<CalendarEvent>& events) const {
    for (const Series& series : line_.dates.series) add(series, events);
    for (const catalog::ExtraDate& single : line_.dates.single) {
      CalendarEvent event = with_uid(number_of(single));
      set_times(event, single.day, single.start_minute, single.minutes);
      events.push_back(std::move(event));
    }
  }

 private:
  CalendarEvent with_uid(const std::string& number) const {
    CalendarEvent event = common_;
    event.uid = id_ + "-" + std::to_string(line_.number) + "-" + number + "@kith";
    return event;
  }

  void add(const Series& series, std::vector<CalendarEvent>& events) const {
    CalendarEvent event = with_uid(std::to_string(series.number));
    set_times(event, series.first, series.start_minute, series.minutes);
    event.rule = series.rule;
    if (series.until) event.until = on_the_wall(*series.until, series.start_minute);
    for (const Day day : series.except)
      event.except.push_back(on_the_wall(day, series.start_minute));
    events.push_back(std::move(event));
    for (const MovedMeeting& moved : series.moved) {
      CalendarEvent instead = with_uid(std::to_string(series.number));
      set_times(instead, moved.to.day, moved.to.start_minute, moved.to.minutes);
      instead.instead_of = on_the_wall(moved.from, series.start_minute);
      events.push_back(std::move(instead));
    }
  }

  const DatedLine& line_;
  CalendarEvent common_;
  std::string id_;
};

CalendarEvent event_of(const catalog::EventDates& dates, const Listing& listing,
                       CalendarEvent event) {
  event.uid = listing.id + "-0-1@kith";
  event.timezone = catalog::is_time_zone(listing.timezone) ? listing.timezone : "";
  set_times(event, dates.first, dates.start_minute, {});
  if (!dates.start_minute)
    event.end = on_the_wall(dates.last, {}) + days(1);
  else if (dates.end_minute)
    event.end = on_the_wall(dates.last, dates.end_minute);
  else if (dates.last > dates.first)
    event.end = on_the_wall(dates.last, {}) + days(1);
  return event;
}

}  // namespace

std::vector<CalendarEvent> listing_events(const Listing& listing, const CalendarFrame& frame) {
  std::vector<CalendarEvent> events;
  if (listing.status != "active") return events;
  const EventWords words(listing, frame);
  if (const auto dates = coming_event(listing, frame.today))
    events.push_back(event_of(*dates, listing, words.of({})));
  for (const DatedLine& line : dated_lines(listing, frame.today)) {
    CalendarEvent common = words.of(line.meeting);
    common.timezone = line.timezone;
    LineEvents(line, std::move(common), listing.id).add_to(events);
  }
  return events;
}

bool has_calendar(const Listing& listing, Day today) {
  return listing.status == "active" &&
         (coming_event(listing, today) || !dated_lines(listing, today).empty());
}

}  // namespace query_service
