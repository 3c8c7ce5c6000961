// From a search to what it means.
//
//   tokens -> mended -> phrases, radius, names, places -> the cheapest reading -> Understood
//
// A word is a condition, a day, a format, ... by the lexicon; a place only on evidence
// (place_spans.h); a listing's name; filler; or it is kept, and looked for as it is.  Words between
// quotation marks are always kept.  Nothing of the search leaves the process or is written down.
//
// Thread promise: any number of searches at once on one snapshot.
#pragma once

#include <functional>
#include <string>

#include "query-service/problem.h"
#include "query-service/request/search_request.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/understand/understood.h"

namespace query_service {

// What the index tells of a folded word.
struct WordLookup {
  std::function<bool(const std::string& folded)> is_in_listing;
  std::function<bool(const std::string& folded)> is_in_name;  // of a listing
};

// Errors: unknown_place   `near` names a place that the gazetteer does not know, nor one like it
Answer<Understood> understand(const SearchRequest& request, const Snapshot& snapshot,
                              const WordLookup& lookup);

}  // namespace query_service
