// A listing as JSON and back, side by side: the form in which the snapshot keeps it and in which
// /api/v1/listings/{id} answers.  Keys are those of the listing format; what is not known is left
// out.
//
//   listing_of(json_of(listing)) == listing
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "catalog/failure.h"
#include "catalog/listing.h"

namespace catalog {

nlohmann::ordered_json json_of(const Listing& listing);
nlohmann::ordered_json json_of(const Place& place);
nlohmann::ordered_json json_of(const Verified& verified);

// "exact", "postal-code", "city", "county".
std::string_view to_text(Precision precision);

// Errors: damaged   the text is not what json_of writes
Expected<Listing> listing_of(std::string_view json);

}  // namespace catalog
