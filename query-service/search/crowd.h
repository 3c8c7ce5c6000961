// What a search finds in a crowd (snapshot/crowd_sets.h): the few who may stand first, to be
// judged, and how many the others are.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "query-service/search/meeting_times.h"
#include "query-service/snapshot/crowd_sets.h"

namespace query_service {

struct CountedCrowd {
  bool are_few = false;             // fewer than the scope has as enough: all are to be judged
  std::vector<Row> to_judge = {};   // in ascending order
  std::vector<Row> held_near = {};  // everybody counted, of a crowd of those
  std::size_t others = 0;           // behind them: they fit whole, and pass the filters
  CrowdCounts counts_of_others = {};
};

// Nothing where sets do not tell who stands first.  `most`: of those who stand first in that order
// as many are to be judged at least, if there are so many.
std::optional<CountedCrowd> counted_crowd(const CrowdScope& scope, Sort sort, std::size_t most,
                                          const MeetingTimes& times, const Snapshot& snapshot,
                                          std::chrono::sys_seconds now);

}  // namespace query_service
