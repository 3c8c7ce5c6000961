#include "catalog/distance.h"

#include <GeographicLib/Geodesic.hpp>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace catalog {

namespace {

constexpr double slack_at_least_metres = 2;

}  // namespace

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
  constexpr double flattening = 1 / 298.257223563;
  constexpr double radians = std::numbers::pi / 180;
  constexpr double farthest_metres = 10'000'000;
  // Latitudes on a sphere around the ellipsoid.
  const double first = std::atan((1 - flattening) * std::tan(from.latitude * radians));
  const double last = std::atan((1 - flattening) * std::tan(to.latitude * radians));
  const auto squared = [](double value) { return value * value; };
  const double middle_sine = squared(std::sin((first + last) / 2));
  const double turn_sine = squared(std::sin((last - first) / 2));
  const double longitude_sine = squared(std::sin((to.longitude - from.longitude) * radians / 2));
  const double haversine = turn_sine + (1 - turn_sine - middle_sine) * longitude_sine;
  // Nearer than half a metre, where the rest would divide by next to nothing.
  if (haversine < 1e-15) return NearlyMetres{0, slack_at_least_metres};
  if (haversine > 0.6) return {};
  const double arc = 2 * std::asin(std::sqrt(haversine));
  const double arc_sine = 2 * std::sqrt(haversine * (1 - haversine));
  const double across = (arc - arc_sine) * middle_sine * (1 - turn_sine) / (1 - haversine);
  const double along = (arc + arc_sine) * (1 - middle_sine) * turn_sine / haversine;
  const double metres = equatorial_radius_metres * (arc - flattening / 2 * (across + along));
  if (metres > farthest_metres) return {};
  return NearlyMetres{metres, slack_at_least_metres + metres / 200'000};
}

}  // namespace catalog
