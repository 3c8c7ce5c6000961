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

#include <string>
#include <string_view>
#include <vector>

#include "catalog/gazetteer.h"
#include "catalog/records.h"

namespace query_service {

struct PlaceReading {
  catalog::GazetteerPlace place;
  std::string display;  // "Manchester, NH, US"
  bool operator==(const PlaceReading&) const = default;

  // A country or region is an area: what lies in it matches, and there are no distances.
  bool is_area() const {
    return place.type == catalog::PlaceType::country || place.type == catalog::PlaceType::region;
  }
};

// All readings, at most `most`; none where the gazetteer does not know the text.
std::vector<PlaceReading> places_meant(std::string_view text, catalog::Records& records,
                                       std::size_t most = 10);

// The reading of coordinates that a program gave.
PlaceReading point_reading(catalog::Coordinates coordinates);

}  // namespace query_service
