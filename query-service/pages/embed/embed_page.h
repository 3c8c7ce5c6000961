// A search box and its first results for a clinic's own page, in a frame: no head, no scripts, all
// links to the groups open in a window of their own.
#pragma once

#include <string>

#include "query-service/http.h"
#include "query-service/pages/reader.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// `http` holds what the clinic preset, which the form keeps.
std::string embed_page(const Results& results, const SearchRequest& request,
                       const HttpRequest& http, const Reader& reader, const Snapshot& snapshot);

}  // namespace query_service
