// What a search asks for: the typed form of the parameters of /search and /api/v1/search.
#pragma once

#include <array>
#include <bitset>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "catalog/distance.h"
#include "catalog/facets.h"
#include "catalog/vocabulary.h"
#include "query-service/words/language.h"

namespace query_service {

enum class Sort { best, distance, next, name, verified };
enum class Units { miles, kilometres };

// Degrees; west > east crosses the date line.
struct BoundingBox {
  double west, south, east, north;
  bool contains(catalog::Coordinates where) const;
};

struct Radius {
  double metres;
  std::string text;  // as it was asked for: "25mi"
};

enum class Moment { now, today, tomorrow, this_week };  // this week: today and six days more

// A moment on a clock: of the place that `offset` tells, else on the wall where it is read.
struct ClockTime {
  std::chrono::local_seconds time;
  std::optional<std::chrono::minutes> offset = {};  // east of UTC
};

// When something must take place: at a moment, or in a period of which either side may be open.
struct Happening {
  std::optional<Moment> moment = {};
  std::optional<ClockTime> from = {};  // what is under way then takes part
  std::optional<ClockTime> to = {};    // what begins then does not
  std::string text = {};               // as it was asked for: "2026-12-01/2026-12-07"
};

using Filters = std::array<std::vector<catalog::Ordinal>, catalog::facet_count>;

inline constexpr const char* day_ids[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
inline constexpr const char* time_ids[] = {"morning", "afternoon", "evening"};

struct SearchRequest {
  std::string text = {};                           // q, at most 256 characters
  std::string near = {};                           // place text
  std::optional<catalog::Coordinates> point = {};  // lat and lon, instead of near
  std::optional<Radius> radius = {};               // empty: auto
  std::optional<BoundingBox> box = {};
  Filters filters = {};       // by facet: any of these; none: all
  std::bitset<7> days = {};   // day: any of these, Monday first; none: all
  std::bitset<3> times = {};  // time: morning, afternoon, evening; none: all
  std::optional<Happening> happening = {};
  std::optional<int> verified_within_days = {};
  bool historical = false;  // include=historical
  // Each listing is judged and none only counted: the same answer, later.  Nobody asks so but a
  // test.
  bool judges_each = false;
  Sort sort = Sort::best;
  std::size_t limit = 20;           // 1 to 100
  std::size_t offset = 0;           // 0 to 10,000
  std::optional<Units> units = {};  // empty: as people there measure
  std::string time_zone = {};       // of the reader, IANA; empty: that of the place
  bool explain = false;  // how it was understood and why each listing stands where it does
  Language language = Language::en;

  const std::vector<catalog::Ordinal>& filter(catalog::Facet facet) const {
    return filters[catalog::index_of(facet)];
  }
};

}  // namespace query_service
