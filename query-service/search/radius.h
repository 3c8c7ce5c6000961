// How far to look: as asked, or in rings until enough is found.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "query-service/request/search_request.h"

namespace query_service {

struct ChosenRadius {
  double metres;
  bool was_widened;  // beyond the first ring
};

// The rings of radius=auto, in round figures of the units shown: 25, 50, 100 and 250 miles, or 40,
// 80, 160 and 400 kilometres.
std::array<double, 4> rings_metres(Units units);

// The first ring up to 100 miles (160 km) that holds five; where none does, the smallest that holds
// as many as the largest of these; and where these are empty, as far as the nearest there is,
// rounded up to ten.  `distances` are those of everything that would match at any distance, in any
// order. `asked`, a radius that words ask for, is the first ring.
ChosenRadius choose_radius(const std::optional<Radius>& asked, Units units,
                           const std::vector<double>& distances);

// What is farther than the rings is rounded up to a multiple of this: ten miles, or kilometres.
double radius_step_metres(Units units);

// With so many near, nothing more is looked for.
inline constexpr std::size_t enough_near = 5;

}  // namespace query_service
