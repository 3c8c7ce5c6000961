// The place of the gazetteer around a position, as a search takes it: a postal code where these
// are known, else a town.  A device's position becomes this at once, and stands in no address.
#pragma once

#include <optional>
#include <string>

#include "catalog/distance.h"
#include "query-service/places/place_names.h"

namespace query_service {

inline constexpr double farthest_place_metres = 60'000;

// "02476", "Tulsa, OK": what the place field takes.  Nothing farther than that.  Costs a look at
// every place.
std::optional<std::string> nearest_place(catalog::Coordinates where, const PlaceNames& places);

}  // namespace query_service
