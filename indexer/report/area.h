// A part of the directory: a country, or a region of one, by its ISO 3166 code.
//
//   const auto area = area_of("US-MA", gazetteer);
//   has(*area, listing, gazetteer)  -> true for a group in Arlington, and for one online that says
//                                      it serves US-MA
//
// Pure, for any thread.
#pragma once

#include <string>

#include "catalog/failure.h"
#include "catalog/listing.h"
#include "indexer/gazetteer.h"

namespace indexer::report {

struct Area {
  std::string code = {};  // "US", "US-MA"; empty for everywhere
  bool is_everywhere() const { return code.empty(); }
  bool is_country() const { return code.size() == 2; }
};

// Errors: not_found   there is no such country or region
catalog::Expected<Area> area_of(const std::string& code, const Gazetteer& gazetteer);

// Whether a place with this country and region (which may be empty) lies there.
bool has(const Area& area, const std::string& country, const std::string& region,
         const Gazetteer& gazetteer);

// Whether the listing is there, or, without a place, says that it serves it or a part of it.
bool has(const Area& area, const catalog::Listing& listing, const Gazetteer& gazetteer);

}  // namespace indexer::report
