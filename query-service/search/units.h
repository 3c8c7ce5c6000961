// In what people of a country measure how far it is.
#pragma once

#include <string_view>

#include "query-service/request/search_request.h"

namespace query_service {

// `country`: ISO 3166-1, two letters.
inline Units units_in(std::string_view country) {
  return country == "US" || country == "GB" || country == "LR" ? Units::miles : Units::kilometres;
}

}  // namespace query_service
