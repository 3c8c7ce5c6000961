#include "query-service/search/choose_level.h"

#include <algorithm>
#include <array>

namespace query_service {
namespace {

std::size_t count_up_to(const std::vector<Level>& levels, Level most) {
  return static_cast<std::size_t>(
      std::count_if(levels.begin(), levels.end(), [&](Level level) { return level <= most; }));
}

}  // namespace

Level choose_level(const std::vector<Level>& levels, std::size_t enough) {
  const bool is_last_resort = count_up_to(levels, level::with_broader) == 0;
  const Level highest = is_last_resort ? level::of(Step::condition) : level::with_broader;
  const std::size_t most = count_up_to(levels, highest);
  for (Level level = level::strict; level < highest; ++level) {
    const std::size_t here = count_up_to(levels, level);
    if (here >= enough || here == most) return level;
  }
  return highest;
}

Level level_of_distance(double metres, double first_metres, Units units) {
  if (metres <= first_metres) return level::strict;
  std::size_t ring = 1;
  for (const double end : rings_metres(units)) {
    if (end <= first_metres) continue;
    if (metres <= end) return level::of_ring(ring);
    ++ring;
  }
  return level::of_ring(ring_levels);
}

ChosenReach choose_reach(const std::vector<Located>& located, const std::optional<Radius>& fixed,
                         const std::optional<Radius>& wished, Units units) {
  const double first = fixed    ? fixed->metres
                       : wished ? wished->metres
                                : rings_metres(units).front();
  ChosenReach reach{.metres = first, .broader_metres = first, .first_metres = first};

  // Within the first ring: time, day, format and the like are given up before distance is.
  const auto within = [&](double metres, Level most) {
    return static_cast<std::size_t>(std::count_if(
        located.begin(), located.end(),
        [&](const Located& next) { return next.metres <= metres && next.level <= most; }));
  };
  if (fixed || within(first, level::before_distance) >= (wished ? 1 : enough_near)) return reach;

  // Farther, ring by ring, up to the nearest there is: for the condition itself, where there is
  // none at any distance for a wider one, and last for any other.
  for (const Level most :
       {level::before_distance, level::with_broader, level::of(Step::condition)}) {
    std::vector<double> distances;
    for (const Located& next : located)
      if (next.level <= most) distances.push_back(next.metres);
    if (distances.empty()) continue;
    const ChosenRadius radius = choose_radius(wished, units, distances);
    reach.metres = std::max(radius.metres, first);
    reach.was_widened = reach.metres > first;
    break;
  }
  // What is only for a wider condition must at least be within a day's reach.
  const std::array<double, 4> rings = rings_metres(units);
  reach.broader_metres = std::min(reach.metres, std::max(first, rings[2]));
  if (within(reach.metres, level::before_distance) == 0) reach.broader_metres = reach.metres;
  return reach;
}

}  // namespace query_service
