// Cards of listings that no search found: those of a town, an organization, a sheet.
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "query-service/pages/reader.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// A listing as a hit without distance or score: when it meets next, how fresh it is.
Hit plain_hit(catalog::SharedListing listing, std::chrono::sys_seconds now);

// At most so many cards of the listings with these numbers: events that are over last, the freshest
// before the older, and else in that order; what can not be read is left out.
nlohmann::ordered_json plain_cards(const std::vector<catalog::DocId>& docids, const Reader& reader,
                                   std::size_t most, const Snapshot& snapshot,
                                   catalog::Records& records);

}  // namespace query_service
