#include "query-service/search/distance_bands.h"

#include <algorithm>
#include <cmath>

namespace query_service {

double band_scale(std::vector<double> metres) {
  std::sort(metres.begin(), metres.end());
  const double fifth = metres.empty()                     ? 0
                       : metres.size() < scale_at_nearest ? metres.front()
                                                          : metres[scale_at_nearest - 1];
  for (const double scale : band_scales_metres)
    if (fifth <= scale) return scale;
  return band_scales_metres.back();
}

int distance_band(double metres, double scale) {
  int band = 0;
  for (double end = scale; metres > end && band < most_bands; end *= 2) ++band;
  return band;
}

std::vector<double> band_ends() {
  std::vector<double> ends;
  for (const double scale : band_scales_metres)
    for (int band = 0; band < most_bands; ++band) ends.push_back(std::ldexp(scale, band));
  std::sort(ends.begin(), ends.end());
  return ends;
}

}  // namespace query_service
