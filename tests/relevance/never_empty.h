// No dead end: that every condition and every place, searched for, is answered with something.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query-service/snapshot/snapshot.h"

namespace relevance {

struct DeadEnds {
  std::size_t searches = 0;
  std::vector<std::string> empty = {};  // the searches that found nothing in any lane
  double worst_milliseconds = 0;
};

// Each condition by its English and Spanish label: alone, and near each of `places`.
DeadEnds conditions_without_answer(const query_service::Snapshot& snapshot,
                                   const std::vector<std::string>& places);

// "fibromyalgia" near every place of the gazetteer, or every `step`th.
DeadEnds places_without_answer(const query_service::Snapshot& snapshot, std::size_t step);

}  // namespace relevance
