// The order of a list, as a published tuple: the first part in which two listings differ decides,
// and the smaller stands first.
//
//   asleep             0, or 1: closed, historical, over
//   named              0 where it is called what was typed, 1 where that makes up half of its name
//   relaxed            how far down the ladder it needs to go (step.h); 0 strict
//   conditions_missed  of several conditions asked for
//   audience           0 for those asked for, 1 for anyone, 2 for others; where nobody is
//                      asked for, 1 for a closed circle (veterans, teens, professionals, ...)
//   condition          0 where it is about that, 1 about a narrower one, 2 only mentioned,
//                      3 and more for a wider one (three more where it is not about that)
//   language           0 where it speaks the reader's language
//   band               near: distance band; area: three times kind, plus 0 state, 1 country,
//                      2 anyone; online: 1 for a local group of another place, which may let one in
//   text_band          0 from four fifths of the best text score, 1 from half of it, 2 below
//   kind               0 as asked or a group, 1 an organization, event or helpline, 2 a resource
//   freshness          0 fresh, 1 ageing, 2 stale or unknown, 3 historical
//   next_meeting       near: 0 within a day, 1 a week, 2 five weeks, 3 later or unknown;
//                      online: minutes until it meets
//   text               text score, more first, times 1 fresh, 0.9 ageing, 0.75 stale,
//                      0.5 historical
//   distance           metres
//   name               place in the order of all names
//
// The bands of distance fit how dense the area is (distance_bands.h).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "query-service/search/candidates.h"
#include "query-service/search/lanes.h"
#include "query-service/search/meeting_times.h"

namespace query_service {

enum RankPart : std::size_t {
  asleep,
  named,
  relaxed,
  conditions_missed,
  audience,
  condition,
  language,
  band,
  text_band,
  kind,
  freshness,
  next_meeting,
  text,
  distance,
  name,
  rank_size
};

inline constexpr std::array<std::string_view, rank_size> rank_parts{
    "asleep",    "named",        "relaxed", "conditions_missed", "audience",
    "condition", "language",     "band",    "text_band",         "kind",
    "freshness", "next_meeting", "text",    "distance",          "name"};

using Rank = std::array<double, rank_parts.size()>;

struct Ranked {
  Candidate candidate;
  Rank rank = {};
};

// What kind of list it is, for its band and next meeting.
struct RankingOf {
  Lane lane = Lane::none;
  const LaneRules* rules = nullptr;  // with a place
};

// The scale of the bands of distance of what is near: of those that fit whole.
double band_scale_of(const CandidateList& near);

// How soon it meets: 0 within a day, 1 a week, 2 five weeks, 3 later or not known.
double meeting_band(std::optional<std::int64_t> minutes);

// A list in its order.  sort=distance, next, name and verified order by that alone, after asleep
// and relaxed; next by the start of the first meeting in the period asked for, in seconds, then by
// distance and name.
//
// Only what may be among those asked for gets its whole tuple: the first parts are small numbers
// that are compared as one, and each other is reckoned only of those that are equal in all before.
class Ranking {
 public:
  // All of them outlive it.
  Ranking(const CandidateList& list, Sort sort, RankingOf of, const Columns& columns,
          const MeetingTimes& times);

  // The best, best first, at most `most`; all of them are measured.
  std::vector<Ranked> best(std::size_t most) const { return best_among(list_, most); }
  // The same of those for which `is_wanted`.
  std::vector<Ranked> best_of(const std::function<bool(const Candidate&)>& is_wanted,
                              std::size_t most) const;

 private:
  std::vector<Ranked> best_among(CandidateList open, std::size_t most) const;
  void pass_over_farther(CandidateList& open, std::size_t places) const;
  std::uint64_t key(const Candidate& candidate) const;
  double part(RankPart part, const Candidate& candidate) const;
  Ranked ranked(const Candidate& candidate) const;
  double next_meeting_of(const Candidate& candidate) const;
  int band_of(const Candidate& candidate) const;
  int text_band_of(const Candidate& candidate) const;
  double metres(const Candidate& candidate) const;
  bool measures() const { return of_.rules && of_.rules->has_point(); }

  const CandidateList& list_;
  Sort sort_;
  RankingOf of_;
  const Columns& columns_;
  const MeetingTimes& times_;
  double best_score_ = 0;
  double scale_ = 0;
};

}  // namespace query_service
