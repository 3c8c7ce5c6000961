#include "query-service/search/step.h"

#include <algorithm>

namespace query_service {

std::string_view to_text(Step step) {
  switch (step) {
    case Step::words: return "words";
    case Step::time: return "time";
    case Step::day: return "day";
    case Step::details: return "details";
    case Step::format: return "format";
    case Step::audience: return "audience";
    case Step::kind: return "kind";
    case Step::distance: return "distance";
    case Step::language: return "language";
    case Step::broader:
    case Step::condition: return "condition";
  }
  return "";
}

namespace level {

Level of(Step step) {
  switch (step) {
    case Step::words: return 1;
    case Step::time: return 2;
    case Step::day: return 3;
    case Step::details: return 4;
    case Step::format: return 5;
    case Step::audience: return 6;
    case Step::kind: return before_distance;
    case Step::distance: return with_distance;
    case Step::language: return with_distance + 1;
    case Step::broader: return with_broader;
    case Step::condition: return with_broader + 1;
  }
  return with_broader + 1;
}

Level of_ring(std::size_t ring) {
  return static_cast<Level>(before_distance + std::min(ring, ring_levels));
}

Level of_broader(std::size_t depth) {
  return static_cast<Level>(of(Step::language) + std::min(depth, broader_levels));
}

}  // namespace level
}  // namespace query_service
