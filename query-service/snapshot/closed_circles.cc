#include "query-service/snapshot/closed_circles.h"

#include <algorithm>
#include <string_view>

namespace query_service {
namespace {

constexpr std::string_view closed_circles[] = {
    "bereaved", "caregivers",    "children", "group-leaders", "lgbtq",       "men",
    "parents",  "professionals", "teens",    "veterans",      "young-adults"};

}  // namespace

ClosedCircles::ClosedCircles(const catalog::Vocabulary& audiences)
    : is_one_(audiences.concepts().size()) {
  // A vocabulary may do without some.
  for (const std::string_view id : closed_circles)
    if (const auto ordinal = audiences.find(id)) is_one_[*ordinal] = true;
}

bool ClosedCircles::are_all(std::span<const catalog::Ordinal> audience) const {
  return !audience.empty() && std::all_of(audience.begin(), audience.end(),
                                          [this](auto value) { return is_one_[value]; });
}

}  // namespace query_service
