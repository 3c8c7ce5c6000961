#include "query-service/calendar/calendar_text.h"

#include <libical/ical.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <set>
#include <string_view>

#include "catalog/time_zone.h"
#include "query-service/calendar/folded_lines.h"
#include "query-service/calendar/time_zone_text.h"

namespace query_service {
namespace {

using std::chrono::local_seconds;
using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

// A number of the calendar's format is not more than a day of these years.
icaltimetype time_of(std::chrono::seconds since_1970, bool is_day) {
  const auto day = std::chrono::floor<std::chrono::days>(since_1970);
  const std::chrono::year_month_day date{std::chrono::sys_days(day)};
  const std::chrono::hh_mm_ss clock(since_1970 - day);
  icaltimetype time = icaltime_null_time();
  time.year = static_cast<int>(date.year());
  time.month = static_cast<int>(static_cast<unsigned>(date.month()));
  time.day = static_cast<int>(static_cast<unsigned>(date.day()));
  time.is_date = is_day;
  if (is_day) return time;
  time.hour = static_cast<int>(clock.hours().count());
  time.minute = static_cast<int>(clock.minutes().count());
  time.second = static_cast<int>(clock.seconds().count());
  return time;
}

icaltimetype utc_time(std::chrono::sys_seconds instant) {
  icaltimetype time = time_of(instant.time_since_epoch(), false);
  time.zone = icaltimezone_get_utc_timezone();
  return time;
}

// Without characters that no calendar shows and some stumble over.
std::string printable(std::string text) {
  std::erase_if(text, [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < ' ' && letter != '\n' && letter != '\t') || byte == 0x7F;
  });
  return text;
}

// Of an address every byte that RFC 3986 does not know.
std::string encoded_address(const std::string& url) {
  std::string encoded;
  for (const char letter : url) {
    const auto byte = static_cast<unsigned char>(letter);
    char escaped[4];
    std::snprintf(escaped, sizeof escaped, "%%%02X", byte);
    const bool is_known = byte > ' ' && byte < 0x7F && letter != '"' && letter != '\\';
    encoded += is_known ? std::string(1, letter) : escaped;
  }
  return encoded;
}

std::string owned(char* text) {
  std::string copy = text == nullptr ? "" : text;
  icalmemory_free_buffer(text);
  return copy;
}

std::string line_of(icalproperty* property) {
  std::string text = owned(icalproperty_as_ical_string_r(property));
  icalproperty_free(property);
  return text;
}

// The library leaves commas as they are in texts that it does not know, and in categories.
std::string text_line(const std::string& name, const std::string& text) {
  constexpr std::string_view known = "NAME";
  return name + line_of(icalproperty_new_name(text.c_str())).substr(known.size());
}

icalproperty* conference_property(const Conference& conference) {
  icalproperty* const property =
      icalproperty_new_conference(encoded_address(conference.url).c_str());
  icalproperty_set_parameter_from_string(property, "VALUE", "URI");
  icalproperty_set_parameter_from_string(property, "FEATURE",
                                         conference.is_phone ? "PHONE" : "VIDEO");
  if (const std::string label = printable(conference.label); !label.empty())
    icalproperty_set_parameter_from_string(property, "LABEL", label.c_str());
  return property;
}

// One VEVENT.
class EventWriter {
 public:
  EventWriter(const CalendarEvent& event, std::chrono::sys_seconds changed_at)
      : event_(event), changed_at_(changed_at) {}

  std::string text() {
    add(icalproperty_new_uid(printable(event_.uid).c_str()));
    add(icalproperty_new_dtstamp(utc_time(changed_at_)));
    add(icalproperty_new_lastmodified(utc_time(changed_at_)));
    times();
    words();
    add(icalproperty_new_status(ICAL_STATUS_CONFIRMED));
    add(icalproperty_new_class(ICAL_CLASS_PUBLIC));
    add(icalproperty_new_transp(event_.is_busy && !event_.is_whole_day ? ICAL_TRANSP_OPAQUE
                                                                       : ICAL_TRANSP_TRANSPARENT));
    std::string text = owned(icalcomponent_as_ical_string_r(component_.get()));
    constexpr std::string_view end = "END:VEVENT\r\n";
    return text.insert(text.size() - end.size(), exceptions() + categories());
  }

