// One thing that the name of a place can mean, and which of several is meant first.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "catalog/gazetteer.h"
#include "query-service/places/place_names.h"

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

// "Tulsa, OK": nobody in the United States adds the country to a town.
std::string short_name(const PlaceReading& place);

// The reading of coordinates that a program gave.
PlaceReading point_reading(catalog::Coordinates coordinates);

// The readings of places that go by one name, best first, at most `most`: a postal code; a country
// or region, unless a good part of it lives in its namesake town (New York does, Washington does
// not); towns and counties by their people.  Those that can not be searched around (no coordinates)
// are left out, and so are those that would be shown alike.
std::vector<PlaceReading> readings_of(std::span<const PlaceNumber> numbers, const PlaceNames& names,
                                      std::size_t most = 10);

// The first of them; `numbers` are not empty.
PlaceNumber likeliest(std::span<const PlaceNumber> numbers, const PlaceNames& names);

}  // namespace query_service
