// The places of a listing: region as a code and as people write it, coordinates as exact as the
// listing allows.
#pragma once

#include "catalog/checker/gazetteer.h"
#include "catalog/checker/tree.h"
#include "catalog/listing.h"

namespace catalog::checker {

enum class AddressVisibility { public_, area, on_request };
AddressVisibility address_visibility_of(const Tree& listing);

// Where the address is not public, the street, the venue and exact coordinates stay behind: only
// the postal code or town goes into the snapshot.
Place normalise_place(const Tree& place, AddressVisibility visibility, const Gazetteer& gazetteer);

}  // namespace catalog::checker
