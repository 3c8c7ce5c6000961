// The parts of a week as bits: in which of them a listing can meet, and which are asked for.
//
//   bits_of(Tuesday, evening) & bits_of_week(a group's moments)  -> not 0 where it can meet then
//
// Bit 4 * day + part: day 0 Monday ... 6 Sunday; part 0 morning (before 12), 1 afternoon (to 17),
// 2 evening, 3 a time that is not known.  Pure, for any thread.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>

#include "catalog/schedule/week.h"

namespace query_service {

using WeekBits = std::uint32_t;
inline constexpr std::size_t parts_of_week = 28;

// The part of the day, 0 to 2, of a minute of the day, 0..1439.
std::size_t part_of_day(int minute);

// Days and times that are asked for; none of a kind asks for all.  A time that is not known is in
// the bits only where no time is asked for.
WeekBits bits_of(std::bitset<7> days, std::bitset<3> times);

// Each day at the times that are asked for, and each time on the days that are: what is counted.
struct WeekParts {
  WeekParts(std::bitset<7> days, std::bitset<3> times);

  std::array<WeekBits, 7> on_day;  // Monday first
  std::array<WeekBits, 3> at_time;
};

// When it can meet, on a clock that is so many minutes ahead of its own, -1439..1439.
WeekBits bits_of_week(std::span<const catalog::WeeklyMoment> moments, int minutes_ahead);

}  // namespace query_service
