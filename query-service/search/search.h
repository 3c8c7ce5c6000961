// The spine: a request against a snapshot becomes results.
//
//   understand -> candidates (text) -> eligible -> lanes and distance -> facets -> order -> page
//
// Order of the main list, sort=best:
//   with a place   distance band (5, 15, 40, 100, 200, 400, 800 miles), freshness band, distance
//   without        text score, times 1 fresh, 0.9 ageing, 0.75 stale and unknown, 0.5 historical;
//                  without text freshness, then name
// Closed and historical listings stand below all others in every order, and take part only if the
// search asks for them by name (every word stands in it, they make up half of it, and are not just
// what a condition is called), or include=historical; so do events that are over.
//
// radius=auto looks in rings until five are found (search/radius.h).
//
// Thread promise: any number of searches at once on one snapshot.
#pragma once

#include "catalog/date.h"
#include "query-service/problem.h"
#include "query-service/request/search_request.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

inline constexpr std::size_t lane_preview = 5;

// Errors: unknown_place   `near` is not a place of the gazetteer
//         unavailable     the snapshot can not be read any more
Answer<Results> search(const SearchRequest& request, const Snapshot& snapshot, catalog::Day today);

}  // namespace query_service
