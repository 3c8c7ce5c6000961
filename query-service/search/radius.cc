#include "query-service/search/radius.h"

#include <algorithm>
#include <cmath>

namespace query_service {
namespace {

constexpr auto enough = 5;

double metres_in(Units units) {
  return units == Units::miles ? catalog::metres_per_mile : catalog::metres_per_kilometre;
}

}  // namespace

std::array<double, 4> rings_metres(Units units) {
  if (units == Units::kilometres) return {40'000, 80'000, 160'000, 400'000};
  const double mile = catalog::metres_per_mile;
  return {25 * mile, 50 * mile, 100 * mile, 250 * mile};
}

ChosenRadius choose_radius(const std::optional<Radius>& asked, Units units,
                           const std::vector<double>& distances) {
  if (asked) return {asked->metres, false};
  const std::array<double, 4> rings = rings_metres(units);
  if (distances.empty()) return {rings.front(), false};
  const auto within = [&](double metres) {
    return std::count_if(distances.begin(), distances.end(),
                         [&](double distance) { return distance <= metres; });
  };
  const auto most = within(rings.back());
  for (const double ring : rings)
    if (within(ring) > 0 && (within(ring) >= enough || within(ring) == most))
      return {ring, ring > rings.front()};
  const double hundred = 100 * metres_in(units);
  const double nearest = *std::min_element(distances.begin(), distances.end());
  return {std::ceil(nearest / hundred) * hundred, true};
}

}  // namespace query_service
