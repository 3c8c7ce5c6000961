// Results as JSON: the answer of /api/v1/search.
#pragma once

#include <string>

#include "query-service/pages/address.h"
#include "query-service/request/search_request.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// `address` has the parameters of the request without offset: for the links.
std::string search_json(const Results& results, const SearchRequest& request,
                        const Address& address, const Snapshot& snapshot);

}  // namespace query_service
