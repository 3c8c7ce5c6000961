#include "indexer/duplicates/moments.h"

#include <algorithm>
#include <cstdlib>

namespace indexer::duplicates {
namespace {

constexpr std::uint32_t every_week = 0x3F;
constexpr std::uint8_t by_day_of_month = 7;

// The last week of a month is its fourth or its fifth.
std::uint32_t weeks_of(const catalog::Recurrence& rule) {
  if (rule.cycle != catalog::Cycle::monthly) return every_week;
  auto weeks = static_cast<std::uint32_t>(rule.weeks_of_month.to_ulong());
  if (rule.weeks_of_month[catalog::last_week_of_month]) weeks |= 1u << 3 | 1u << 4;
  return weeks;
}

TimeRelation compare(const Moment& one, const Moment& other) {
  if (one.weekday != other.weekday || (one.weeks & other.weeks) == 0)
    return TimeRelation::different;
  if (one.start_minute < 0 || other.start_minute < 0) return TimeRelation::same_day;
  return std::abs(one.start_minute - other.start_minute) <= same_start_minutes
             ? TimeRelation::same
             : TimeRelation::different;
}

}  // namespace

std::vector<Moment> moments_of(const catalog::Schedule& schedule) {
  std::vector<Moment> moments;
  for (const catalog::ScheduleLine& line : schedule.lines)
    for (const catalog::Recurrence& rule : line.rules) {
      if (moments.size() + by_day_of_month > most_moments) return moments;
      const auto start = static_cast<std::int16_t>(rule.start_minute.value_or(-1));
      if (rule.days_of_month.any()) {
        moments.push_back(
            {by_day_of_month, static_cast<std::uint32_t>(rule.days_of_month.to_ulong()), start});
        continue;
      }
      for (std::uint8_t weekday = 0; weekday < by_day_of_month; ++weekday)
        if (rule.weekdays[weekday]) moments.push_back({weekday, weeks_of(rule), start});
    }
  return moments;
}

TimeRelation compare(const std::vector<Moment>& one, const std::vector<Moment>& other) {
  if (one.empty() || other.empty()) return TimeRelation::unknown;
  TimeRelation best = TimeRelation::different;
  for (const Moment& moment : one)
    for (const Moment& other_moment : other) {
      const TimeRelation relation = compare(moment, other_moment);
      if (relation == TimeRelation::same) return relation;
      if (relation == TimeRelation::same_day) best = relation;
    }
  return best;
}

TimeRelation compare(const catalog::EventDates& one, const catalog::EventDates& other) {
  if (one.first == other.first) {
    const bool knows_both = one.start_minute && other.start_minute;
    if (!knows_both) return TimeRelation::same;
    return std::abs(*one.start_minute - *other.start_minute) <= same_start_minutes
               ? TimeRelation::same
               : TimeRelation::different;
  }
  return one.first <= other.last && other.first <= one.last ? TimeRelation::same_day
                                                            : TimeRelation::different;
}

}  // namespace indexer::duplicates
