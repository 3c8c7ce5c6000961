// Browsing by condition: all of them, and each with its names and what there is for it.
#pragma once

#include "query-service/pages/browse/browse_page.h"
#include "query-service/search/results.h"

namespace query_service {

BrowsePage conditions_page(const Reader& reader, const Snapshot& snapshot);

// `results`: of a search for the condition and nothing else.
BrowsePage condition_page(catalog::Ordinal condition, const Results& results, const Reader& reader,
                          const Snapshot& snapshot);

}  // namespace query_service
