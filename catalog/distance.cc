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

std::optional<NearlyMetres> nearly_metres(Coordinates from, Coordinates to) {
  constexpr double equatorial_radius_metres = 6378137.0;
  constexpr double eccentricity_squared = 0.00669437999014;
  constexpr double radians = std::numbers::pi / 180;
  constexpr double farthest_metres = 200'000;
  constexpr double farthest_latitude = 70;
  if (std::max(std::abs(from.latitude), std::abs(to.latitude)) > farthest_latitude) return {};
  const double northward = (to.latitude - from.latitude) * radians;
  double degrees_eastward = std::abs(to.longitude - from.longitude);
  if (degrees_eastward > 180) degrees_eastward = 360 - degrees_eastward;
  const double middle = (from.latitude + to.latitude) / 2 * radians;
  const double sine = std::sin(middle);
  const double squeezed = 1 - eccentricity_squared * sine * sine;
  const double across = equatorial_radius_metres / std::sqrt(squeezed);
  const double along = across * (1 - eccentricity_squared) / squeezed;
  const double up = along * northward;
  const double aside = across * std::cos(middle) * degrees_eastward * radians;
  const double metres = std::sqrt(up * up + aside * aside);
  if (metres > farthest_metres) return {};
  // What the formula leaves out grows with the third power.
  const double part = metres / farthest_metres;
  return NearlyMetres{metres, 1 + part * part * metres / 1000};
}

}  // namespace catalog
