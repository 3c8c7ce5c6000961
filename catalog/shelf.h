// Where listings stand together for someone who browses: a country, a region of it, a town, an
// organization.
//
//   a listing of Arlington, Massachusetts stands on
//     country       US               of ""
//     region        US-MA            of US
//     town          US-MA/arlington  of US-MA      "Arlington"
//     organization  example-network  of ""         "Example Network", where it names one
//
// What is closed stands on none.  Of a town whose region is not known the parent is the country.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/listing.h"

namespace catalog {

enum class ShelfKind { country, region, town, organization };

struct Shelf {
  ShelfKind kind = ShelfKind::town;
  std::string key = {};
  std::string parent = {};   // the key of the shelf around it; empty for none
  std::string name = {};     // as a listing writes it
  std::size_t listings = 0;  // how many stand on it
  bool operator==(const Shelf&) const = default;
};

std::string_view to_text(ShelfKind kind);

// Those that the listing stands on, each with a count of one.
std::vector<Shelf> shelves_of(const Listing& listing);

// The shelf of an organization's own listing, which may have nothing on it yet.
std::optional<Shelf> shelf_of_organization(const Listing& listing);

// "St. John's" -> "st-john-s": the name of a town in the key of its shelf, and in addresses.
std::string shelf_word(std::string_view name);

}  // namespace catalog