 private:
  void add(icalproperty* property) { icalcomponent_add_property(component_.get(), property); }

  icaltimetype wall(local_seconds time) const {
    return time_of(time.time_since_epoch(), event_.is_whole_day);
  }

  void add_in_zone(icalproperty* property) {
    if (!event_.is_whole_day && !event_.timezone.empty())
      icalproperty_add_parameter(property, icalparameter_new_tzid(event_.timezone.c_str()));
    add(property);
  }

  void times() {
    if (event_.instead_of) add_in_zone(icalproperty_new_recurrenceid(wall(*event_.instead_of)));
    add_in_zone(icalproperty_new_dtstart(wall(event_.start)));
    if (event_.end) add_in_zone(icalproperty_new_dtend(wall(*event_.end)));
    if (event_.rule.empty()) return;
    icalrecurrencetype rule = icalrecurrencetype_from_string(event_.rule.c_str());
    if (event_.until) rule.until = end_of_rule(*event_.until);
    add(icalproperty_new_rrule(rule));
  }

  // A season has hundreds of these, and the library would take longer over them than over the rest.
  std::string exceptions() const {
    const std::string beginning = event_.is_whole_day ? "EXDATE;VALUE=DATE:"
                                  : event_.timezone.empty()
                                      ? "EXDATE:"
                                      : "EXDATE;TZID=" + event_.timezone + ":";
    std::string lines;
    for (const local_seconds start : event_.except) {
      const icaltimetype time = wall(start);
      char text[32];
      std::snprintf(text, sizeof text,
                    event_.is_whole_day ? "%04d%02d%02d" : "%04d%02d%02dT%02d%02d%02d", time.year,
                    time.month, time.day, time.hour, time.minute, time.second);
      lines += beginning + text + "\r\n";
    }
    return lines;
  }

  std::string categories() const {
    std::string lines;
    for (const std::string& label : event_.categories)
      lines += text_line("CATEGORIES", printable(label));
    return lines;
  }

  // In UTC where the start has a time zone: RFC 5545 section 3.3.10.
  icaltimetype end_of_rule(local_seconds until) const {
    if (event_.is_whole_day || event_.timezone.empty()) return wall(until);
    const auto instant = catalog::instant_at(event_.timezone, until);
    return instant ? utc_time(*instant) : wall(until);
  }

  void words() {
    add(icalproperty_new_summary(printable(event_.summary).c_str()));
    if (const std::string text = printable(event_.description); !text.empty())
      add(icalproperty_new_description(text.c_str()));
    if (const std::string text = printable(event_.location); !text.empty())
      add(icalproperty_new_location(text.c_str()));
    if (event_.coordinates)
      add(icalproperty_new_geo({event_.coordinates->latitude, event_.coordinates->longitude}));
    if (!event_.url.empty()) add(icalproperty_new_url(encoded_address(event_.url).c_str()));
    if (event_.conference) add(conference_property(*event_.conference));
  }

  const CalendarEvent& event_;
  std::chrono::sys_seconds changed_at_;
  Component component_{icalcomponent_new_vevent(), icalcomponent_free};
};

// The zones that are used, from the year of the earliest start on.
std::string time_zones_of(const std::vector<CalendarEvent>& events) {
  std::set<std::string> names;
  local_seconds earliest = local_seconds::max();
  for (const CalendarEvent& event : events) {
    if (event.is_whole_day || event.timezone.empty()) continue;
    names.insert(event.timezone);
    earliest = std::min(earliest, event.start);
  }
  if (events.empty()) return time_zone_text("Etc/UTC", std::chrono::year(1970));
  std::string text;
  for (const std::string& name : names) {
    const std::chrono::local_days day = std::chrono::floor<std::chrono::days>(earliest);
    text += time_zone_text(name, std::chrono::year_month_day(day).year());
  }
  return text;
}

}  // namespace

std::string calendar_text(const Calendar& calendar) {
  const std::string name = printable(calendar.name);
  std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kith//Kith//EN\r\n";
  text += "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
  text += text_line("NAME", name);
  text += text_line("X-WR-CALNAME", name);
  text += "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n";
  text += time_zones_of(calendar.events);
  for (const CalendarEvent& event : calendar.events)
    text += EventWriter(event, calendar.changed_at).text();
  return folded_lines(text + "END:VCALENDAR\r\n");
}

}  // namespace query_service
