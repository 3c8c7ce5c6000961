// One listing as a page: when, where, how to join, and when it was last known to be true.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "catalog/listing.h"
#include "query-service/freshness.h"
#include "query-service/pages/calendar_links.h"
#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// `instead`: id and name of the listings to go to in its place.
std::string listing_page(const catalog::Listing& listing,
                         const std::vector<std::pair<std::string, std::string>>& instead,
                         const Reader& reader, const Snapshot& snapshot,
                         const CalendarLinks& calendar);

}  // namespace query_service
