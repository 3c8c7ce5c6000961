#include "query-service/search/distance_ends.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "query-service/search/distance_bands.h"
#include "query-service/search/radius.h"

namespace query_service {
namespace {

// In ascending order.
std::vector<double> ends_of_every_search() {
  std::vector<double> ends = band_ends();
  for (const Units units : {Units::miles, Units::kilometres})
    for (const double ring : rings_metres(units)) ends.push_back(ring);
  std::sort(ends.begin(), ends.end());
  return ends;
}

}  // namespace

DistanceEnds::DistanceEnds(Units units, std::vector<double> asked)
    : step_metres_(radius_step_metres(units)), asked_(std::move(asked)) {}

bool DistanceEnds::decided(const catalog::NearlyMetres& nearly) const {
  static const std::vector<double> ends = ends_of_every_search();
  const double least = nearly.metres - nearly.slack_metres;
  const double most = nearly.metres + nearly.slack_metres;
  const auto next = std::lower_bound(ends.begin(), ends.end(), least);
  if (next != ends.end() && *next <= most) return false;
  // How far near reaches may be any multiple of it.
  if (std::ceil(least / step_metres_) != std::ceil(most / step_metres_)) return false;
  return std::none_of(asked_.begin(), asked_.end(),
                      [&](double end) { return least <= end && end <= most; });
}

}  // namespace query_service
