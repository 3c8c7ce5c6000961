// In which order the lanes of an answer are shown.
//
// As a rule near, area, online.  What can be joined from home stands before the area where it fits
// better, or is a group where the area has only associations and books; and what is near stands
// last where even the nearest is farther than anyone in pain travels.
#pragma once

#include <optional>
#include <vector>

#include "query-service/search/rank.h"

namespace query_service {

// The first of a lane, which fits best.
struct LaneLead {
  Level level = 0;
  double kind = 0;  // 0 a group
};

// Nothing where the list is empty.
std::optional<LaneLead> lead_of(const std::vector<Ranked>& list);

struct LaneOrder {
  bool online_first = false;
  bool near_last = false;
};

LaneOrder lane_order(const std::optional<LaneLead>& near, const std::optional<LaneLead>& area,
                     const std::optional<LaneLead>& online);

}  // namespace query_service
