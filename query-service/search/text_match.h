// Which listings hold the words looked for, and how well they fit: Xapian's part of a search.
//
// A listing matches when it holds every word, as itself or by its stem.  We build the query
// ourselves: Xapian's own parser fails on ordinary searches ("Portland OR").
//
// Thread promise: opens the index for itself; any number of threads may call it.
#pragma once

#include <string>
#include <vector>

#include "catalog/failure.h"
#include "query-service/snapshot/columns.h"

namespace query_service {

struct TextMatch {
  Row row;
  float score;   // BM25; larger fits better
  bool by_name;  // every word stands in the listing's name
};

// Every listing with all the words, by row.  `words` are folded and at most 24.
// Errors: damaged   the index can not be read
catalog::Expected<std::vector<TextMatch>> match_text(const std::string& index_path,
                                                     const std::vector<std::string>& words);

}  // namespace query_service
