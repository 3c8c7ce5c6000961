// The sheet that a clinic hands out: the groups that were picked, in large type, with a code to
// point a phone at, space for a note, questions to ask, and the crisis line.
#pragma once

#include <string>
#include <vector>

#include "catalog/listing.h"
#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// `listings`: in the order in which they were picked, at most Sheet::most_ids.  `is_large`: type of
// 18 points instead of 14.
std::string handout_page(const std::vector<catalog::Listing>& listings, bool is_large,
                         const Reader& reader, const Snapshot& snapshot);

}  // namespace query_service
