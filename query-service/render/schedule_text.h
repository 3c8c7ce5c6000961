// When something meets, in words.
#pragma once

#include <string>

#include "catalog/listing.h"
#include "query-service/request/search_request.h"

namespace query_service {

// "2nd Friday of the month, 11:00-12:30"; of several, with "; " between; of an event its dates;
// "Times vary" or "By appointment".  Empty where nothing is known.
std::string schedule_text(const catalog::Listing& listing, Language language);

}  // namespace query_service
