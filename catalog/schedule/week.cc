#include "catalog/schedule/week.h"

#include <algorithm>

namespace catalog {
namespace {

constexpr int starts_a_day = 24 * 60 + 1;  // every minute, and not known
constexpr int weekdays_a_week = 7;

}  // namespace

std::vector<WeeklyMoment> weekly_moments(const Schedule& schedule, Day today) {
  std::vector<WeeklyMoment> moments;
  const auto add = [&](std::size_t weekday, std::optional<int> start_minute) {
    moments.push_back(
        {static_cast<std::uint8_t>(weekday), static_cast<std::int16_t>(start_minute.value_or(-1))});
  };
  for (const ScheduleLine& line : schedule.lines) {
    for (const Recurrence& rule : line.rules) {
      if (rule.until && *rule.until < today) continue;
      for (std::size_t weekday = 0; weekday < weekdays_a_week; ++weekday)
        if (rule.weekdays[weekday]) add(weekday, rule.start_minute);
    }
    for (const ExtraDate& extra : line.extra)
      if (extra.day >= today) add(weekday_of(extra.day), extra.start_minute);
  }
  if (const auto& event = schedule.event; event && event->last >= today) {
    const Day last = std::min(event->last, event->first + std::chrono::days(weekdays_a_week - 1));
    for (Day day = event->first; day <= last; day += std::chrono::days(1))
      add(weekday_of(day), day == event->first ? event->start_minute : std::nullopt);
  }
  std::sort(moments.begin(), moments.end());
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  return moments;
}

std::string moments_slot(const std::vector<WeeklyMoment>& moments) {
  std::string bytes;
  for (const WeeklyMoment& moment : moments) {
    const int number = moment.weekday * starts_a_day + moment.start_minute + 1;
    bytes += static_cast<char>(number >> 8);
    bytes += static_cast<char>(number & 0xFF);
  }
  return bytes;
}

std::vector<WeeklyMoment> moments_of(std::string_view slot) {
  std::vector<WeeklyMoment> moments;
  for (std::size_t at = 0; at + 1 < slot.size(); at += 2) {
    const int number =
        static_cast<unsigned char>(slot[at]) << 8 | static_cast<unsigned char>(slot[at + 1]);
    if (number >= weekdays_a_week * starts_a_day) continue;
    moments.push_back({static_cast<std::uint8_t>(number / starts_a_day),
                       static_cast<std::int16_t>(number % starts_a_day - 1)});
  }
  return moments;
}

}  // namespace catalog
