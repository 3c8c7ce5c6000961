// Upkeep (upkeep.h) as a table for spreadsheets, on a day: one row for each thing to look at.
//
//   upkeep_rows(upkeep, today)
//     -> section,id,file,name,place,date,detail,link
//        stale,lighthouse,data/listings/us/ma/lighthouse.yaml,Lighthouse Example Group,...
//
// Sections are those of UpkeepSection, then "condition" and "area".  The order is the report's.
//
// Pure, for any thread.
#pragma once

#include <vector>

#include "catalog/csv_text.h"
#include "catalog/upkeep.h"

namespace catalog {

// The first row names the columns, the same for ever.
std::vector<CsvRow> upkeep_rows(const Upkeep& upkeep, Day today);

// "no group at all; the next wider with one is chronic-pain"
std::string detail_of(const ConditionHole& hole);
// "0 groups in person for 3,052,294 people in towns"
std::string detail_of(const AreaCover& area);

// 3052294 -> "3,052,294"
std::string grouped(std::int64_t number);

}  // namespace catalog
