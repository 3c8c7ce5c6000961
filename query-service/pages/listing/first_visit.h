// What a first visit to a group is often like, in a few sentences that follow from what is known
// of it: how it meets, how one joins, who leads it.
#pragma once

#include <string>
#include <vector>

#include "catalog/listing.h"
#include "query-service/words/language.h"

namespace query_service {

// None for what is no group, or is closed.
std::vector<std::string> first_visit(const catalog::Listing& listing, Language language);

}  // namespace query_service
