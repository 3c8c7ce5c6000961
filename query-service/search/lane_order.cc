#include "query-service/search/lane_order.h"

#include <algorithm>

namespace query_service {
namespace {

// Farther out than this ring is farther than to a group one could go to.
constexpr std::size_t farthest_ring = 3;

}  // namespace

std::optional<LaneLead> lead_of(const std::vector<Ranked>& list) {
  if (list.empty()) return {};
  return LaneLead{list.front().candidate.level, list.front().rank[kind]};
}

LaneOrder lane_order(const std::optional<LaneLead>& near, const std::optional<LaneLead>& area,
                     const std::optional<LaneLead>& online) {
  LaneOrder order;
  if (online && area) {
    order.online_first =
        std::pair(online->level, online->kind) < std::pair(area->level, area->kind);
  } else {
    order.online_first = online.has_value();
  }
  const Level others = std::min(area ? area->level : level::of(Step::condition),
                                online ? online->level : level::of(Step::condition));
  order.near_last = near && near->level > level::of_ring(farthest_ring) && others < near->level;
  return order;
}

}  // namespace query_service
