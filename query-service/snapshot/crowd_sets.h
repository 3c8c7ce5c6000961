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
#include <bitset>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "query-service/search/text_match.h"
#include "query-service/search/week_bits.h"
#include "query-service/snapshot/columns.h"

namespace query_service {

struct PlaceScope;

// Rows made ready to be held against sets (row_sets_inside.h): where half of a directory holds a
// word, that takes as long as a search, and is done once for all lanes.
struct ReadyRows;
using SharedRows = std::shared_ptr<const ReadyRows>;
// Those of one or the other; both by row.
SharedRows rows_of(std::span<const TextMatch> matches, std::span<const TextMatch> more = {});

struct FacetTerm {
  catalog::Facet facet;
  catalog::Ordinal ordinal;
};

// All there are; of those held in the area of a place, or within the circle round it, who do not
// meet online or by phone alone; or, but for what lies near (as RowSets knows it), those who meet
// online for a person at a place, or are there for that person's region or country without meeting
// online.
enum class CrowdOf { all, held_near, online, for_area };

// In which order sets tell who stands first.
enum class CrowdOrder {
  best,     // of the rank (search/rank.h), as far as they tell
  nearest,  // of those held within a circle; of others as `none`
  none      // all are equal
};

// When whoever is in a crowd can meet, and when it shall.
struct CrowdWeek {
  WeekBits wished = 0;  // who does not meet then is not in the crowd; 0: whenever it is
  // A filter: takes out of the counts of days who does not meet at these times, and the reverse.
  std::bitset<7> days = {};
  std::bitset<3> times = {};
  // On the clock of who asks, of what meets online or by phone alone; without it on its own clock.
  std::function<WeekBits(Row)> of_remote = {};

  bool filters() const { return days.any() || times.any(); }
};

// Farther than anywhere.
inline constexpr double nowhere_metres = 1e12;

// Who is in the crowd, and what puts one before another.
struct CrowdScope {
  CrowdOf of = CrowdOf::all;
  std::size_t enough = 0;             // where fewer are in it, they are told and not counted
  const PlaceScope* place = nullptr;  // but of all
  // It is the main list of the answer: of the others only formats are counted.
  bool is_main = true;
  CrowdOrder order = CrowdOrder::best;
  // One of each list.
  std::vector<std::vector<FacetTerm>> facets = {};
  // Each of these lists has to be met too, but takes nobody out of the counts of its own facet.
  std::vector<std::vector<FacetTerm>> filters = {};
  CrowdWeek week = {};
  // Who is for most of them stands first.
  std::vector<catalog::Ordinal> conditions = {};
  bool is_for_conditions = false;  // and who is for none, and mentions none, is not in it
  // Who is for one of these stands before who is for anyone, and others are not in it; or, where
  // that is given up, behind.
  std::vector<catalog::Ordinal> audiences = {};
  bool is_for_any_audience = false;
  std::vector<catalog::Ordinal> languages = {};  // that suit the person
  // Where no audience is asked for, closed circles (closed_circles.h) stand behind all others.
  bool are_closed_circles_last = false;
  // Whoever holds the words that are looked for: nobody else is in it.  Null: anybody is.
  SharedRows words = {};
  // How well; 0 of others.  Null: no words are looked for.
  const std::vector<TextMatch>* scores = nullptr;
  // Not in it, since they are judged already; of those who are in the same list the best score, and
  // who of them is near and fits whole.
  std::vector<Row> apart = {};
  double best_score_apart = 0;
  std::vector<Row> fitting_apart = {};
  // The scale of the bands of distance, where those judged tell it.
  std::optional<double> scale_metres = {};
  // A wish that no set tells: to meet in a period.  Null: there is none.
  std::function<bool(Row)> meets_as_wished = {};
  // What is closed, over or long unheard of is in it, too, behind all others.
  bool historical = false;
  // A filter that no set tells: what lies outside of a box, or does not meet in a period.
  std::function<bool(Row)> is_refused = {};
  // Is told of those who pass, one after the other, until it says that it knows enough.
  std::function<bool(Row)> knows_enough_with = {};
  // Of those who are for an area, or within a circle: how far they are at least
  // (catalog::least_metres), where that is asked after what sets tell; `nowhere_metres` where that
  // is not known.
  std::function<double(Row)> least_metres_to = {};
  // Who meets online stands by how soon; this is that minute, since 1970.
  std::uint32_t minute = 0;
  // Kinds: a group stands before others, and these before a resource; or these before others.
  std::optional<catalog::Ordinal> group = {}, resource = {};
  std::vector<catalog::Ordinal> kinds = {};
};

using FacetSizes = std::array<std::vector<std::size_t>, catalog::facet_count>;  // by ordinal

// How many of a crowd have each value, are there on each day of the week and at each time of day.
struct CrowdCounts {
  FacetSizes facets = {};
  std::array<std::size_t, 7> days = {};   // Monday first
  std::array<std::size_t, 3> times = {};  // morning, afternoon, evening
};

struct Crowd {
  std::size_t size = 0;
  // All of them, where they are fewer than enough: nothing else is told then but who is undecided.
  std::vector<Row> few = {};
  std::size_t passing = 0;  // the filters
  // Of those who pass all filters but that of the same facet.  Of what is not the main list only
  // formats; of those who meet online always the formats of those who meet so alone, and nothing
  // of those who are there for an area.
  CrowdCounts counts = {};
  // Of those who pass, as far as sets tell: who stands before all others, and who is equal behind
  // them.
  std::vector<Row> best = {};
  std::vector<Row> equal = {};
  // With as many that pass as may not all stand first: those who tell what the rank measures a
  // whole list by.  Within a circle, so many of the nearest that they tell the scale of the bands
  // (search/distance_bands.h) as all would; and of those who hold words, one who holds them best.
  std::vector<Row> telling_scale = {};
  // It may be one of the undecided: then sets do not tell who is best.
  bool is_scale_open = false;
  std::vector<Row> held_near = {};  // of those: everybody in the crowd
  std::vector<Row> undecided = {};  // not in the crowd: whether they are over, the hour tells
};

}  // namespace query_service
