// The lines to call for someone who may be in danger, best first.
#pragma once

#include <string>
#include <vector>

#include "query-service/snapshot/snapshot.h"
#include "query-service/words/language.h"

namespace query_service {

inline constexpr std::size_t most_crisis_lines = 10;

// Those that serve the country (ISO 3166-1) and region (ISO 3166-2, may be empty); without a
// country, or where it has none, one of every country.  Those that speak the reader's language
// first, then those for anyone before those for some, then of the countries with most listings.
std::vector<catalog::Listing> crisis_lines(const std::string& country, const std::string& region,
                                           Language language, const Snapshot& snapshot);

}  // namespace query_service
