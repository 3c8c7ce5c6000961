#include "query-service/search/week_filter.h"

namespace query_service {
namespace {

template <std::size_t size>
std::vector<FacetValue> values_of(const std::array<std::size_t, size>& counts,
                                  const std::bitset<size>& chosen, const char* const (&ids)[size]) {
  std::vector<FacetValue> values;
  for (std::size_t at = 0; at < size; ++at)
    if (counts[at] > 0 || chosen[at]) values.push_back({ids[at], {}, counts[at], chosen[at]});
  return values;
}

}  // namespace

bool passes_week(const SearchRequest& request, WeekBits week) {
  if (request.days.none() && request.times.none()) return true;
  return (week & bits_of(request.days, request.times)) != 0;
}

WeekCounts::WeekCounts(const SearchRequest& request)
    : request_(request), parts_(request.days, request.times) {}

void WeekCounts::add(WeekBits week) {
  for (std::size_t day = 0; day < days_.size(); ++day)
    days_[day] += (week & parts_.on_day[day]) != 0;
  for (std::size_t time = 0; time < times_.size(); ++time)
    times_[time] += (week & parts_.at_time[time]) != 0;
}

void WeekCounts::add(const CrowdCounts& counts) {
  for (std::size_t day = 0; day < days_.size(); ++day) days_[day] += counts.days[day];
  for (std::size_t time = 0; time < times_.size(); ++time) times_[time] += counts.times[time];
}

WeekFacets WeekCounts::facets() const {
  return {values_of(days_, request_.days, day_ids), values_of(times_, request_.times, time_ids)};
}

}  // namespace query_service
