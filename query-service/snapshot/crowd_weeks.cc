#include "query-service/snapshot/crowd_weeks.h"

#include "query-service/snapshot/row_chunks.h"

namespace query_service {

Roaring CrowdWeeks::by_reader(const Roaring& rows) const {
  return week_.of_remote ? rows & sets_.remote : Roaring();
}

Roaring CrowdWeeks::meeting(const Roaring& rows, WeekBits wanted) const {
  Roaring found = rows & sets_.meeting_at(wanted);
  if (!week_.of_remote) return found;
  found -= sets_.remote;
  found |= those_of(by_reader(rows), [&](Row row) { return (week_.of_remote(row) & wanted) != 0; });
  return found;
}

void CrowdWeeks::count(const Roaring& rows, CrowdCounts& counts) const {
  const WeekParts parts(week_.days, week_.times);
  const Roaring remote = by_reader(rows);
  const Roaring own = rows - remote;
  const auto count_own = [&](const Roaring& set, WeekBits bits) {
    return own.and_cardinality(week_.filters() ? sets_.meeting_at(bits) : set);
  };
  for (std::size_t day = 0; day < counts.days.size(); ++day)
    counts.days[day] = count_own(sets_.on_day[day], parts.on_day[day]);
  for (std::size_t time = 0; time < counts.times.size(); ++time)
    counts.times[time] = count_own(sets_.at_time[time], parts.at_time[time]);
  for_each_chunk(remote, [&](std::span<const Row> chunk) {
    for (const Row row : chunk) {
      const WeekBits week = week_.of_remote(row);
      for (std::size_t day = 0; day < counts.days.size(); ++day)
        counts.days[day] += (week & parts.on_day[day]) != 0;
      for (std::size_t time = 0; time < counts.times.size(); ++time)
        counts.times[time] += (week & parts.at_time[time]) != 0;
    }
  });
}

}  // namespace query_service
