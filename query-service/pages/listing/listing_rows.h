// The facts of a listing as labelled lines: the table of its page.
#pragma once

#include <nlohmann/json.hpp>

#include "catalog/listing.h"
#include "query-service/pages/calendar_links.h"
#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// [{"label": "When", "lines": [{"text": "...", "url": "..."}]}], only what is known.
nlohmann::ordered_json listing_rows(const catalog::Listing& listing, const Reader& reader,
                                    const Snapshot& snapshot, const CalendarLinks& calendar = {});

}  // namespace query_service
