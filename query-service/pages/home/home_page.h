// The front page: two fields, popular conditions, how to choose a group.
#pragma once

#include <string>

#include "query-service/snapshot/snapshot.h"
#include "query-service/words/labels.h"

namespace query_service {

std::string home_page(Language language, const Snapshot& snapshot);

}  // namespace query_service
