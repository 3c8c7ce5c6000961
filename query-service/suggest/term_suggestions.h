// Conditions, and other words of the vocabulary: days, formats, languages, ...
#pragma once

#include <vector>

#include "query-service/snapshot/snapshot.h"
#include "query-service/suggest/name_index.h"
#include "query-service/suggest/suggest_request.h"
#include "query-service/suggest/suggestion.h"

namespace query_service {

class TermSuggestions {
 public:
  TermSuggestions(const SuggestRequest& request, const TypedText& typed, const Snapshot& snapshot);

  // What the words from number `first` on may be completed to, by every name that may be shown, and
  // by a hidden one if it is typed whole.  Surest first; of equals those found by their label, then
  // those that most listings have.
  // With `mend` words may be misspelt.
  std::vector<Suggestion> find(std::size_t first, bool mend);

 private:
  struct Found;

  Suggestion suggestion(const Found& found, std::size_t first) const;

  const SuggestRequest& request_;
  const TypedText& typed_;
  const Snapshot& snapshot_;
  NameQuery names_;
};

}  // namespace query_service
