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

template <std::size_t size>
std::bitset<size> only(std::size_t at) {
  return std::bitset<size>().set(at);
}

}  // namespace

bool passes_week(const SearchRequest& request, WeekBits week) {
  if (request.days.none() && request.times.none()) return true;
  return (week & bits_of(request.days, request.times)) != 0;
}

WeekCounts::WeekCounts(const SearchRequest& request) : request_(request) {
  for (std::size_t day = 0; day < on_day_.size(); ++day)
    on_day_[day] = bits_of(only<7>(day), request.times);
  for (std::size_t time = 0; time < at_time_.size(); ++time)
    at_time_[time] = bits_of(request.days, only<3>(time));
}

void WeekCounts::add(WeekBits week) {
  for (std::size_t day = 0; day < days_.size(); ++day) days_[day] += (week & on_day_[day]) != 0;
  for (std::size_t time = 0; time < times_.size(); ++time)
    times_[time] += (week & at_time_[time]) != 0;
}

void WeekCounts::add(const CrowdCounts& counts) {
  for (std::size_t day = 0; day < days_.size(); ++day) days_[day] += counts.days[day];
  for (std::size_t time = 0; time < times_.size(); ++time) times_[time] += counts.times[time];
}

WeekFacets WeekCounts::facets() const {
  return {values_of(days_, request_.days, day_ids), values_of(times_, request_.times, time_ids)};
}

}  // namespace query_service
