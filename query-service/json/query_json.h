// How a search was understood, as the interface for programs shows it: the `query` of an answer.
#pragma once

#include <nlohmann/json.hpp>

#include "query-service/pages/address.h"
#include "query-service/request/search_request.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// {"text", "corrected", "understood": {...}, "places": [...], "alternatives": [...]}; every part of
// the text is in understood.spans; with explain=true each has its cost as well.  `address` has the
// parameters of the request, which the addresses of the alternatives keep.
nlohmann::ordered_json query_json(const Results& results, const SearchRequest& request,
                                  const Address& address, const Snapshot& snapshot);

}  // namespace query_service
