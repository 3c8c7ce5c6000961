#include "query-service/search/lanes.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace query_service {
namespace {

// A country or region that no listing names; another thing than one that is not known.
constexpr Code unlisted = std::numeric_limits<Code>::max();

Code code_of(const std::string& iso, const Columns& columns) {
  if (iso.empty()) return Columns::no_code;
  const Code code = columns.code(iso);
  return code == Columns::no_code ? unlisted : code;
}

bool holds_code(std::span<const Code> codes, Code code) {
  return code != Columns::no_code && std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

Whereabouts whereabouts_of(const PlaceReading& place, const Columns& columns) {
  return {.point = place.is_area() ? std::nullopt : place.place.coordinates,
          .is_area = place.is_area(),
          .country = code_of(place.place.country, columns),
          .region = code_of(place.place.region, columns)};
}

LaneRules::LaneRules(const Snapshot& snapshot, const Whereabouts& where)
    : columns_(snapshot.columns()), where_(where) {}

bool LaneRules::meets_remotely(Row row) const { return columns_.meets(row).remotely(); }

bool LaneRules::is_held_somewhere(Row row) const {
  if (meets_remotely(row)) return false;
  return where_.is_area ? lies_in_area(row) : columns_.position(row).has_value();
}

bool LaneRules::lies_in_area(Row row) const {
  if (where_.region != Columns::no_code) return holds_code(columns_.regions(row), where_.region);
  return where_.country != Columns::no_code && columns_.country(row) == where_.country;
}

double LaneRules::metres_to(Row row) const {
  assert(where_.point && columns_.position(row));
  return catalog::geodesic_metres(*where_.point, *columns_.position(row));
}

std::optional<PlaceScope> LaneRules::scope(double near_metres, LaneChoice lanes) const {
  PlaceScope scope{.lanes = lanes, .found = found_};
  // Of bare coordinates neither country nor region is known.
  if (where_.country != Columns::no_code)
    scope.codes.push_back(where_.country);
  else if (!where_.point || where_.region != Columns::no_code)
    return {};
  if (where_.region != Columns::no_code) scope.codes.push_back(where_.region);
  if (where_.is_area)
    scope.area = scope.codes.back();
  else if (where_.point)
    scope.circle = Circle{*where_.point, near_metres};
  return scope;
}

bool LaneRules::may_let_in(Row row) const {
  const Meets meets = columns_.meets(row);
  return !meets.remotely() && !meets.nationally && !meets.internationally;
}

int LaneRules::closeness(Row row) const {
  if (holds_code(columns_.serves(row), where_.region) ||
      holds_code(columns_.regions(row), where_.region))
    return 0;
  const bool same_country =
      where_.country != Columns::no_code &&
      (columns_.country(row) == where_.country || holds_code(columns_.serves(row), where_.country));
  return same_country ? 1 : 2;
}

bool LaneRules::serves_person(Row row) const {
  // Of bare coordinates the country is not known: then nothing is known to be for others.
  if (where_.country == Columns::no_code) return true;
  if (!columns_.serves(row).empty())
    return closeness(row) < 2 || columns_.meets(row).internationally;
  if (columns_.country(row) == Columns::no_code) return true;
  return columns_.country(row) == where_.country || columns_.meets(row).internationally;
}

Lane LaneRules::lane_of(Row row, bool is_near) const {
  if (is_near) return Lane::near;
  if (!serves_person(row)) return Lane::none;
  const Meets meets = columns_.meets(row);
  if (meets.remotely() || meets.hybrid) return Lane::online;
  const int close = closeness(row);
  if (meets.locally || columns_.position(row)) {
    // Held somewhere else: it helps only those it says it reaches.
    const bool reaches = meets.regionally   ? close == 0
                         : meets.nationally ? close <= 1
                                            : meets.internationally;
    // A local group of which only the state is known may be next door.
    const bool may_be_near = !columns_.position(row) && close == 0;
    return reaches || may_be_near || holds_code(columns_.serves(row), where_.region) ? Lane::area
                                                                                     : Lane::none;
  }
  return meets.regionally && close > 0 ? Lane::none : Lane::area;
}

}  // namespace query_service
