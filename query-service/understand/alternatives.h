// The other readings of a search that are nearly as likely as the best.
//
//   TN support group   the illness; or else near Tennessee
//   portland group     Portland, OR; or else Portland, ME
//   mobile lupus       the word; or else near Mobile, AL
#pragma once

#include <vector>

#include "query-service/snapshot/snapshot.h"
#include "query-service/understand/reading.h"
#include "query-service/understand/understood.h"

namespace query_service {

// At most two, likeliest first; each as a search that can be read in no other way.
std::vector<Alternative> alternatives(const SearchRequest& request,
                                      const std::vector<Token>& tokens,
                                      const std::vector<Reading>& readings,
                                      const std::vector<PlaceCandidate>& places,
                                      const Understood& best, const Snapshot& snapshot);

}  // namespace query_service
