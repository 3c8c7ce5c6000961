// Results as a page: what was understood, the lanes with their totals, facets, cards.
#pragma once

#include <string>

#include "query-service/http.h"
#include "query-service/pages/reader.h"
#include "query-service/request/search_request.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

std::string search_page(const Results& results, const SearchRequest& request,
                        const HttpRequest& http, const Snapshot& snapshot, const Reader& reader);

}  // namespace query_service
