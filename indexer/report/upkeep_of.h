// From a checked data folder to what the people who keep it have to do (catalog/upkeep.h).
//
//   const auto checked = check(data, schema, today);
//   const catalog::Upkeep upkeep = upkeep_of(*checked, listings_of(*checked));
//
// Pure, for any thread.
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "catalog/listing.h"
#include "catalog/upkeep.h"
#include "indexer/check.h"
#include "indexer/report/area.h"

namespace indexer::report {

struct UpkeepWish {
  Area within = {};
  // Of each matter at most so many items; the totals are of all.
  std::size_t most = std::numeric_limits<std::size_t>::max();
};

// The listings of all files whose shape is right.
std::vector<catalog::Listing> listings_of(const Checked& checked);

// `listings`: what listings_of gives, in any order.
catalog::Upkeep upkeep_of(const Checked& checked, std::span<const catalog::Listing> listings,
                          const UpkeepWish& wish = {});

}  // namespace indexer::report
