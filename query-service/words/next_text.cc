#include "query-service/words/next_text.h"

#include <algorithm>

#include "catalog/schedule/recurrence.h"
#include "catalog/time_zone.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using std::chrono::floor;

constexpr const char* short_day_keys[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::chrono::minutes soon{60};

// From this hour on today is tonight; in Spanish the evening until eight is still "hoy".
int first_hour_of_night(Language language) {
  return std::stoi(text_for(language, "clock.night_begins"));
}

struct Local {
  catalog::Day day;
  int minute;
};

Local local_of(const catalog::WallClock& wall) {
  const auto day = floor<std::chrono::days>(wall.time);
  return {catalog::Day(day.time_since_epoch()),
          static_cast<int>(floor<std::chrono::minutes>(wall.time - day).count())};
}

std::string day_of_week(Language language, catalog::Day day) {
  return capitalised(
      text_for(language, std::string("day.") + short_day_keys[catalog::weekday_of(day)]));
}

std::string day_text(const Told& told, catalog::Day day, catalog::Day today, bool is_night) {
  const auto ahead = (day - today).count();
  if (ahead <= 0) return text_for(told.language, is_night ? "next.tonight" : "next.today");
  if (ahead == 1) return text_for(told.language, "next.tomorrow");
  if (ahead < 7) return day_of_week(told.language, day);
  return capitalised(day_and_date(told.language, day, today));
}

std::string named_zone(const std::string& timezone, Language language) {
  return text_for(language, "next.zone", {{"zone", city_of_zone(timezone)}});
}

// On whose clock it is told, and what has to be said of that.
struct Clock {
  std::string zone;
  std::string note;
};

Clock clock_of(const catalog::Occurrence& next, const Told& told) {
  if (!told.is_remote) return {next.timezone, ""};
  const auto theirs = catalog::wall_clock_at(next.timezone, next.start);
  const auto ours = catalog::wall_clock_at(told.zone, next.start);
  if (!ours) return {next.timezone, named_zone(next.timezone, told.language)};
  if (theirs && theirs->offset_minutes == ours->offset_minutes) return {told.zone, ""};
  return {told.zone, text_for(told.language, "next.your_time")};
}

}  // namespace

std::string day_and_date(Language language, catalog::Day day, catalog::Day today) {
  const std::chrono::year_month_day date(day);
  const bool is_this_year = date.year() == std::chrono::year_month_day(today).year();
  const std::string text = is_this_year
                               ? day_and_month_text(language, day)
                               : date_text(language, {date.year(), date.month(), date.day()});
  return text_for(language, std::string("day.") + short_day_keys[catalog::weekday_of(day)]) + " " +
         text;
}

std::string city_of_zone(const std::string& timezone) {
  std::string city = timezone.substr(timezone.rfind('/') + 1);
  std::replace(city.begin(), city.end(), '_', ' ');
  return city;
}

std::string zone_note(const std::string& timezone, const Told& told) {
  if (!told.is_remote || timezone.empty()) return "";
  const auto theirs = catalog::wall_clock_at(timezone, told.now);
  const auto ours = catalog::wall_clock_at(told.zone, told.now);
  const bool is_same = ours && theirs && theirs->offset_minutes == ours->offset_minutes;
  return is_same ? "" : named_zone(timezone, told.language);
}

std::string occurrence_text(const catalog::Occurrence& occurrence, const Told& told) {
  const auto today = catalog::wall_clock_at(occurrence.timezone, told.now);
  if (!today) return "";
  const auto on_clock = [&](const std::string& zone, const std::string& note, catalog::Day after) {
    const auto start = catalog::wall_clock_at(zone, occurrence.start);
    if (!start) return std::string();
    const Local begins = local_of(*start);
    std::string text;
    if (begins.day != after) text = day_and_date(told.language, begins.day, local_of(*today).day);
    if (!occurrence.start_time_known) return text;
    return text + (text.empty() ? "" : ", ") +
           clock_text(told.clock, told.language, begins.minute, {}) +
           (note.empty() ? "" : " " + note);
  };
  const Clock clock = clock_of(occurrence, told);
  const std::string text = capitalised(on_clock(clock.zone, clock.note, {}));
  if (clock.zone == occurrence.timezone || clock.note.empty() || !occurrence.start_time_known)
    return text;
  // The group's own clock too, with its day only where that is another.
  const auto ours = catalog::wall_clock_at(clock.zone, occurrence.start);
  const std::string theirs =
      on_clock(occurrence.timezone, named_zone(occurrence.timezone, told.language),
               ours ? local_of(*ours).day : catalog::Day{});
  return text + ", " + theirs;
}

std::string next_text(const catalog::Occurrence& next, const Told& told) {
  const Clock clock = clock_of(next, told);
  const auto start = catalog::wall_clock_at(clock.zone, next.start);
  const auto now = catalog::wall_clock_at(clock.zone, told.now);
  if (!start || !now) return "";
  const Local begins = local_of(*start);
  const Local today = local_of(*now);
  if (!next.start_time_known) return day_text(told, begins.day, today.day, false);

  const auto time_at = [&](const catalog::WallClock& wall) {
    return clock_text(told.clock, told.language, local_of(wall).minute, {}) +
           (clock.note.empty() ? "" : " " + clock.note);
  };
  if (next.start <= told.now) {
    const auto end = next.end ? catalog::wall_clock_at(clock.zone, *next.end) : std::nullopt;
    return end ? text_for(told.language, "next.now_until", {{"time", time_at(*end)}})
               : text_for(told.language, "next.now");
  }
  const std::string time = time_at(*start);
  if (next.start - told.now < soon) {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(next.start - told.now).count();
    return counted_text(told.language, "next.in_minutes", static_cast<std::size_t>(minutes),
                        {{"time", time}});
  }
  const bool is_night = begins.minute / 60 >= first_hour_of_night(told.language);
  return day_text(told, begins.day, today.day, is_night) + ", " + time;
}

}  // namespace query_service
