// Listings by their names: groups, organizations, events, books, helplines.
#pragma once

#include <vector>

#include "query-service/problem.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/suggest/name_index.h"
#include "query-service/suggest/suggest_request.h"
#include "query-service/suggest/suggestion.h"

namespace query_service {

class ListingSuggestions {
 public:
  ListingSuggestions(const SuggestRequest& request, const TypedText& typed,
                     const Snapshot& snapshot, catalog::Day today);

  // The listings whose names hold every word that was typed: surest first; of equals those with
  // shorter names, then those confirmed later.  Living ones, or those that are closed or over.
  // With `mend` words may be misspelt.  What they are called is left to describe().
  std::vector<Suggestion> find(bool mend, bool living);

  // Reads the names of those that will be shown.
  // Errors: unavailable   the records can not be read
  Answer<void> describe(std::vector<Suggestion>& suggestions) const;

 private:
  bool is_wanted(Row row, bool living) const;
  std::string kind_of(Row row) const;
  void describe(Suggestion& suggestion, const catalog::Listing& listing) const;

  const SuggestRequest& request_;
  const TypedText& typed_;
  const Snapshot& snapshot_;
  catalog::Day today_;
  NameQuery names_;
};

}  // namespace query_service
