// The place of the gazetteer around a position, as a search takes it: a postal code where these
// are known nearby, else a town.  A device's position becomes this at once, and stands in no
// address.
#pragma once

#include <optional>
#include <string>

#include "catalog/distance.h"
#include "query-service/places/place_names.h"

namespace query_service {

// "02476", "Tulsa, OK": what the place field takes.  In the middle of an ocean it is the town that
// is nearest all the same.  Nothing only where the gazetteer has no town.  Costs a look at every
// place.
std::optional<std::string> nearest_place(catalog::Coordinates where, const PlaceNames& places);

}  // namespace query_service
