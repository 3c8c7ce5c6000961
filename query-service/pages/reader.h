// Who reads a page, as far as the request tells it, and when.
#pragma once

#include <chrono>
#include <string>

#include "query-service/request/search_request.h"

namespace query_service {

struct Reader {
  Language language = Language::en;
  std::chrono::sys_seconds now = {};
  std::string zone = {};  // IANA; empty where not known

  std::chrono::sys_days today() const { return std::chrono::floor<std::chrono::days>(now); }
};

}  // namespace query_service
