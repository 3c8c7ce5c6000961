// What a list gave up, as one summary for above it.
#pragma once

#include <vector>

#include "query-service/search/choose_level.h"
#include "query-service/search/rank.h"
#include "query-service/search/results.h"

namespace query_service {

// In the order of the ladder; each step that some listing of the list needed, or some of the others
// behind it, which were only counted.
std::vector<Relaxation> relaxations(const CandidateList& list, Steps unmet_of_others,
                                    const Wishes& wishes, const ChosenReach& reach);

}  // namespace query_service
