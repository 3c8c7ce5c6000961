// When a listing meets, in the form in which two schedules are compared.
//
//   moments_of(a listing that meets "2nd Tuesday of the month, 18:00")  -> Tuesday, the 2nd, 18:00
//
// Pure, for any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "catalog/listing.h"
#include "catalog/schedule/schedule.h"

namespace indexer::duplicates {

// A meeting may lie half an hour from another's and be the same.
inline constexpr int same_start_minutes = 30;

struct Moment {
  std::uint8_t weekday = 0;        // 0 Monday ... 6 Sunday; 7: by the day of the month
  std::uint32_t weeks = 0;         // one bit for each week of the month, or day of the month
  std::int16_t start_minute = -1;  // of the local day; -1 where not known
  bool operator==(const Moment&) const = default;
};

enum class TimeRelation {
  unknown,    // of one of them nothing is known
  same,       // a moment of one is a moment of the other
  same_day,   // it may be: the time of day of one is not known
  different,  // it is not
};

// More than so many moments of a listing are no pattern to compare: the first are kept.
inline constexpr std::size_t most_moments = 100;

std::vector<Moment> moments_of(const catalog::Schedule& schedule);

TimeRelation compare(const std::vector<Moment>& one, const std::vector<Moment>& other);

// The same for events, by their days.
TimeRelation compare(const catalog::EventDates& one, const catalog::EventDates& other);

}  // namespace indexer::duplicates
