// The sets of row_sets.h as they are kept: compressed bitmaps of CRoaring.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <roaring/roaring.hh>
#include <vector>

#include "query-service/snapshot/row_sets.h"
#include "query-service/snapshot/spatial_rows.h"

namespace query_service {

// What may be in a lane of who is in a country or region, by its code; of anyone; and of somebody
// of whom no country is known.
struct Reach {
  std::map<Code, Roaring> by_code;
  Roaring anyone, unknown;

  void add_to(Roaring& found, const std::vector<Code>& codes) const {
    found |= codes.empty() ? unknown : anyone;
    for (const Code code : codes)
      if (const auto set = by_code.find(code); set != by_code.end()) found |= set->second;
  }
};

// What is closed, historical or over on a day (UTC); what is over at some hour of it, or not; and
// how long ago the others were verified.
struct SetsOfDay {
  catalog::Day day = {};
  Roaring asleep, undecided, fresh, ageing, historical;
  Roaring awake;  // neither of the first two
  FacetSizes counts_of_awake;
};

// Who meets how soon, at a minute since 1970: the next meeting has begun or begins by then.
struct SetsOfMinute {
  std::uint32_t minute = 0;
  Roaring within_hour = {}, within_half_day = {};
};

// Whom a listing that can not be joined from home is there for, if it is not near (search/lanes.h):
// each is in one of the first five.
struct Serving {
  Roaring of_region;       // those of the region it lies in, or that it names
  Roaring of_country;      // those of the country too
  Roaring of_named;        // those of a region that it names, and nobody else
  Roaring of_own_country;  // everybody in the country it lies in
  Roaring of_anyone;
  Roaring of_one_country;  // of the first two, nobody in another country than that it lies in
  Roaring of_unknown;      // somebody of whom no country is known
  std::map<Code, Roaring> by_code;  // says that it serves that one
};

inline std::vector<Row> rows_in(const Roaring& set) {
  std::vector<Row> rows(set.cardinality());
  set.toUint32Array(rows.data());
  return rows;
}

struct ReadyRows {
  Roaring rows;
};

inline Roaring any_of(const std::vector<Roaring>& sets,
                      const std::vector<catalog::Ordinal>& ordinals) {
  Roaring any;
  for (const catalog::Ordinal ordinal : ordinals) any |= sets[ordinal];
  return any;
}

struct FoundCircles {
  std::vector<std::pair<Circle, Roaring>> all;
};

struct RowSets::Sets {
  explicit Sets(const Columns& all) : columns(all), located(all) {}

  const Columns& columns;
  SpatialRows located;
  std::vector<Roaring> for_condition;  // by ordinal: for it or narrower, or mentioned
  std::vector<Roaring> about;          // by ordinal: mainly for just it
  std::vector<Roaring> stating;        // by ordinal: just it
  // By facet and ordinal: what a filter lets pass; of conditions also what is for a narrower one.
  std::array<std::vector<Roaring>, catalog::facet_count> having;
  FacetSizes sizes_of_having;
  Reach area, online;
  Serving serving;
  std::map<Code, Roaring> lying_in;
  Roaring remote;           // online or by phone alone
  Roaring of_other_places;  // held somewhere, and joined from home if they let others in
  Roaring telling_language, telling_audience;
  Roaring for_closed_circles;                  // and for nobody else (closed_circles.h)
  std::array<Roaring, 7> on_day;               // it can meet then, on its own clock: Monday first
  std::array<Roaring, 3> at_time;              // morning, afternoon, evening
  std::array<Roaring, parts_of_week> in_part;  // by bit (search/week_bits.h)

  Roaring meeting_at(WeekBits wanted) const;  // who can meet then, on its own clock
  Roaring within(const Circle& circle) const;
  Roaring within(const Circle& circle, const Roaring& among) const;
  Roaring near(const PlaceScope& place) const;
  Roaring of_place(const PlaceScope& place) const;
  Roaring of_conditions(const RowScope& scope) const;
  // What lies in that country or region, and what serves it.
  std::vector<const Roaring*> of_code(Code code) const;
  // Whom LaneRules puts into the lane `area` of somebody there, if they are not near.
  Roaring for_area_of(const std::vector<Code>& codes) const;
  Roaring in_crowd(const CrowdScope& scope) const;

  // Made on the first search of a day.
  std::shared_ptr<const SetsOfDay> of_day(catalog::Day day) const;
  // Null where it was not made for that minute.
  std::shared_ptr<const SetsOfMinute> of_minute(std::uint32_t minute) const;
  mutable std::mutex mutex;
  mutable std::shared_ptr<const SetsOfDay> latest_day;
  mutable std::shared_ptr<const SetsOfMinute> latest_minute;
};

}  // namespace query_service
