// The listings that a search is about, before facets and lanes: those with its words, fresh
// enough, and within its box.
#pragma once

#include <vector>

#include "catalog/date.h"
#include "query-service/freshness.h"
#include "query-service/problem.h"
#include "query-service/request/search_request.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/understand/understand.h"

namespace query_service {

struct Candidate {
  Row row = 0;
  float score = 0;
  Freshness freshness = Freshness::stale;
  bool sleeps = false;  // closed, historical, or an event that is over: below all others
  double metres = 0;    // to the person; meaningful only where `located`
  bool located = false;
};

// Errors: unavailable   the index can not be read
Answer<std::vector<Candidate>> candidates(const SearchRequest& request,
                                          const Understood& understood, const Snapshot& snapshot,
                                          catalog::Day today);

}  // namespace query_service
