// When the listings meet: each schedule once, however many have it.  Of a million listings a
// hundred thousand differ in it, so that what is reckoned of a schedule is reckoned for many.
//
//   const Schedules::Number number = schedules.of(row);
//   schedules.week(number) & bits_of(Tuesday, evening)     // it can meet then, on its own clock
//   next_meeting(schedules.schedule(number), now)
//
// Two listings have the same schedule where they meet at the same times in the same time zone.
//
// Thread promise: once closed any number of threads may read.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/schedule/schedule.h"
#include "catalog/schedule/week.h"
#include "query-service/search/week_bits.h"
#include "query-service/snapshot/many_column.h"

namespace query_service {

class Schedules {
 public:
  using Number = std::uint32_t;
  using Clock = std::uint16_t;  // the number of a time zone

  Number size() const { return static_cast<Number>(weeks_.size()); }
  Number of(Row row) const { return numbers_[row]; }

  // As reckoned from.
  catalog::Schedule schedule(Number number) const;
  // When in a week it can meet, on its own clock.
  std::span<const catalog::WeeklyMoment> moments(Number number) const { return moments_[number]; }
  WeekBits week(Number number) const { return weeks_[number]; }

  Clock clock(Number number) const { return clocks_[number]; }
  Clock clocks() const { return static_cast<Clock>(timezones_.size()); }
  // IANA; empty where it is not known.
  const std::string& timezone(Clock clock) const { return timezones_[clock]; }

  // The next row: the texts of its slots (catalog/slots.h).
  void add(const std::string& timezone, std::string_view moments, std::string_view schedule);
  // After the last row.
  void close();

 private:
  Clock clock_of(const std::string& timezone);

  std::vector<Number> numbers_;  // by row
  std::vector<Clock> clocks_;    // by number, as all that follow
  std::vector<WeekBits> weeks_;
  ManyColumn<catalog::WeeklyMoment> moments_;
  ManyColumn<char> kept_;
  std::vector<std::string> timezones_;
  // As long as rows are added.
  std::unordered_map<std::string, Number> known_;
  std::unordered_map<std::string, Clock> known_clocks_;
  std::string key_;  // room for one of `known_`
};

}  // namespace query_service
