// A listing as JSON and back, side by side: the form in which the snapshot keeps it and in which
// /api/v1/listings/{id} answers.  Keys are those of the listing format; what is not known is left
// out.
//
//   listing_of(json_of(listing)) == listing
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "catalog/failure.h"
#include "catalog/listing.h"

namespace catalog {

nlohmann::ordered_json json_of(const Listing& listing);
nlohmann::ordered_json json_of(const Place& place);
nlohmann::ordered_json json_of(const Verified& verified);

// "exact", "postal-code", "city", "county".
std::string_view to_text(Precision precision);

// The fields of json_of(place), in their order: for who writes them without a tree.
template <typename Use>
void for_each_field(const Place& place, Use use) {
  for (const auto& [key, text] : {std::pair<const char*, const std::string*>("venue", &place.venue),
                                  {"street", &place.street},
                                  {"city", &place.city},
                                  {"county", &place.county},
                                  {"region", &place.region},
                                  {"region_name", &place.region_name},
                                  {"postal_code", &place.postal_code},
                                  {"country", &place.country}})
    if (!text->empty()) use(key, *text);
  if (!place.coordinates) return;
  use("latitude", place.coordinates->latitude);
  use("longitude", place.coordinates->longitude);
  use("precision", to_text(place.precision));
}

// And of json_of(verified).
template <typename Use>
void for_each_field(const Verified& verified, Use use) {
  use("on", verified.on ? to_text(*verified.on) : std::string("unknown"));
  use("how", verified.how);
}

// Errors: damaged   the text is not what json_of writes
Expected<Listing> listing_of(std::string_view json);

}  // namespace catalog
