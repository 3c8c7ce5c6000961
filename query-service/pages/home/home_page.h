// The front page: two fields, popular conditions, how to choose a group.
#pragma once

#include <string>

#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

std::string home_page(const Reader& reader, const Snapshot& snapshot);

}  // namespace query_service
