// Where a listing is, in the form in which two places are compared.
//
//   700 Massachusetts Ave, Arlington and 700 Mass. Avenue, Arlington  -> same_door
//   Arlington, and Boston 10 km away                                  -> elsewhere
//
// Pure, for any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/distance.h"
#include "catalog/listing.h"
#include "indexer/duplicates/census.h"

namespace indexer::duplicates {

struct Spot {
  std::string door = {};  // house number and the beginning of the street: "700mass"
  std::vector<Number> venue = {};
  std::string city = {};         // catalog::place_key
  std::string region = {};       // ISO 3166-2
  std::string postal_code = {};  // without spaces
  std::string country = {};      // ISO 3166-1
  std::optional<catalog::Coordinates> where = {};
  catalog::Precision precision = catalog::Precision::city;
};

enum class PlaceRelation {
  unknown,      // of one of them nothing is known
  same_door,    // the same street and number, the same venue in town, or 150 m apart
  same_code,    // the same postal code
  same_city,    // the same town
  same_region,  // the same state or province: of one of them no more is known
  near,         // other towns, at most 5 km apart
  other_door,   // two addresses in one town
  elsewhere,
};

// A spot as it can be known of one listing by itself: the words of its venue are no numbers yet.
struct SpotTraits {
  Spot spot = {};  // without its venue
  std::vector<std::string> venue = {};
};
SpotTraits spot_traits_of(const catalog::Place& place);

// `venues` counts the words of venues.
Spot spot_of(const SpotTraits& traits, Census& venues);
Spot spot_of(const catalog::Place& place, Census& venues);

PlaceRelation compare(const Spot& one, const Spot& other);

// The best of all pairs.
PlaceRelation compare(const std::vector<Spot>& one, const std::vector<Spot>& other);

}  // namespace indexer::duplicates
