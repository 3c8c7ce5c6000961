// The reader's time zone, as far as a search tells it.
#pragma once

#include <string>

#include "query-service/understand/understood.h"

namespace query_service {

// The zone of the request (tz), else that of the place's region or country where one is known;
// empty where nothing tells it.
std::string time_zone_of(const SearchRequest& request, const Understood& understood);

}  // namespace query_service
