// Upkeep (catalog/upkeep.h) for someone at a terminal of 80 columns: of each section its count and
// what comes first; the whole is in the table (catalog/upkeep_csv.h).
//
//   Stale: 769 were last confirmed more than 24 months ago, or nobody knows when (463)
//     2009-09-19  Lighthouse Example Group           Arlington, MA, US
//     ... and 764 more
//
// Pure, for any thread.
#pragma once

#include <string>

#include "catalog/upkeep.h"

namespace indexer::report {

std::string report_text(const catalog::Upkeep& upkeep, catalog::Day today);

}  // namespace indexer::report
