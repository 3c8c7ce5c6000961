// /suggest: a form that becomes a listing.  It shows the card and the YAML as they will be and what
// the checker says, and ends in ways to hand the listing in; nothing is stored.
#pragma once

#include <string>
#include <vector>

#include "catalog/checker/form/draft.h"
#include "query-service/pages/reader.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// What came of a form's answers.
struct SuggestedListing {
  catalog::checker::form::Answers answers = {};
  std::optional<catalog::checker::form::Draft> draft = {};  // nothing before anything was sent
  std::optional<catalog::Listing> listing = {};             // as it will be, once nothing is wrong
  std::vector<Hit> similar = {};                            // groups that it may be
};

// `repository`: where the project's files are kept, "https://github.com/example/kith"; empty: not
// known.
std::string suggest_page(const SuggestedListing& suggestion, const std::string& repository,
                         const Reader& reader, const Snapshot& snapshot);

// Only what the page says of the draft, for a script that checks while somebody types.
std::string suggest_part(const SuggestedListing& suggestion, const std::string& repository,
                         const Reader& reader, const Snapshot& snapshot);

}  // namespace query_service
