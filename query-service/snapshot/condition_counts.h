// How many listings are for each condition: reckoned once for each snapshot.
#pragma once

#include <vector>

#include "query-service/snapshot/columns.h"

namespace query_service {

struct ConditionCounts {
  std::vector<std::size_t> all = {};  // by ordinal: for it or for a narrower one; not the closed
  std::vector<std::size_t> own = {};  // for it, and for none that is narrower
};

ConditionCounts count_conditions(const Columns& columns, const catalog::Vocabulary& conditions);

}  // namespace query_service
