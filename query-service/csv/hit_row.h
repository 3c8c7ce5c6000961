// A hit of a search as a row of a spreadsheet: what a clinic's list of groups needs.
//
//   hit_row(hit, results, Language::en, snapshot, "https://kith.example")
//     -> {"Harbor Example Group", "Support group", "2026-12-08 18:00", "Second Tuesday ...", ...}
//
// Words are those of the page, in its language; times are on the clock of the meeting, distances in
// the units of the search, days as exactly as they are known (2026-05-01, 2026-05, 2026).
//
// Pure, for any thread.
#pragma once

#include "catalog/csv_text.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// The names of the columns, the same in every language and for ever.
const catalog::CsvRow& csv_columns();

// As many cells as there are columns.  `site` goes before the address of the page; may be empty.
catalog::CsvRow hit_row(const Hit& hit, const Results& results, Language language,
                        const Snapshot& snapshot, const std::string& site);

}  // namespace query_service
