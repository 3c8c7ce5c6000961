#include "query-service/search/time_zone_of.h"

namespace query_service {

std::string time_zone_of(const SearchRequest& request, const Understood& understood) {
  if (!request.time_zone.empty()) return request.time_zone;
  return understood.place ? understood.place->place.timezone : "";
}

}  // namespace query_service
