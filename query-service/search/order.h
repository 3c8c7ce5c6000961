// The order of each list of an answer (the rules stand in search.h).
#pragma once

#include <vector>

#include "query-service/request/search_request.h"
#include "query-service/search/candidates.h"
#include "query-service/search/lanes.h"

namespace query_service {

// 0 up to 5 miles, then up to 15, 40, 100, 200, 400 and 800; 7 beyond.
int distance_band(double metres);

// The main list; `by_distance` where there is a point to measure from.
void sort_main(std::vector<Candidate>& list, Sort sort, bool by_distance, const Columns& columns);

// What serves an area or meets online: closest to the person first, then by text and freshness.
void sort_lane(std::vector<Candidate>& list, const LaneRules& rules);

}  // namespace query_service
