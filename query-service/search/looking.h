// One search from what was understood to its lists.  What only a page needs is left to the caller.
//
//   Looking looking(request, understood, snapshot, index, now);
//   if (auto ran = looking.run(); !ran) ...
//   looking.lists().list(Lane::near)
//
// Whoever fits whole may be thousands.  Where sets tell who does (snapshot/crowd_sets.h), most of
// them are only counted; where few do, so are those who fit but for the first thing that is given
// up, and so on.  All others are judged one by one.  More is looked at only for lanes that have too
// little, and for the others only when it is settled who is near.
//
// Thread promise: one for each search.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "query-service/search/candidates.h"
#include "query-service/search/lanes.h"
#include "query-service/search/lists.h"
#include "query-service/search/meeting_times.h"
#include "query-service/search/rank.h"
#include "query-service/search/wishes.h"

namespace query_service {

class Looking {
 public:
  // All of them stay where they are as long as it is used.
  Looking(const SearchRequest& request, const Understood& understood, const Snapshot& snapshot,
          const TextIndex& index, std::chrono::sys_seconds now);

  // Errors: unavailable   the index can not be read any more
  Answer<void> run();

  const Lists& lists() const { return lists_; }
  const Wishes& wishes() const { return wishes_; }
  const MeetingTimes& times() const { return times_; }
  Units units() const { return units_; }
  bool has_point() const { return where_ && where_->point; }
  Ranking ranking(const CandidateList& list, Lane lane, Sort sort) const;

 private:
  void look_for_named(const CandidateFinder& finder);
  void count_or_look(const CandidateFinder& finder, Lane lane, LaneChoice alone);
  void look_farther(const CandidateFinder& finder, LaneChoice among);
  void look_for_anything(const CandidateFinder& finder);
  void look(const CandidateFinder& finder, HowFar how_far, LaneChoice lanes);
  std::vector<double> how_far_to_look(HowFar how_far, LaneChoice lanes) const;
  bool may_count(const CandidateFinder& finder) const;
  // Who is in a lane: most only counted; all judged, since they are few; or sets do not tell.
  enum class Counted { all, few, not_told };
  Counted count(const CandidateFinder& finder, Lane lane, Level level);
  double least_metres_to(Row row) const;
  CrowdScope crowd(CrowdOf of, const PlaceScope* place, Level level) const;
  Counted count(const CandidateFinder& finder, CrowdScope scope, Lane lane, HowFar how_far,
                Level level);
  std::vector<Row> unknown_of(std::vector<Row> rows);

  const SearchRequest& request_;
  const Understood& understood_;
  const Snapshot& snapshot_;
  const TextIndex& index_;
  Units units_;
  MeetingTimes times_;
  Wishes wishes_;
  std::optional<Whereabouts> where_;
  LaneRules rules_;
  Lists lists_;
  std::vector<Row> rows_;          // judged so far, in ascending order
  std::vector<Row> counted_near_;  // the same of who is near and was only counted, or judged too
  double metres_ = 0;              // how far
  std::chrono::sys_seconds now_;
};

}  // namespace query_service
