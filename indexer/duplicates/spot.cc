#include "indexer/duplicates/spot.h"

#include <algorithm>

#include "catalog/gazetteer.h"
#include "catalog/text.h"

namespace indexer::duplicates {
namespace {

constexpr double door_metres = 150;
constexpr double near_metres = 5000;
constexpr std::size_t street_letters = 4;  // Massachusetts, Mass.

bool is_number(const std::string& word) { return word[0] >= '0' && word[0] <= '9'; }

// The first number, and the beginning of the first word that is no direction (N, SE, West).
std::string door_of(const std::string& street) {
  std::string number, name;
  for (const catalog::Word& word : catalog::words(street)) {
    if (is_number(word.folded)) {
      if (number.empty()) number = word.folded;
      continue;
    }
    const bool is_direction = word.folded == "north" || word.folded == "south" ||
                              word.folded == "east" || word.folded == "west";
    if (name.empty() && word.folded.size() >= 3 && !is_direction)
      name = word.folded.substr(0, street_letters);
  }
  return number.empty() || name.empty() ? "" : number + name;
}

// The words of one are all in the other, and are not one word such as Library alone.
bool same_venue(const Spot& one, const Spot& other) {
  const auto& fewer = one.venue.size() < other.venue.size() ? one.venue : other.venue;
  const auto& more = &fewer == &one.venue ? other.venue : one.venue;
  if (fewer.empty() || (fewer.size() == 1 && more.size() > 1)) return false;
  return std::includes(more.begin(), more.end(), fewer.begin(), fewer.end());
}

bool are_exact(const Spot& one, const Spot& other) {
  return one.where && other.where && one.precision == catalog::Precision::exact &&
         other.precision == catalog::Precision::exact;
}

}  // namespace

SpotTraits spot_traits_of(const catalog::Place& place) {
  std::vector<std::string> words;
  for (const catalog::Word& word : catalog::words(place.venue))
    if (word.folded.size() > 2 && word.folded != "the" && word.folded != "and")
      words.push_back(word.folded);
  Spot spot{.door = door_of(place.street),
            .city = place.city.empty() ? "" : catalog::place_key(place.city),
            .region = place.region,
            .postal_code = place.postal_code,
            .country = place.country,
            .where = place.coordinates,
            .precision = place.precision};
  std::erase(spot.postal_code, ' ');
  // ZIP+4 lies in its ZIP.
  if (spot.country == "US")
    spot.postal_code.resize(std::min<std::size_t>(spot.postal_code.size(), 5));
  return {std::move(spot), std::move(words)};
}

Spot spot_of(const SpotTraits& traits, Census& venues) {
  Spot spot = traits.spot;
  spot.venue = venues.add(traits.venue);
  return spot;
}

Spot spot_of(const catalog::Place& place, Census& venues) {
  return spot_of(spot_traits_of(place), venues);
}

PlaceRelation compare(const Spot& one, const Spot& other) {
  if (one.country != other.country) return PlaceRelation::elsewhere;
  const bool regions_differ =
      !one.region.empty() && !other.region.empty() && one.region != other.region;
  const bool are_near =
      one.where && other.where && catalog::least_metres(*one.where, *other.where) <= near_metres;
  // Southampton in England and Southampton in Hampshire are one.
  const bool same_city =
      !one.city.empty() && one.city == other.city && (!regions_differ || are_near);
  const bool same_code = !one.postal_code.empty() && one.postal_code == other.postal_code;
  if (are_exact(one, other) && catalog::geodesic_metres(*one.where, *other.where) <= door_metres)
    return PlaceRelation::same_door;
  if (same_city || same_code) {
    if (same_venue(one, other)) return PlaceRelation::same_door;
    if (!one.door.empty() && !other.door.empty())
      return one.door == other.door ? PlaceRelation::same_door : PlaceRelation::other_door;
    return same_code ? PlaceRelation::same_code : PlaceRelation::same_city;
  }
  if (one.city.empty() || other.city.empty()) {
    if (regions_differ) return PlaceRelation::elsewhere;
    return one.region.empty() || other.region.empty() ? PlaceRelation::unknown
                                                      : PlaceRelation::same_region;
  }
  return are_near ? PlaceRelation::near : PlaceRelation::elsewhere;
}

PlaceRelation compare(const std::vector<Spot>& one, const std::vector<Spot>& other) {
  const auto rank = [](PlaceRelation relation) {
    switch (relation) {
      case PlaceRelation::unknown: return 0;
      case PlaceRelation::elsewhere: return 1;
      case PlaceRelation::other_door: return 2;
      case PlaceRelation::near: return 3;
      case PlaceRelation::same_region: return 4;
      case PlaceRelation::same_city: return 5;
      case PlaceRelation::same_code: return 6;
      case PlaceRelation::same_door: return 7;
    }
    return 0;
  };
  PlaceRelation best = PlaceRelation::unknown;
  for (const Spot& spot : one)
    for (const Spot& other_spot : other) {
      const PlaceRelation relation = compare(spot, other_spot);
      if (rank(relation) > rank(best)) best = relation;
    }
  return best;
}

}  // namespace indexer::duplicates
