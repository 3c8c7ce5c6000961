// Browsing by place: countries, the regions and towns of one, and what is in a town.
//
//   /places  /places/us  /places/us/ma  /places/us/ma/arlington  /places/gb/other/exampleton
#pragma once

#include <optional>
#include <string>

#include "catalog/records.h"
#include "query-service/pages/browse/browse_page.h"

namespace query_service {

// The shelf that the rest of an address under /places/ names: "us/ma" is the region US-MA.
// "other" stands for the region of towns whose region is not known.  Empty where it can be none.
struct ShelfName {
  catalog::ShelfKind kind;
  std::string key;
};
std::optional<ShelfName> shelf_named(const std::string& path);

// The address of a shelf's page.
Address address_of(const catalog::Shelf& shelf);

BrowsePage countries_page(const Reader& reader, catalog::Records& records);
BrowsePage place_page(const catalog::Shelf& shelf, const Reader& reader, const Snapshot& snapshot,
                      catalog::Records& records);

}  // namespace query_service
