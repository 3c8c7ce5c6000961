#include "query-service/words/clock_text.h"

#include <algorithm>
#include <cstdio>

#include "query-service/words/labels.h"

namespace query_service {
namespace {

constexpr int day_minutes = 24 * 60;
constexpr int noon = 12 * 60;

bool is_named(int minute) { return minute == 0 || minute == noon; }

std::string digits(int hour, int minute) {
  char text[16];
  std::snprintf(text, sizeof text, "%d:%02d", hour, minute);
  return text;
}

std::string half_of(Language language, int minute) {
  return text_for(language, minute < noon ? "clock.am" : "clock.pm");
}

// "6:00", without its half of the day; noon and midnight by their names.
std::string bare_twelve(Language language, int minute) {
  if (is_named(minute)) return text_for(language, minute == 0 ? "clock.midnight" : "clock.noon");
  return digits((minute / 60 + 11) % 12 + 1, minute % 60);
}

std::string twelve(Language language, int minute) {
  const std::string bare = bare_twelve(language, minute);
  return is_named(minute) ? bare : bare + " " + half_of(language, minute);
}

std::string twenty_four(int minute) { return digits(minute / 60, minute % 60); }

}  // namespace

ClockStyle clock_style(Language language, std::string_view country) {
  constexpr std::string_view twelve_in_spanish[] = {"US", "PR", "CO", "DO", "PA", "VE"};
  const bool is_twelve = text_for(language, "clock.hours") == "12" ||
                         std::find(std::begin(twelve_in_spanish), std::end(twelve_in_spanish),
                                   country) != std::end(twelve_in_spanish);
  return is_twelve ? ClockStyle::twelve_hours : ClockStyle::twenty_four_hours;
}

std::string clock_text(ClockStyle style, Language language, int start_minute,
                       std::optional<int> minutes) {
  const bool has_twelve = style == ClockStyle::twelve_hours;
  if (!minutes) return has_twelve ? twelve(language, start_minute) : twenty_four(start_minute);
  const int end = (start_minute + *minutes) % day_minutes;
  if (!has_twelve) return twenty_four(start_minute) + "–" + twenty_four(end);
  // The half of the day is said once where both are of the same.
  const bool is_same_half = (start_minute < noon) == (end < noon) && *minutes < noon &&
                            !is_named(start_minute) && !is_named(end);
  return (is_same_half ? bare_twelve(language, start_minute) : twelve(language, start_minute)) +
         "–" + twelve(language, end);
}

}  // namespace query_service
