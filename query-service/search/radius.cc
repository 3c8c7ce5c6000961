#include "query-service/search/radius.h"

#include <algorithm>
#include <cmath>

namespace query_service {
namespace {

constexpr double rings_metres[] = {first_ring_metres, 80'000, 160'000, 400'000};
constexpr auto enough = 5;

}  // namespace

ChosenRadius choose_radius(const std::optional<Radius>& asked,
                           const std::vector<double>& distances) {
  if (asked) return {asked->metres, false};
  const auto within = [&](double metres) {
    return std::count_if(distances.begin(), distances.end(),
                         [&](double distance) { return distance <= metres; });
  };
  for (const double ring : rings_metres)
    if (within(ring) >= enough) return {ring, ring > first_ring_metres};
  const double last = *std::prev(std::end(rings_metres));
  if (distances.empty()) return {first_ring_metres, false};
  // Fewer than enough anywhere near: the smallest ring that holds as many as the largest does.
  if (const auto most = within(last); most > 0) {
    for (const double ring : rings_metres)
      if (within(ring) == most) return {ring, ring > first_ring_metres};
  }
  const double nearest = *std::min_element(distances.begin(), distances.end());
  return {std::ceil(nearest / 100'000) * 100'000, true};
}

}  // namespace query_service
