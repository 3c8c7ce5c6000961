// Which listings a search has to look at: sets of rows by condition, by whom they reach, and by
// where they are held, so that what can be in no list of an answer costs nothing.
//
//   RowScope scope{.conditions = std::vector{fibromyalgia}};
//   scope.place = PlaceScope{.codes = {us, us_ma}, .circle = Circle{boston, 160'000}};
//   for (Row row : sets.rows(scope)) ...
//
// A scope may hold more than belongs into the answer, never less: each row is still judged.
//
// Thread promise: immutable once made; any number of threads may ask.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "query-service/search/lane.h"
#include "query-service/snapshot/columns.h"
#include "query-service/snapshot/crowd_sets.h"
#include "query-service/snapshot/next_meetings.h"

namespace query_service {

struct Circle {
  catalog::Coordinates centre = {};
  double metres = 0;
  bool operator==(const Circle&) const = default;
};

// The lanes of an answer (search/lanes.h) that are looked for.
struct LaneChoice {
  bool near = true, area = true, online = true;
  bool has_any() const { return near || area || online; }
  // Without a place they are one list, in which all of them are.
  bool has(Lane lane) const {
    return lane == Lane::near ? near : lane == Lane::area ? area : online;
  }
  friend LaneChoice operator&(LaneChoice left, LaneChoice right) {
    return {left.near && right.near, left.area && right.area, left.online && right.online};
  }
};

// What the sets found within the circles of one search, whose scopes share it: each is looked for
// once.
struct FoundCircles;  // row_sets_inside.h
std::shared_ptr<FoundCircles> no_circles_yet();

// What may be in a lane of somebody who is at a place.
struct PlaceScope {
  // The person's country and region: what reaches or serves one of them, or anyone.  None: they are
  // not known, and nothing is known to be for others alone.
  std::vector<Code> codes = {};
  // What is held within the circle, or in the region or country of that code, or anywhere.
  std::optional<Circle> circle = {};
  std::optional<Code> area = {};
  LaneChoice lanes = {};
  std::shared_ptr<FoundCircles> found = {};  // none: each is looked for whenever it is asked for
};

struct RowScope {
  std::optional<PlaceScope> place = {};
  // What is for one of these, or mentions it; and what states one of `wider`.
  std::optional<std::vector<catalog::Ordinal>> conditions = {};
  std::vector<catalog::Ordinal> wider = {};
  // Of each of these lists, what has one of its values.
  std::vector<std::vector<FacetTerm>> facets = {};
  SharedRows only = {};          // null: anything
  std::vector<Row> always = {};  // whatever the others say
};

class RowSets {
 public:
  // `columns` stay where they are as long as it is used.
  RowSets(const Columns& columns, const Columns::Vocabularies& vocabularies);
  ~RowSets();
  RowSets(RowSets&&) noexcept;
  RowSets& operator=(RowSets&&) noexcept;

  // In ascending order, each once.
  std::vector<Row> rows(const RowScope& scope) const;

  // A crowd on that day (crowd_sets.h): who may be among the first `most`, and how many there are.
  Crowd crowd(const CrowdScope& scope, std::size_t most, catalog::Day today) const;

  // Makes what the crowds of a day need: whoever asks first on it does not wait for it then.
  void keep_up(catalog::Day today) const;
  // And what those of a minute need, which do without it else: who meets soon.
  void keep_up(const NextMeetings::AtMinute& meetings) const;

  struct Sets;  // row_sets_inside.h

 private:
  std::unique_ptr<const Sets> sets_;
};

}  // namespace query_service
