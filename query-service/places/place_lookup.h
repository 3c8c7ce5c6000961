// What place a text means.
//
//   "02476"            the middle of a postal code area
//   "Manchester, NH"   a town in a state; also without the comma
//   "London, Canada"   a town in a country
//   "Vermont"          a region, searched as an area and not as a point
//   "42.4,-71.1"       coordinates
//
// Readings come best first: where a region and a town share a name, the town is meant only if a
// good part of the region lives in it; of towns, the one with most people.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query-service/places/place_names.h"
#include "query-service/places/place_reading.h"

namespace query_service {

// All readings, at most `most`; none where the gazetteer does not know the text.
std::vector<PlaceReading> places_meant(std::string_view text, const PlaceNames& names,
                                       std::size_t most = 10);

// What a misspelt place was most likely meant for: "albuqerque", "san fransisco, ca".
struct MendedPlace {
  std::string text;  // the place as it is written: "albuquerque"
  std::vector<PlaceReading> readings;
};
std::optional<MendedPlace> place_like(std::string_view text, const PlaceNames& names);

}  // namespace query_service
