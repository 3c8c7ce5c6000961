// The filters of the page of a search: what can be chosen, how many each choice finds, and the
// addresses that choose it or take it away.
//
// Pure, for any thread.
#pragma once

#include <nlohmann/json.hpp>

#include "query-service/pages/address.h"
#include "query-service/search/results.h"

namespace query_service {

// [{"name": "Day of the week", "values": [{"label": "Tuesday", "count": 3, "selected": false,
// "url": "/search?..."}]}]; `count` is null where it is not counted.  `first_page`: the search
// without an offset.
nlohmann::ordered_json filter_groups(const Results& results, const SearchRequest& request,
                                     const Address& first_page);

// How many choices are made.
std::size_t filter_count(const SearchRequest& request);

// The search with all of them taken away.
Address without_filters(const Address& first_page);

}  // namespace query_service
