// A calendar as text that the calendars of Apple, Google and Microsoft open.  Source: RFC 5545, and
// RFC 7986 for NAME, REFRESH-INTERVAL and CONFERENCE.
//
//   calendar_text({.name = "Harbor Example Group",
//                  .changed_at = 2026-11-23 04:15 UTC,
//                  .events = {{.uid = "harbor-example-group-1-1@kith",
//                              .timezone = "America/Chicago",
//                              .start = 2026-12-08 18:00,
//                              .rule = "FREQ=MONTHLY;BYDAY=2TU",
//                              .summary = "Harbor Example Group"}}})
//     -> BEGIN:VCALENDAR ... BEGIN:VTIMEZONE ... DTSTART;TZID=America/Chicago:20261208T180000 ...
//
// Lines end with CR LF and are folded at 75 bytes, never inside a character.  Any text may come:
// control characters are left out, and what has a meaning of its own is escaped.  The format
// demands one component, so a calendar without events holds the time zone Etc/UTC and nothing else.
//
// Any number of threads may call this at once.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "catalog/distance.h"

namespace query_service {

// Where to join from afar.
struct Conference {
  std::string url;
  bool is_phone = false;  // else a video call
  std::string label = {};
};

struct CalendarEvent {
  std::string uid = {};       // the same for ever, and of no other event
  bool is_whole_day = false;  // times are midnights then
  std::string timezone = {};  // IANA; empty: the clock on the wall of whoever looks
  std::chrono::local_seconds start = {};
  std::optional<std::chrono::local_seconds> end = {};    // of whole days the day after the last
  std::string rule = {};                                 // an RRULE without its end; empty: once
  std::optional<std::chrono::local_seconds> until = {};  // the last start the rule may have
  std::vector<std::chrono::local_seconds> except = {};   // starts of the rule that are not held
  std::optional<std::chrono::local_seconds> instead_of = {};  // the start, of the same uid's rule
  std::string summary = {};
  std::string description = {};
  std::string location = {};
  std::optional<catalog::Coordinates> coordinates = {};
  std::string url = {};
  std::optional<Conference> conference = {};
  std::vector<std::string> categories = {};
  bool is_busy = true;  // who has it in the calendar is taken
};

struct Calendar {
  std::string name = {};
  std::chrono::sys_seconds changed_at = {};
  std::vector<CalendarEvent> events = {};
};

std::string calendar_text(const Calendar& calendar);

}  // namespace query_service
