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

void WeekCounts::add(WeekBits week) {
  for (std::size_t day = 0; day < days_.size(); ++day)
    if (week & bits_of(only<7>(day), request_.times)) ++days_[day];
  for (std::size_t time = 0; time < times_.size(); ++time)
    if (week & bits_of(request_.days, only<3>(time))) ++times_[time];
}

WeekFacets WeekCounts::facets() const {
  return {values_of(days_, request_.days, day_ids), values_of(times_, request_.times, time_ids)};
}

}  // namespace query_service
