#include "catalog/date.h"

#include <algorithm>
#include <cstdio>

namespace catalog {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

Day PartialDate::first_day() const {
  return Day(year / (month ? *month : std::chrono::January) / (day ? *day : std::chrono::day(1)));
}

std::optional<PartialDate> parse_partial_date(std::string_view text) {
  const bool has_month = text.size() >= 7;
  const bool has_day = text.size() == 10;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return {};
  if ((has_month && text[4] != '-') || (has_day && text[7] != '-')) return {};

  const auto year = digits(text.substr(0, 4));
  const auto month = has_month ? digits(text.substr(5, 2)) : 1;
  const auto day = has_day ? digits(text.substr(8, 2)) : 1;
  if (!year || !month || !day) return {};

  const auto whole = std::chrono::year(*year) / std::chrono::month(static_cast<unsigned>(*month)) /
                     std::chrono::day(static_cast<unsigned>(*day));
  if (!whole.ok()) return {};
  PartialDate date{.year = whole.year()};
  if (has_month) date.month = whole.month();
  if (has_day) date.day = whole.day();
  return date;
}

std::optional<Day> parse_day(std::string_view text) {
  const auto date = parse_partial_date(text);
  if (!date || !date->day) return {};
  return date->first_day();
}

std::string to_text(const PartialDate& date) {
  const std::string whole = to_text(date.first_day());
  return whole.substr(0, date.day ? 10 : date.month ? 7 : 4);
}

std::string to_text(Day day) {
  const std::chrono::year_month_day date(day);
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

}  // namespace catalog
