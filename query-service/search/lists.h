// The lists of one search: who is in which, and how each is cut, counted and ordered.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <vector>

#include "query-service/search/candidates.h"
#include "query-service/search/choose_level.h"
#include "query-service/search/facet_filter.h"
#include "query-service/search/lanes.h"
#include "query-service/search/meeting_times.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/crowd_sets.h"

namespace query_service {

// A candidate, what the filters say of it, and where it belongs.
struct Placed {
  Candidate candidate = {};
  FilterOutcome outcome = {};
  Lane lane = Lane::none;
  Level own_level = 0;         // of its fit, wherever it is held
  bool misses_format = false;  // the same

  bool passes() const { return !candidate.refused && outcome.passes(); }
};

// Filters take away and never add: how far down the ladder a list goes, and how far out near
// reaches, is settled before they are applied.
class Lists {
 public:
  // `where` and `rules` are null without a place.
  Lists(const SearchRequest& request, const Understood& understood, const Snapshot& snapshot,
        const Whereabouts* where, const LaneRules* rules, const MeetingTimes& times, Units units);
  ~Lists();
  Lists(const Lists&) = delete;
  Lists& operator=(const Lists&) = delete;

  // Judges these rows, besides those that were judged before, and settles everything that the
  // functions below tell.  What is farther than `near_metres` is not measured, and what is nearer
  // only where it matters to the metre.
  void add(const CandidateFinder& finder, HowFar how_far, const std::vector<Row>& rows,
           double near_metres);
  // As if none had been judged.
  void clear();
  // Of a lane that has enough at that level, strict or with something given up: others of it that
  // pass the filters, behind what is judged, were only counted (crowd.h).  `unmet`: what any of
  // them does not meet, of the main list alone.
  void count_others(Lane lane, Level level, std::size_t others, CrowdCounts counts, Steps unmet);
  // The lanes that need more of the ladder than `most`, or all there is; without a place all or
  // none.
  LaneChoice short_of(Level most) const;
  // Near might reach farther than that: it has to be settled anew, from candidates of farther off.
  bool might_reach_beyond(double near_metres) const;

  // With so many that fit, nothing is given up for more.
  std::size_t enough_in(Lane lane) const;
  Lane main() const { return main_; }
  // Meeting in person is asked for, and nothing else.
  bool wants_to_meet() const { return wants_to_meet_; }
  // True where nothing is in any lane, whatever the filters leave of it.
  bool are_empty() const;
  const ChosenReach& reach() const { return reach_; }

  // Who is in the list of a lane, as far down the ladder as it goes; without a place `none` is the
  // one list.  They stay where they are until more are added.
  CandidateList list(Lane lane) const;
  // How many are behind them, only counted; and how many of these fit whole.
  std::size_t others(Lane lane) const;
  std::size_t strict_others(Lane lane) const;
  Steps unmet_of_others(Lane lane) const;
  // Of those judged how many in that lane need no more given up than that, whether the filters let
  // them pass or not; but for those called by name, of which, with a place, the lane may still
  // change.
  std::size_t settled_in(Lane lane, Level most) const;
  // Of those judged who pass, who is near where near reaches that far.
  CandidateList near_within(double near_metres) const;
  bool is_counted(Lane lane) const { return counted_in(lane).has_value(); }
  std::array<std::vector<FacetValue>, catalog::facet_count> facets() const;
  WeekFacets week_facets() const;

 private:
  struct Others {
    Level level = 0;
    std::size_t count = 0;
    CrowdCounts counts = {};
    Steps unmet = {};
  };
  const std::optional<Others>& counted_in(Lane lane) const;
  std::size_t judged_in(Lane lane, Level most) const;
  void measure(double near_metres);
  std::vector<double> radii_asked() const;
  bool is_reach_open() const;
  WeekBits week_of(const Candidate& candidate) const;  // when it can meet
  double reach_of(const Candidate& candidate) const;
  bool is_near(const Candidate& candidate, double near_metres) const;
  Lane lane_of(const Candidate& candidate, bool is_near) const;
  void choose_lanes();
  void choose_levels();
  std::vector<Level> levels_of(Lane lane) const;
  bool is_in(const Placed& placed, Lane lane) const;

  const SearchRequest& request_;
  const Understood& understood_;
  const Snapshot& snapshot_;
  const Whereabouts* where_;
  const LaneRules* rules_;
  const MeetingTimes& times_;
  Units units_;
  bool wants_to_meet_;
  Lane main_;
  std::vector<Placed> placed_;
  std::array<std::optional<Others>, 4> others_ = {};  // by lane
  ChosenReach reach_;
  std::array<Level, 4> levels_ = {};  // by lane: how far down its list goes
};

// True where only meeting online or by phone is asked for: then a place is where the person is, and
// the online lane is the main one.
bool asks_for_remote_only(const SearchRequest& request, const Understood& understood,
                          const Snapshot& snapshot);

}  // namespace query_service
