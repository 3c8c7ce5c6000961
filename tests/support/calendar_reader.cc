#include "tests/support/calendar_reader.h"

#include <doctest/doctest.h>
#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <set>

#include "catalog/text.h"

namespace tests {
namespace {

using std::chrono::local_seconds;
using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

local_seconds wall(const icaltimetype& time) {
  using namespace std::chrono;
  const year_month_day date = year(time.year) / time.month / time.day;
  return local_days(date) + hours(time.hour) + minutes(time.minute) + seconds(time.second);
}

std::string owned(char* text) {
  const std::string copy = text == nullptr ? "" : text;
  icalmemory_free_buffer(text);
  return copy;
}

Properties properties_of(icalcomponent* component) {
  Properties all;
  for (icalproperty* property = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY);
       property != nullptr;
       property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
    const std::string name = owned(icalproperty_get_property_name_r(property));
    const icalvalue* const value = icalproperty_get_value(property);
    const char* const text = value == nullptr ? nullptr : icalvalue_get_text(value);
    const bool is_text = value != nullptr && icalvalue_isa(value) == ICAL_TEXT_VALUE;
    all[name].push_back(
        is_text && text != nullptr ? text : owned(icalproperty_get_value_as_string_r(property)));
  }
  return all;
}

std::string timezone_of(icalcomponent* event) {
  icalproperty* const start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
  icalparameter* const zone = icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
  return zone == nullptr ? "" : icalparameter_get_tzid(zone);
}

// The starts of one event, without those that it excepts.
std::vector<local_seconds> starts_of(icalcomponent* event, local_seconds until) {
  const icaltimetype first = icalcomponent_get_dtstart(event);
  std::set<local_seconds> excepted;
  for (icalproperty* property = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY);
       property != nullptr; property = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
    excepted.insert(wall(icalproperty_get_exdate(property)));
  icalproperty* const rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
  if (rule == nullptr) return {wall(first)};
  std::vector<local_seconds> starts;
  icalrecur_iterator* const next = icalrecur_iterator_new(icalproperty_get_rrule(rule), first);
  REQUIRE(next != nullptr);
  for (icaltimetype time = icalrecur_iterator_next(next); !icaltime_is_null_time(time);
       time = icalrecur_iterator_next(next)) {
    if (wall(time) > until) break;
    if (!excepted.contains(wall(time))) starts.push_back(wall(time));
  }
  icalrecur_iterator_free(next);
  return starts;
}

}  // namespace

ReadCalendar read_calendar(const std::string& text, catalog::Day until) {
  const Component calendar(icalcomponent_new_from_string(text.c_str()), icalcomponent_free);
  REQUIRE(calendar != nullptr);
  REQUIRE(icalcomponent_isa(calendar.get()) == ICAL_VCALENDAR_COMPONENT);
  ReadCalendar read{.properties = properties_of(calendar.get())};
  std::map<std::string, std::set<local_seconds>> instead;
  std::vector<icalcomponent*> events;
  for (icalcomponent* part = icalcomponent_get_first_component(calendar.get(), ICAL_ANY_COMPONENT);
       part != nullptr;
       part = icalcomponent_get_next_component(calendar.get(), ICAL_ANY_COMPONENT)) {
    const Properties properties = properties_of(part);
    if (const auto found = properties.find("X-LIC-ERROR"); found != properties.end())
      read.mistakes.insert(read.mistakes.end(), found->second.begin(), found->second.end());
    if (icalcomponent_isa(part) == ICAL_VTIMEZONE_COMPONENT)
      read.timezones.push_back(properties.at("TZID").front());
    if (icalcomponent_isa(part) != ICAL_VEVENT_COMPONENT) continue;
    read.events.push_back(properties);
    events.push_back(part);
    if (properties.contains("RECURRENCE-ID"))
      instead[properties.at("UID").front()].insert(wall(icalcomponent_get_recurrenceid(part)));
  }
  const local_seconds last = local_seconds(until.time_since_epoch());
  for (icalcomponent* const event : events) {
    const bool is_instead = !icaltime_is_null_time(icalcomponent_get_recurrenceid(event));
    for (const local_seconds start : starts_of(event, last))
      if (is_instead || !instead[icalcomponent_get_uid(event)].contains(start))
        read.takes.push_back({start, icalcomponent_get_dtstart(event).is_date != 0,
                              timezone_of(event), icalcomponent_get_summary(event)});
  }
  std::sort(read.takes.begin(), read.takes.end());
  return read;
}

std::string shown(const Take& take) {
  const auto day = std::chrono::floor<std::chrono::days>(take.start);
  const auto minutes = std::chrono::floor<std::chrono::minutes>(take.start - day).count();
  const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  const std::string date = catalog::to_text(catalog::Day(day.time_since_epoch()));
  return take.is_whole_day ? date : date + " " + two(minutes / 60) + ":" + two(minutes % 60);
}

std::vector<std::string> unfolded_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = text.find("\r\n", start);
    REQUIRE(end != std::string::npos);
    const std::string line = text.substr(start, end - start);
    CAPTURE(line);
    CHECK(line.size() <= 75);
    CHECK(line.find_first_of("\r\n") == std::string::npos);
    CHECK(catalog::is_utf8(line));
    if (line.starts_with(' ')) {
      REQUIRE_FALSE(lines.empty());
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    start = end + 2;
  }
  return lines;
}

}  // namespace tests
