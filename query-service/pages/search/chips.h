// The understood search as parts that can each be taken away: one chip for each.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "query-service/pages/address.h"
#include "query-service/request/search_request.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// [{"label": "near Tulsa, OK", "url": "/search?..."}]; the url is the search without that part.
nlohmann::ordered_json chips(const Results& results, const SearchRequest& request,
                             const Address& first_page, const Snapshot& snapshot);

// The other readings, each with how many listings it finds; then other places of the same name.
// [{"label", "url", "last"}]
nlohmann::ordered_json other_readings(const Results& results, const SearchRequest& request,
                                      const Address& first_page, const Snapshot& snapshot);

// The text with what was mended between quotation marks: looked for just as it was typed.
std::string uncorrected(const SearchRequest& request, const Understood& understood);

}  // namespace query_service
