// The spine of suggestions: what stands in a field becomes what may be meant by it.
//
//   fibro             Fibromyalgia                    a condition, by any of its names
//   fibro near tul    fibro near Tulsa, OK            the last part is completed, the rest kept
//   fibromyalgia tue  fibromyalgia Tuesday
//   harb exam         Harbor Example Group            a listing, by the words of its name
//   fibromialga       Fibromyalgia                    misspelt, where little is found as written
//
// Each source of suggestions is a file: term_suggestions.h (conditions, days, formats, ...),
// place_suggestions.h, listing_suggestions.h.  What the words are looked for in is made once a
// snapshot: suggest_index.h, name_index.h.
//
// Nothing that was typed is written anywhere.
//
// Thread promise: any number of threads may ask at once.
#pragma once

#include <vector>

#include "query-service/problem.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/suggest/suggest_request.h"
#include "query-service/suggest/suggestion.h"

namespace query_service {

// At most request.limit: exact names first, then the source with the surest; no source fills more
// than half of the list where others have something.
// Errors: unavailable   the records can not be read
Answer<std::vector<Suggestion>> suggest(const SuggestRequest& request, const Snapshot& snapshot,
                                        catalog::Day today);

}  // namespace query_service
