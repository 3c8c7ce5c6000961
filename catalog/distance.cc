#include "catalog/distance.h"

#include <GeographicLib/Geodesic.hpp>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace catalog {

bool is_on_earth(Coordinates where) {
  return std::isfinite(where.latitude) && std::isfinite(where.longitude) &&
         std::abs(where.latitude) <= 90 && std::abs(where.longitude) <= 180;
}

double geodesic_metres(Coordinates from, Coordinates to) {
  double metres = 0;
  GeographicLib::Geodesic::WGS84().Inverse(from.latitude, from.longitude, to.latitude, to.longitude,
                                           metres);
  return metres;
}

double least_metres(Coordinates from, Coordinates to) {
  // A great circle on a sphere whose radius is the least radius of curvature of WGS 84 (along the
  // meridian at the equator, b^2/a) can not be longer than the geodesic.
  constexpr double least_radius_metres = 6335439.327;
  constexpr double radians = std::numbers::pi / 180;
  const double latitude_sine = std::sin((to.latitude - from.latitude) * radians / 2);
  const double longitude_sine = std::sin((to.longitude - from.longitude) * radians / 2);
  const double haversine = latitude_sine * latitude_sine + std::cos(from.latitude * radians) *
                                                               std::cos(to.latitude * radians) *
                                                               longitude_sine * longitude_sine;
  return 2 * least_radius_metres * std::asin(std::sqrt(std::clamp(haversine, 0.0, 1.0)));
}

}  // namespace catalog
