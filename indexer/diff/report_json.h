// A report for programs: everything that the text says, in full.
//
//   {"summary": "1 changed; 931 as before", "unchanged": 931, "changes": [{"fate": "changed",
//    "id": "lighthouse", "facts": [{"label": "Meets", "before": "...", "after": "..."}], ...}],
//    "consequences": [], "vocabularies": []}
//
// Keys are always there; what there is nothing to say of is an empty text or list.
//
// Pure, for any thread.
#pragma once

#include <nlohmann/json.hpp>

#include "indexer/diff/change.h"

namespace indexer::diff {

nlohmann::ordered_json report_json(const Report& report);

}  // namespace indexer::diff
