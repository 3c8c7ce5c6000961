// The spine: a request against a snapshot becomes results.
//
//   understand -> wishes -> candidates -> filters -> lanes and distance -> how far down the ladder
//     -> facets -> order -> page
//
// The three lanes (search/lanes.h) each go down the ladder (search/step.h) by themselves: the main
// list until it has five, the others until they have one.  Only if all stay empty is the condition
// given up, so that no search for something we know of ends with nothing.  The order of each list
// is the tuple of search/rank.h.
//
// It looks first only at rows that can fit the search whole (snapshot/row_sets.h), and at more of
// the ladder only for lanes that have too little: what a lane shows is the same as if every listing
// of the directory had been judged, which tests/query-service/search_reference_test.cc does.
//
// Closed and historical listings and events that are over stand below all others in every order,
// and take part only if the search asks for them by name, or include=historical.
//
// radius=auto looks in rings until five are found (search/radius.h).
//
// Thread promise: any number of searches at once on one snapshot.
#pragma once

#include <chrono>

#include "query-service/problem.h"
#include "query-service/request/search_request.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

inline constexpr std::size_t lane_preview = 5;

// Errors: unknown_place   `near` is not a place of the gazetteer, nor like one
//         unavailable     the snapshot can not be read any more
Answer<Results> search(const SearchRequest& request, const Snapshot& snapshot,
                       std::chrono::sys_seconds now);

}  // namespace query_service
