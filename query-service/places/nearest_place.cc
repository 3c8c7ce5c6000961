#include "query-service/places/nearest_place.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "query-service/places/place_lookup.h"

namespace query_service {
namespace {

using catalog::Coordinates;
using catalog::PlaceType;

// Most names lead back to their own place; of one that leads elsewhere the neighbour is taken.
constexpr std::size_t candidates_read = 64;
// Within this a postal code is what people there would type.
constexpr double code_metres = 60'000;
// Within this of a town its quarters and suburbs are called by its name.
constexpr double town_metres = 12'000;

struct NearPlace {
  double metres;
  PlaceNumber number;
};

// What the place field would take the candidate's name to mean is the candidate itself.
std::optional<std::string> unmistakable(PlaceNumber number, const PlaceNames& places) {
  const std::array<PlaceNumber, 1> alone{number};
  const auto readings = readings_of(alone, places, 1);
  if (readings.empty()) return {};
  const std::string name = readings.front().place.type == PlaceType::postal_code
                               ? readings.front().place.name
                               : short_name(readings.front());
  const auto meant = places_meant(name, places, 1);
  if (meant.empty() || meant.front().place.coordinates != readings.front().place.coordinates)
    return {};
  return name;
}

// Postal codes and towns that lie at most that many degrees farther north or south.
std::vector<NearPlace> within(double degrees, Coordinates where, const PlaceNames& places) {
  std::vector<NearPlace> candidates;
  for (PlaceNumber number = 0; number < places.size(); ++number) {
    const PlaceType type = places.type(number);
    if (type != PlaceType::postal_code && type != PlaceType::city) continue;
    const auto there = places.coordinates(number);
    if (!there || std::abs(there->latitude - where.latitude) > degrees) continue;
    // Near enough to choose among neighbours.
    candidates.push_back({catalog::least_metres(where, *there), number});
  }
  return candidates;
}

}  // namespace

std::optional<std::string> nearest_place(Coordinates where, const PlaceNames& places) {
  std::vector<NearPlace> near = within(1, where, places);
  if (near.empty()) near = within(180, where, places);
  // The country is that of the nearest town: across a river the postal codes are another's.
  const auto nearest_town =
      std::min_element(near.begin(), near.end(), [&](const NearPlace& a, const NearPlace& b) {
        const auto key = [&](const NearPlace& candidate) {
          return std::pair(places.type(candidate.number) != PlaceType::city, candidate.metres);
        };
        return key(a) < key(b);
      });
  if (nearest_town == near.end()) return {};
  const std::string& country = places.country(nearest_town->number);
  // Where no postal codes are known, people name the town and not its quarter.
  const auto is_before = [&](const NearPlace& a, const NearPlace& b) {
    const auto key = [&](const NearPlace& candidate) {
      const bool is_code = places.type(candidate.number) == PlaceType::postal_code &&
                           candidate.metres <= code_metres &&
                           places.country(candidate.number) == country;
      const bool is_here = candidate.metres <= town_metres;
      return std::tuple(!is_code, !is_here,
                        is_code || !is_here ? 0 : -places.population(candidate.number),
                        candidate.metres);
    };
    return key(a) < key(b);
  };
  const auto middle =
      near.begin() + static_cast<std::ptrdiff_t>(std::min(candidates_read, near.size()));
  std::partial_sort(near.begin(), middle, near.end(), is_before);
  for (auto candidate = near.begin(); candidate != middle; ++candidate)
    if (auto name = unmistakable(candidate->number, places)) return name;
  return {};
}

}  // namespace query_service
