#include "query-service/search/radius.h"

#include <algorithm>
#include <cmath>

namespace query_service {

double radius_step_metres(Units units) {
  return 10 * (units == Units::miles ? catalog::metres_per_mile : catalog::metres_per_kilometre);
}

std::array<double, 4> rings_metres(Units units) {
  if (units == Units::kilometres) return {40'000, 80'000, 160'000, 400'000};
  const double mile = catalog::metres_per_mile;
  return {25 * mile, 50 * mile, 100 * mile, 250 * mile};
}

ChosenRadius choose_radius(const std::optional<Radius>& asked, Units units,
                           const std::vector<double>& distances) {
  std::vector<double> rings;
  if (asked) rings.push_back(asked->metres);
  for (const double ring : rings_metres(units))
    if (!asked || ring > asked->metres) rings.push_back(ring);
  if (distances.empty()) return {rings.front(), false};
  const std::size_t enough = asked ? 1 : enough_near;
  const auto within = [&](double metres) {
    return static_cast<std::size_t>(std::count_if(
        distances.begin(), distances.end(), [&](double distance) { return distance <= metres; }));
  };
  // Until five are found, up to a hundred miles.
  const double far = 100 * catalog::metres_per_mile + 1;
  std::vector<double> close = rings;
  std::erase_if(close, [&](double ring) { return ring > far && ring != rings.front(); });
  const std::size_t most = within(close.back());
  for (const double ring : close)
    if (within(ring) > 0 && (within(ring) >= enough || within(ring) == most))
      return {ring, ring > rings.front()};
  // Farther only as far as the nearest.
  const double ten = radius_step_metres(units);
  const double nearest = *std::min_element(distances.begin(), distances.end());
  return {std::ceil(nearest / ten) * ten, true};
}

}  // namespace query_service
