#include "query-service/search/crowd.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>

#include "query-service/search/rank.h"
#include "query-service/search/week_bits.h"

namespace query_service {
namespace {

using catalog::Facet;

// The least `most` of the values that come one after the other.
template <typename Value>
class Least {
 public:
  explicit Least(std::size_t most) : most_(most) {}

  void offer(const Value& value) {
    if (kept_.size() == most_) {
      // Of many that are equal no more than there is room for are put in their place.
      if (!(value < kept_.front())) return;
      std::pop_heap(kept_.begin(), kept_.end());
      kept_.pop_back();
    }
    kept_.push_back(value);
    std::push_heap(kept_.begin(), kept_.end());
  }
  const Value& greatest() const { return kept_.front(); }

 private:
  std::size_t most_;
  std::vector<Value> kept_;  // a heap
};

// Of rows that are equal in all that sets tell the first `most`, and those that are equal to the
// last of them in what `value_of` tells: the next part of the rank.  Where that is only nearly
// known, `widened` gives what the last may be: no less for what is greater.
template <typename ValueOf, typename Widened = std::identity>
std::vector<Row> first_of(const std::vector<Row>& rows, std::size_t most, ValueOf value_of,
                          Widened widened = {}) {
  if (most == 0) return {};
  if (rows.size() <= most) return rows;
  using Value = decltype(value_of(Row{}));
  Least<Value> least(most);
  std::vector<std::pair<Value, Row>> may_be;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const Value value = value_of(rows[at]);
    least.offer(value);
    // What is greater than the greatest so far is greater than the last of all.
    if (at < most || !(widened(least.greatest()) < value)) may_be.emplace_back(value, rows[at]);
  }
  const auto limit = widened(least.greatest());
  std::vector<Row> found;
  for (const auto& [value, row] : may_be)
    if (!(limit < value)) found.push_back(row);
  return found;
}

constexpr auto never = std::numeric_limits<std::int64_t>::max();

// What is nowhere is in the order of its name, and that is known.
template <typename First>
std::tuple<First, double, std::int32_t> farther_than_known(
    std::tuple<First, double, std::int32_t> limit) {
  auto& [first, least_metres, name] = limit;
  if (least_metres == 0 || least_metres >= nowhere_metres) return limit;
  least_metres *= catalog::most_above_least_metres;
  name = std::numeric_limits<std::int32_t>::max();
  return limit;
}

// The parts of the rank (rank.h) that sets do not tell.
std::vector<Row> first_in_order(const Crowd& crowd, const CrowdScope& scope, Sort sort,
                                std::size_t most, const MeetingTimes& times,
                                const Columns& columns) {
  const auto name = [&](Row row) { return columns.name_rank(row); };
  const auto minutes = [&](Row row) { return times.minutes_until_next(row); };
  const auto least_metres = [&](Row row) {
    return scope.least_metres_to ? scope.least_metres_to(row) : 0;
  };
  // Those who are left are as lately verified as each other.
  const auto text = [&](Row row) { return -score_in(scope.scores, row); };
  const auto start = [&](Row row) {
    const auto first = times.first_start(row, columns.meets(row).remotely());
    return first ? std::int64_t{first->time_since_epoch().count()} : never;
  };
  switch (sort) {
    case Sort::best:
      // What is joined from home stands by when it meets; of others only the band counts, and then
      // the name.
      if (scope.of == CrowdOf::online)
        return first_of(crowd.equal, most, [&](Row row) { return minutes(row).value_or(never); });
      return first_of(
          crowd.equal, most,
          [&](Row row) {
            return std::tuple(std::pair(meeting_band(minutes(row)), text(row)), least_metres(row),
                              name(row));
          },
          farther_than_known<std::pair<double, float>>);
    case Sort::name:
      return first_of(crowd.equal, most, [&](Row row) { return std::pair(name(row), row); });
    case Sort::next:
      return first_of(
          first_of(crowd.equal, most, start), most,
          [&](Row row) { return std::tuple(start(row), least_metres(row), name(row)); },
          farther_than_known<std::int64_t>);
    case Sort::verified:
      return first_of(crowd.equal, most, [&](Row row) {
        const auto day = columns.verified_on(row);
        return std::pair(day ? -std::int64_t{day->time_since_epoch().count()} : never, row);
      });
    case Sort::distance:
      return first_of(
          crowd.equal, most,
          [&](Row row) { return std::tuple(0, least_metres(row), static_cast<std::int32_t>(row)); },
          farther_than_known<int>);
  }
  return crowd.equal;
}

void take_out(Row row, const CrowdScope& scope, const WeekParts& parts, const MeetingTimes& times,
              const Columns& columns, CrowdCounts& counts) {
  if (scope.of == CrowdOf::for_area) return;
  const bool is_remote = columns.meets(row).remotely();
  for (const catalog::FacetDescription& facet : catalog::facets) {
    const bool is_counted =
        facet.facet == Facet::format ? scope.of != CrowdOf::online || is_remote : scope.is_main;
    if (!is_counted) continue;
    for (const catalog::Ordinal value : columns.facet(facet.facet, row))
      --counts.facets[catalog::index_of(facet.facet)][value];
  }
  if (!scope.is_main) return;
  const WeekBits week = times.week(row, is_remote);
  for (std::size_t day = 0; day < counts.days.size(); ++day)
    counts.days[day] -= (week & parts.on_day[day]) != 0;
  for (std::size_t time = 0; time < counts.times.size(); ++time)
    counts.times[time] -= (week & parts.at_time[time]) != 0;
}

}  // namespace

std::optional<CountedCrowd> counted_crowd(const CrowdScope& scope, Sort sort, std::size_t most,
                                          const MeetingTimes& times, const Snapshot& snapshot,
                                          std::chrono::sys_seconds now) {
  const Columns& columns = snapshot.columns();
  const Crowd crowd =
      snapshot.row_sets().crowd(scope, most, std::chrono::floor<std::chrono::days>(now));
  if (crowd.size < scope.enough) {
    CountedCrowd few{.are_few = true, .to_judge = crowd.few};
    few.to_judge.insert(few.to_judge.end(), crowd.undecided.begin(), crowd.undecided.end());
    std::sort(few.to_judge.begin(), few.to_judge.end());
    return few;
  }
  if (crowd.is_scale_open) return {};
  const std::size_t wanted = most - std::min(most, crowd.best.size());
  const std::vector<Row> first = first_in_order(crowd, scope, sort, wanted, times, columns);

  CountedCrowd counted{
      .to_judge = crowd.best, .held_near = crowd.held_near, .counts_of_others = crowd.counts};
  for (const auto* more : {&first, &crowd.telling_scale})
    counted.to_judge.insert(counted.to_judge.end(), more->begin(), more->end());
  std::sort(counted.to_judge.begin(), counted.to_judge.end());
  counted.to_judge.erase(std::unique(counted.to_judge.begin(), counted.to_judge.end()),
                         counted.to_judge.end());
  counted.others = crowd.passing - counted.to_judge.size();
  const WeekParts parts(scope.week.days, scope.week.times);
  for (const Row row : counted.to_judge)
    take_out(row, scope, parts, times, columns, counted.counts_of_others);
  counted.to_judge.insert(counted.to_judge.end(), crowd.undecided.begin(), crowd.undecided.end());
  std::sort(counted.to_judge.begin(), counted.to_judge.end());
  return counted;
}

}  // namespace query_service
