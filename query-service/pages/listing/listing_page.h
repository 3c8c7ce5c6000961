// One listing as a page: when, where, how to join, what a first visit is like, when it was last
// known to be true, and what else there is.
#pragma once

#include <string>

#include "query-service/pages/listing/listing_view.h"
#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

std::string listing_page(const ListingView& view, const Reader& reader, const Snapshot& snapshot);

}  // namespace query_service
