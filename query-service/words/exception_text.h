// What of a schedule is other than its rule says, in words.
//
//   except: [2026-12-25]                 -> "Not on Friday 25 December"
//   also: [2026-12-20 15:00]             -> "Also on Sunday 20 December, 3:00 pm"
//   moved: {2026-04-03: 2026-04-10}      -> "On Friday 10 April instead of Friday 3 April"
//
// Pure, for any thread.
#pragma once

#include <string>
#include <vector>

#include "catalog/listing.h"
#include "query-service/pages/reader.h"
#include "query-service/words/clock_text.h"

namespace query_service {

// Those that are still to come, the next first; after ten one line says that there are more.
std::vector<std::string> exception_texts(const catalog::Listing& listing, const Reader& reader,
                                         ClockStyle clock);

}  // namespace query_service
