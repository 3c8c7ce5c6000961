#include "query-service/search/crowd.h"

#include <algorithm>
#include <limits>

#include "query-service/search/rank.h"
#include "query-service/search/week_bits.h"

namespace query_service {
namespace {

using catalog::Facet;

// Of rows that are equal in all that sets tell the first `most`, and those that are equal to the
// last of them in what `value_of` tells: the next part of the rank.
template <typename ValueOf>
std::vector<Row> first_of(const std::vector<Row>& rows, std::size_t most, ValueOf value_of) {
  if (most == 0) return {};
  if (rows.size() <= most) return rows;
  std::vector<std::pair<decltype(value_of(Row{})), Row>> all;
  all.reserve(rows.size());
  for (const Row row : rows) all.emplace_back(value_of(row), row);
  const auto last = all.begin() + static_cast<std::ptrdiff_t>(most - 1);
  std::nth_element(all.begin(), last, all.end());
  const auto limit = last->first;
  std::vector<Row> found;
  for (const auto& [value, row] : all)
    if (value <= limit) found.push_back(row);
  return found;
}

void take_out(Row row, const CrowdScope& scope, const Columns& columns, CrowdCounts& counts) {
  const auto take = [&](Facet facet) {
    for (const catalog::Ordinal value : columns.facet(facet, row))
      --counts.facets[catalog::index_of(facet)][value];
  };
  if (scope.of == CrowdOf::online) {
    if (columns.meets(row).remotely()) take(Facet::format);
    return;
  }
  for (const catalog::FacetDescription& facet : catalog::facets) take(facet.facet);
  const WeekBits week = bits_of_week(columns.moments(row), 0);
  for (std::size_t day = 0; day < counts.days.size(); ++day)
    counts.days[day] -= (week & bits_of(std::bitset<7>().set(day), {})) != 0;
  for (std::size_t time = 0; time < counts.times.size(); ++time)
    counts.times[time] -= (week & bits_of({}, std::bitset<3>().set(time))) != 0;
}

}  // namespace

std::optional<CountedCrowd> counted_crowd(const CrowdScope& scope, std::size_t enough,
                                          std::size_t most, const MeetingTimes& times,
                                          const Snapshot& snapshot, std::chrono::sys_seconds now) {
  const Columns& columns = snapshot.columns();
  const Crowd crowd =
      snapshot.row_sets().crowd(scope, most, std::chrono::floor<std::chrono::days>(now));
  if (crowd.size < enough) return {};
  const std::size_t wanted = most - std::min(most, crowd.best.size());
  // What is joined from home stands by when it meets; of others only the band counts, and then
  // the name.
  constexpr auto never = std::numeric_limits<std::int64_t>::max();
  const auto next = [&](Row row) { return times.minutes_until_next(row); };
  const std::vector<Row> first =
      scope.of == CrowdOf::online
          ? first_of(crowd.equal, wanted, [&](Row row) { return next(row).value_or(never); })
          : first_of(crowd.equal, wanted, [&](Row row) {
              return std::pair(meeting_band(next(row)), columns.name_rank(row));
            });

  CountedCrowd counted{
      .to_judge = crowd.best, .held_in_area = crowd.held_in_area, .counts_of_others = crowd.counts};
  counted.to_judge.insert(counted.to_judge.end(), first.begin(), first.end());
  counted.others = crowd.passing - counted.to_judge.size();
  for (const Row row : counted.to_judge) take_out(row, scope, columns, counted.counts_of_others);
  counted.to_judge.insert(counted.to_judge.end(), crowd.undecided.begin(), crowd.undecided.end());
  std::sort(counted.to_judge.begin(), counted.to_judge.end());
  return counted;
}

}  // namespace query_service
