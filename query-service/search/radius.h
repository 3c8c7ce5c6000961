// How far to look: as asked, or in rings until enough is found.
#pragma once

#include <optional>
#include <vector>

#include "query-service/request/search_request.h"

namespace query_service {

struct ChosenRadius {
  double metres;
  bool was_widened;  // beyond the first ring
};

inline constexpr double first_ring_metres = 40'000;

// `distances` are those of everything that would match at any distance, in any order.
ChosenRadius choose_radius(const std::optional<Radius>& asked,
                           const std::vector<double>& distances);

}  // namespace query_service
