// To which lane of an answer a listing belongs, for a person at a place.
//
//   near     it is held somewhere, and that is within the radius (or in the region asked for)
//   area     it is not near, but reaches or serves the person's region, country, or anyone
//   online   it meets online or by phone, and serves the person; also what is held far away and
//            online at once
//   none     it is for others; where the person's country is not known, nothing online is
//
// Resources, and organizations without an office that say nothing of their reach, are for anyone.
#pragma once

#include <optional>

#include "query-service/places/place_reading.h"
#include "query-service/search/lane.h"
#include "query-service/snapshot/row_sets.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// The place of the person, as codes of the columns.
struct Whereabouts {
  std::optional<catalog::Coordinates> point;  // none for an area
  bool is_area = false;
  // no_code where nothing is known of it; where no listing has it, a code that none has.
  Code country = Columns::no_code;
  Code region = Columns::no_code;
};

Whereabouts whereabouts_of(const PlaceReading& place, const Columns& columns);

class LaneRules {
 public:
  LaneRules(const Snapshot& snapshot, const Whereabouts& where);

  bool has_point() const { return where_.point.has_value(); }
  bool meets_remotely(Row row) const;     // online or by phone alone
  bool is_held_somewhere(Row row) const;  // in person, or an office: may be near
  // `is_near`: it is held somewhere and lies within the radius or area.
  Lane lane_of(Row row, bool is_near) const;
  // A group of another place that can be joined from home, if it lets people of elsewhere in.
  bool may_let_in(Row row) const;
  // The distance to a listing that is held somewhere; with a point alone.
  double metres_to(Row row) const;
  // Where to look for what is in one of these lanes, near as far as `near_metres`; nothing where
  // that is everywhere.
  std::optional<PlaceScope> scope(double near_metres, LaneChoice lanes) const;
  // How close a listing that is not near belongs to the person: 0 region, 1 country, 2 anyone.
  int closeness(Row row) const;

 private:
  bool lies_in_area(Row row) const;
  bool serves_person(Row row) const;

  const Columns& columns_;
  Whereabouts where_;
  std::shared_ptr<FoundCircles> found_ = no_circles_yet();
};

}  // namespace query_service
