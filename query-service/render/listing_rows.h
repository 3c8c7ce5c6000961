// The facts of a listing as labelled lines: the table of its page.
#pragma once

#include <nlohmann/json.hpp>

#include "catalog/listing.h"
#include "query-service/render/labels.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// Dates are those from `today` on, so that a page is the same all day.
// [{"label": "When", "lines": [{"text": "...", "url": "..."}]}], only what is known.
nlohmann::ordered_json listing_rows(const catalog::Listing& listing, catalog::Day today,
                                    Language language, const Snapshot& snapshot);

// tel: with digits alone; empty where the text is not one number.
std::string telephone_url(const std::string& number);

}  // namespace query_service
