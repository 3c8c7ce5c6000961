// The bands of distance of what is near: within one, other things matter more than how far it is.
//
//   const double scale = band_scale(metres_of_those_that_fit);
//   distance_band(30'000, scale);   // 2 where the scale is 5 miles: farther than 10, up to 20
//
// They fit how dense the area is: with s the distance of the fifth nearest strict listing, or of
// the nearest where there are fewer, rounded up to 2, 5, 10, 20, 40 or 60 miles, they end at s, 2
// s, 4 s, 8 s and so on.
#pragma once

#include <array>
#include <vector>

#include "catalog/distance.h"

namespace query_service {

inline constexpr std::array<double, 6> band_scales_metres{
    2 * catalog::metres_per_mile,  5 * catalog::metres_per_mile,  10 * catalog::metres_per_mile,
    20 * catalog::metres_per_mile, 40 * catalog::metres_per_mile, 60 * catalog::metres_per_mile};
// The scale is that of the fifth nearest.
inline constexpr std::size_t scale_at_nearest = 5;
// What is farther than all others end is in the last.
inline constexpr int most_bands = 20;

// The scale, in metres, from the distances of strict listings.
double band_scale(std::vector<double> strict_metres);
int distance_band(double metres, double scale);
// Where bands of any scale may end, in ascending order.
std::vector<double> band_ends();

}  // namespace query_service
