// A calendar's text as another program reads it: parsed and reckoned by libical alone.
//
//   read_calendar(text, 2027-01-01).takes  -> 2026-12-08 18:00 in America/Chicago, ...
//
// Fails the test where the text is no calendar.  Only for rules of our own: the library's reckoning
// does not come to an end for some.
#pragma once

#include <chrono>
#include <compare>
#include <map>
#include <string>
#include <vector>

#include "catalog/date.h"

namespace tests {

// When an event takes place, as its own clock shows it.
struct Take {
  std::chrono::local_seconds start;
  bool is_whole_day = false;
  std::string timezone = {};  // empty: any clock
  std::string summary = {};
  auto operator<=>(const Take&) const = default;
};

// The names and values of an event or of the calendar, parameters left out: {"SUMMARY": {"..."}}.
using Properties = std::map<std::string, std::vector<std::string>>;

struct ReadCalendar {
  Properties properties = {};
  std::vector<Properties> events = {};
  std::vector<std::string> timezones = {};
  std::vector<std::string> mistakes = {};  // what the library could not read
  std::vector<Take> takes = {};            // sorted, up to the day that was asked for
};

ReadCalendar read_calendar(const std::string& text, catalog::Day until);

// 2026-12-08 18:00, or 2026-12-08 for a whole day.
std::string shown(const Take& take);

// The lines as they were before they were folded; fails the test where one is longer than 75 bytes,
// does not end with CR LF or is folded inside a character.
std::vector<std::string> unfolded_lines(const std::string& text);

}  // namespace tests
