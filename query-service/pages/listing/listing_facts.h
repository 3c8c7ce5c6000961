// A listing as JSON-LD of https://schema.org, for search engines: a group is an EventSeries with
// its next dates, an organization or helpline an Organization, a book a Book.
#pragma once

#include <nlohmann/json.hpp>

#include "catalog/listing.h"
#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// Says no more of a place than the listing's page does.
nlohmann::ordered_json listing_facts(const catalog::Listing& listing, const Reader& reader,
                                     const Snapshot& snapshot);

}  // namespace query_service
