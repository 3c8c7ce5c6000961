// A report for people, at a terminal or in the summary of a check.
//
//   1 changed; 931 as before
//
//   CHANGED  Lighthouse Example Group (lighthouse)
//     listings/us/ma/lighthouse.yaml
//     Name        Lighthouse Example Group
//     Meets     - every Tuesday 18:00
//               + every Monday 18:00
//
// Colours repeat what the signs say.  What could move a cursor is shown as a question mark.
//
// Pure, for any thread.
#pragma once

#include <string>

#include "indexer/diff/change.h"

namespace indexer::diff {

// So many searches of a listing are told; a report in JSON or as a page has all.
inline constexpr std::size_t most_searches_told = 8;

std::string report_text(const Report& report, bool colour);

}  // namespace indexer::diff
