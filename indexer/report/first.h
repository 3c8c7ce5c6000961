// What to confirm first: where it helps most people.
//
//   first_to_confirm(upkeep, today, 10)
//
// A town's people are shared among the groups that meet there; the listings of which the share is
// largest come first, since a town's only group matters to all who live there.  Within one town
// those come first that nobody knows when they were confirmed, then the oldest.
//
// Pure, for any thread.
#pragma once

#include <vector>

#include "catalog/upkeep.h"

namespace indexer::report {

// At most `most`, of what is stale or ageing.  Good as long as the upkeep is.
std::vector<const catalog::UpkeepItem*> first_to_confirm(const catalog::Upkeep& upkeep,
                                                         catalog::Day today, std::size_t most);

}  // namespace indexer::report
