// Listings of a snapshot that a new one may be already: found by a search for its name near its
// town, or anywhere where it meets nowhere.
//
//   look_alikes(draft, snapshot, now)[0].listing.id  -> "harbor-example-group"
//
// Alike are those of one country of which two words of three in the shorter name, the telephone
// number or the web page are the same.  It is a hint to somebody who looks; what a reviewer is told
// is reckoned over all listings at once (indexer/duplicates/probable_duplicates.h).
//
// Thread promise: any number of calls at once on one snapshot.
#pragma once

#include <chrono>
#include <vector>

#include "catalog/listing.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

inline constexpr std::size_t most_look_alikes = 3;

// The likeliest first, at most most_look_alikes.
std::vector<Hit> look_alikes(const catalog::Listing& listing, const Snapshot& snapshot,
                             std::chrono::sys_seconds now);

}  // namespace query_service
