// The lines of a directory that are there for someone who may be in danger: read once for each
// snapshot, for they stand on every page.
#pragma once

#include <string>
#include <vector>

#include "catalog/listing.h"
#include "catalog/records.h"
#include "query-service/snapshot/columns.h"

namespace query_service {

struct CrisisLine {
  catalog::Listing listing;
  std::string country = {};  // ISO 3166-1; empty where it does not say
  std::size_t listings = 0;  // how many the directory has of that country
};

// Living helplines marked `crisis`, in no order.
// Errors: unreadable, damaged   as of the records
catalog::Expected<std::vector<CrisisLine>> load_crisis_lines(const Columns& columns,
                                                             const catalog::Vocabulary& kinds,
                                                             catalog::Records& records);

// Of which country a line is, ISO 3166-1; empty where it does not say.
std::string country_of(const catalog::Listing& line);

}  // namespace query_service
