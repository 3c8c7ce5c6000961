// Days, and dates of which only the year or the month is known.
//
//   parse_partial_date("2019-09")->first_day()   -> 2019-09-01
//   to_text(*parse_partial_date("2019"))         -> "2019"
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace catalog {

using Day = std::chrono::sys_days;

// A date as exactly as it is known.  One in hand exists in the calendar.
struct PartialDate {
  std::chrono::year year{};
  std::optional<std::chrono::month> month = {};
  std::optional<std::chrono::day> day = {};  // only with a month
  bool operator==(const PartialDate&) const = default;

  // The first day it could be: what is known least well counts as oldest.
  Day first_day() const;
};

// Reads YYYY, YYYY-MM or YYYY-MM-DD; nothing for any other text or a day that does not exist.
std::optional<PartialDate> parse_partial_date(std::string_view text);

// Reads YYYY-MM-DD.
std::optional<Day> parse_day(std::string_view text);

std::string to_text(const PartialDate& date);
std::string to_text(Day day);  // YYYY-MM-DD

}  // namespace catalog
