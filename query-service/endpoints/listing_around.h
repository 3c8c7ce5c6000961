// What stands around a listing: its siblings, similar groups, how far it is from the reader's
// place.
#pragma once

#include "query-service/endpoints/endpoints.h"
#include "query-service/pages/listing/listing_view.h"

namespace query_service {

// Fills in what the view says beside the listing, which is there already.  `near`: the place that
// the reader looked around, as they wrote it; may be empty or unknown.
void look_around(ListingView& view, const std::string& near, const Reader& reader, const Call& call,
                 catalog::Records& records);

}  // namespace query_service
