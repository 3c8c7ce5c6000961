// Where something is on the Earth, and how far that is from somewhere else.
//
// One function measures every distance that Kith filters by or shows, so that the two can never
// disagree: the geodesic on the WGS 84 ellipsoid.
// Source: C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87, 43-55 (2013).
#pragma once

#include <optional>

namespace catalog {

// WGS 84, in degrees.
struct Coordinates {
  double latitude = 0;   // [-90, 90], north positive
  double longitude = 0;  // [-180, 180], east positive
  bool operator==(const Coordinates&) const = default;
};

inline constexpr double metres_per_mile = 1609.344;
inline constexpr double metres_per_kilometre = 1000.0;

// True when both numbers are finite and on the Earth.
bool is_on_earth(Coordinates where);

// The length of the shortest path over the ellipsoid, in metres.
double geodesic_metres(Coordinates from, Coordinates to);

// A cheap lower bound of geodesic_metres: never more than it, which is at most so many times as
// long.  For passing over what is surely too far; never for deciding or for showing.
//
// It is a great circle on a sphere whose radius is the least radius of curvature of WGS 84 (along
// the meridian at the equator, b^2/a).
double least_metres(Coordinates from, Coordinates to);
inline constexpr double least_radius_metres = 6335439.327;
inline constexpr double most_above_least_metres = 1.011;

// The distance, nearly, for a tenth of geodesic_metres' price.  Nothing where that is farther than
// 10,000 km.  For deciding where the decision is the same anywhere within `slack_metres`; never for
// showing.
// Source: W. D. Lambert, "The distance between two widely separated points on the surface of the
// earth", J. Washington Academy of Sciences 32, 125-130 (1942), to the first order of the
// flattening.  How far it is off was measured over 6 million random pairs: less than half of the
// slack.
struct NearlyMetres {
  double metres;  // the geodesic lies within `slack_metres` of it
  double slack_metres;
};
std::optional<NearlyMetres> nearly_metres(Coordinates from, Coordinates to);

}  // namespace catalog
