#include "query-service/search/week_bits.h"

namespace query_service {
namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr unsigned parts_of_day = 4, unknown_part = 3;

WeekBits bit(std::size_t day, std::size_t part) {
  return WeekBits{1} << (parts_of_day * day + part);
}

}  // namespace

std::size_t part_of_day(int minute) { return minute < 12 * 60 ? 0 : minute < 17 * 60 ? 1 : 2; }

WeekBits bits_of(std::bitset<7> days, std::bitset<3> times) {
  WeekBits bits = 0;
  for (std::size_t day = 0; day < days.size(); ++day) {
    if (days.any() && !days[day]) continue;
    for (std::size_t part = 0; part < times.size(); ++part)
      if (times.none() || times[part]) bits |= bit(day, part);
    if (times.none()) bits |= bit(day, unknown_part);
  }
  return bits;
}

WeekParts::WeekParts(std::bitset<7> days, std::bitset<3> times) {
  for (std::size_t day = 0; day < on_day.size(); ++day)
    on_day[day] = bits_of(std::bitset<7>().set(day), times);
  for (std::size_t time = 0; time < at_time.size(); ++time)
    at_time[time] = bits_of(days, std::bitset<3>().set(time));
}

WeekBits bits_of_week(std::span<const catalog::WeeklyMoment> moments, int minutes_ahead) {
  WeekBits bits = 0;
  for (const catalog::WeeklyMoment& moment : moments) {
    std::size_t day = moment.weekday;
    if (moment.start_minute < 0) {
      bits |= bit(day, unknown_part);
      continue;
    }
    int minute = moment.start_minute + minutes_ahead;
    if (minute < 0) day = (day + 6) % 7;
    if (minute >= minutes_a_day) day = (day + 1) % 7;
    minute = (minute + minutes_a_day) % minutes_a_day;
    bits |= bit(day, part_of_day(minute));
  }
  return bits;
}

}  // namespace query_service
