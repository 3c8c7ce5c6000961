// The lines to call for someone who may be in danger: those of the directory that are there for it.
#pragma once

#include <string>
#include <vector>

#include "catalog/listing.h"
#include "catalog/records.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/understand/understood.h"

namespace query_service {

inline constexpr std::size_t most_crisis_lines = 10;

// Of which country a line is, ISO 3166-1; empty where it does not say.
std::string country_of(const catalog::Listing& line);

// Living helplines marked `crisis` that serve the country of the place; without a place, or where
// its country has none, one of every country.  Those that speak the reader's language first, then
// those of the countries with most listings.
std::vector<catalog::Listing> crisis_lines(const Understood& understood, Language language,
                                           const Snapshot& snapshot, catalog::Records& records);

}  // namespace query_service
