#include "query-service/snapshot/closed_circles.h"

#include <cassert>
#include <string_view>

namespace query_service {
namespace {

constexpr std::string_view closed_circles[] = {
    "bereaved", "caregivers",    "children", "group-leaders", "lgbtq",       "men",
    "parents",  "professionals", "teens",    "veterans",      "young-adults"};

}  // namespace

std::vector<bool> closed_circles_of(const catalog::Vocabulary& audiences) {
  std::vector<bool> are(audiences.concepts().size());
  for (const std::string_view id : closed_circles) {
    const auto ordinal = audiences.find(id);
    assert(ordinal);
    if (ordinal) are[*ordinal] = true;
  }
  return are;
}

}  // namespace query_service
