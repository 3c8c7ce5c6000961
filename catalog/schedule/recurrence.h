// A rule by which a group meets again and again, on the calendar of its own place.
//
//   The 2nd Friday of every month but August, 11:00-12:30:
//   Recurrence{.cycle = Cycle::monthly, .weekdays = 1 << 4, .weeks_of_month = 1 << 1,
//              .months = all_months & ~(1u << 7), .start_minute = 660, .minutes = 90}
//
//   next_day(that, 2026-08-01)  -> 2026-09-11
//
// Days here are dates without a time zone; catalog/schedule/next_meeting.h turns them into
// instants.  Rules are values: any number of threads may read one.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>

#include "catalog/date.h"

namespace catalog {

enum class Cycle {
  daily,    // on `weekdays`, every `interval` days
  weekly,   // on `weekdays`, every `interval` weeks
  monthly,  // every `interval` months, on the `weeks_of_month` of `weekdays`; or on
            // `days_of_month`, where these fall on one of `weekdays`
};

using Weekdays = std::bitset<7>;      // [0] Monday ... [6] Sunday
using WeeksOfMonth = std::bitset<6>;  // [0] the first ... [4] the fifth, [5] the last
using DaysOfMonth = std::bitset<32>;  // [1] the first ... [31], [0] the last
using Months = std::bitset<12>;       // [0] January ... [11] December

inline constexpr Weekdays all_weekdays = 0x7F;  // weekly on all of them: daily
inline constexpr Months all_months = 0xFFF;
inline constexpr std::size_t last_week_of_month = 5;

struct Recurrence {
  Cycle cycle = Cycle::weekly;
  Weekdays weekdays = {};
  WeeksOfMonth weeks_of_month = {};  // only with Cycle::monthly
  DaysOfMonth days_of_month = {};    // only with Cycle::monthly, instead of weeks_of_month

  // 1 and more.  Days are counted from `from`; weeks from the week, Monday to Sunday, of the first
  // of `weekdays` on or after it; months from its month.  Without `from` it counts as 1.
  int interval = 1;

  Months months = all_months;            // it rests in the others
  std::optional<Day> from = {};          // the first day it may be
  std::optional<Day> until = {};         // the last
  std::optional<int> start_minute = {};  // of the local day, 0..1439; nothing where not known
  std::optional<int> minutes = {};       // its length, 1..1440; only with a start

  bool operator==(const Recurrence&) const = default;
};

// A schedule phrase that makes more is refused.
inline constexpr std::size_t most_recurrences = 50;

// 0 Monday ... 6 Sunday.
std::size_t weekday_of(Day day);

bool occurs_on(const Recurrence& recurrence, Day day);

// How far ahead next_day looks unless told: two years and two months, so that a yearly meeting is
// found and a fifth Friday of February, often, is not.
inline constexpr std::chrono::days usual_horizon{800};

// The first day it occurs on from `first` to `first + horizon`, both included; nothing where there
// is none.  Years 1..9999.
std::optional<Day> next_day(const Recurrence& recurrence, Day first,
                            std::chrono::days horizon = usual_horizon);

}  // namespace catalog
