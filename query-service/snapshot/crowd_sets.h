// A crowd: thousands of listings that all fit a search, of which a page shows a few and some
// numbers.  Sets tell who may be among the first, and count the others, which are never looked at.
//
//   const Crowd crowd = sets.crowd({.place = &place, .languages = {english}}, 5, today);
//   // crowd.size = 25'210; crowd.best: surely among the first five; crowd.equal: who may be
//   besides
//
// Thread promise: as RowSets.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "query-service/snapshot/columns.h"

namespace query_service {

struct PlaceScope;

struct FacetTerm {
  catalog::Facet facet;
  catalog::Ordinal ordinal;
};

// All there are; of those held in the area of a place who do not meet online or by phone alone; or
// those who meet online for a person at a place, but for what lies near (as RowSets knows it).
enum class CrowdOf { all, held_in_area, online };

// Who is in the crowd, and what puts one before another.
struct CrowdScope {
  CrowdOf of = CrowdOf::all;
  const PlaceScope* place = nullptr;  // but of all
  // Of those who meet online: who is held in the area is in another crowd, and only they are near.
  bool is_area_counted = false;
  // One of each list.
  std::vector<std::vector<FacetTerm>> facets = {};
  // Each of these lists has to be met too, but takes nobody out of the counts of its own facet.
  std::vector<std::vector<FacetTerm>> filters = {};
  std::optional<catalog::Ordinal> condition = {};  // who is about it stands first
  bool is_for_condition = false;                   // and nobody else, or who mentions it, is in it
  // Who is for one of these stands before who is for anyone, and others are not in it.
  std::vector<catalog::Ordinal> audiences = {};
  std::vector<catalog::Ordinal> languages = {};       // that suit the person
  std::vector<catalog::Ordinal> closed_circles = {};  // audiences whom nobody else would join
  // Kinds: a group stands before others, and these before a resource.
  std::optional<catalog::Ordinal> group = {}, resource = {};
};

// How many of a crowd have each value, are there on each day of the week and at each time of day.
struct CrowdCounts {
  std::array<std::vector<std::size_t>, catalog::facet_count> facets = {};  // by ordinal
  std::array<std::size_t, 7> days = {};                                    // Monday first
  std::array<std::size_t, 3> times = {};  // morning, afternoon, evening
};

struct Crowd {
  std::size_t size = 0;
  std::size_t passing = 0;  // the filters
  // Of those who pass.  Of those who meet online: only formats, of those who meet so alone.
  CrowdCounts counts = {};
  // Of those who pass, as far as sets tell: who stands before all others, and who is equal behind
  // them.
  std::vector<Row> best = {};
  std::vector<Row> equal = {};
  std::vector<Row> held_in_area = {};  // of those: everybody in the crowd
  std::vector<Row> undecided = {};     // not in the crowd: whether they are over, the hour tells
};

}  // namespace query_service
