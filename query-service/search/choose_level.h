// How far down the ladder a list goes (step.h); and for what is near, how far out it looks.
#pragma once

#include <vector>

#include "query-service/search/candidates.h"
#include "query-service/search/radius.h"

namespace query_service {

// The lowest level at which at least `enough` are in the list; where no level has enough, the
// lowest that has as many as all.  Another condition is let in only where there is nothing else.
Level choose_level(const std::vector<Level>& levels, std::size_t enough);

struct ChosenReach {
  double metres = 0;          // how far near is
  double broader_metres = 0;  // how far near is for what needs a wider condition; at most a ring
  bool was_widened = false;   // beyond the first ring
  double first_metres = 0;    // the first ring: what is farther needs its distance given up
};

// One located candidate as this choice sees it.
struct Located {
  double metres;
  Level level;  // without what its distance needs
};

// `wished` is the radius that the words ask for; it is the first ring, and is widened only where
// nothing lies within it.  With a radius that the request fixes nothing lies farther.
ChosenReach choose_reach(const std::vector<Located>& located, const std::optional<Radius>& fixed,
                         const std::optional<Radius>& wished, Units units);

// The level that a distance alone needs.
Level level_of_distance(double metres, double first_metres, Units units);

}  // namespace query_service
