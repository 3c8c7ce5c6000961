// The filters of the page of a search as a form: what can be chosen, how many each choice finds,
// and what the form carries along.
//
// Pure, for any thread.
#pragma once

#include <nlohmann/json.hpp>

#include "query-service/pages/address.h"
#include "query-service/search/results.h"

namespace query_service {

// [{"name": "Day of the week", "parameter": "day", "type": "checkbox", "values": [{"label":
// "Tuesday", "value": "tue", "id": "day-tue", "count": 3, "selected": false}]}]; `count` is null
// where it is not counted; of type "radio" one is chosen.
nlohmann::ordered_json filter_groups(const Results& results, const SearchRequest& request);

// [{"name": "q", "value": "lupus"}]: the rest of the search.  `first_page`: it without an offset.
nlohmann::ordered_json filter_fields(const Address& first_page);

// How many choices are made.
std::size_t filter_count(const SearchRequest& request);

// The search with all of them taken away.
Address without_filters(const Address& first_page);

}  // namespace query_service
