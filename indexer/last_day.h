// The day after which an event is over.
//
//   last_day_of(an event from 2026-05-01 to 2026-05)  -> 2026-05-31
//
// Pure, for any thread.
#pragma once

#include <optional>

#include "catalog/date.h"
#include "catalog/listing.h"

namespace indexer {

// Nothing for what is no event or has no day.
std::optional<catalog::Day> last_day_of(const catalog::Listing& listing);

}  // namespace indexer
