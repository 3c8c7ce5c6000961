#include "query-service/search/lists.h"

#include <algorithm>
#include <cmath>

#include "query-service/search/distance_ends.h"
#include "query-service/search/week_filter.h"

namespace query_service {
namespace {

using catalog::Facet;

// In one list, a page full; in each of three lanes, as many as are shown of it.
constexpr std::size_t enough_without_place = 10;
constexpr std::size_t enough_in_lane = 5;

// A search for everything judges every listing.  Each thread keeps the room for that from one
// search to the next: the system takes longer to give it than judging does.
thread_local std::vector<Placed> room;

std::size_t index_of(Step step) { return static_cast<std::size_t>(step); }

std::size_t place_of_lane(Lane lane) { return static_cast<std::size_t>(lane); }

// A lower bound of the distance; of what is surely farther than `near_metres` a rough one.
double least_metres(catalog::Coordinates from, catalog::Coordinates to, double near_metres) {
  // Nowhere on the ellipsoid is a degree of latitude shorter.
  constexpr double metres_of_degree = 110'574;
  const double northward = std::abs(to.latitude - from.latitude) * metres_of_degree;
  return northward > near_metres ? northward : catalog::least_metres(from, to);
}

bool asks_for_in_person_alone(const Understood& understood, const Snapshot& snapshot) {
  const auto& formats = understood.asks(Facet::format);
  return formats.size() == 1 &&
         snapshot.vocabulary(Facet::format).at(formats.front()).id == "in-person";
}

}  // namespace

bool asks_for_remote_only(const SearchRequest& request, const Understood& understood,
                          const Snapshot& snapshot) {
  const auto& formats = request.filter(Facet::format).empty() ? understood.asks(Facet::format)
                                                              : request.filter(Facet::format);
  const auto& vocabulary = snapshot.vocabulary(Facet::format);
  return !formats.empty() &&
         std::all_of(formats.begin(), formats.end(), [&](catalog::Ordinal format) {
           return vocabulary.at(format).id == "online" || vocabulary.at(format).id == "phone";
         });
}

Lists::Lists(const SearchRequest& request, const Understood& understood, const Snapshot& snapshot,
             const Whereabouts* where, const LaneRules* rules, const MeetingTimes& times,
             Units units)
    : request_(request),
      understood_(understood),
      snapshot_(snapshot),
      where_(where),
      rules_(rules),
      times_(times),
      units_(units),
      wants_to_meet_(asks_for_in_person_alone(understood, snapshot)),
      main_(!where                                                ? Lane::none
            : asks_for_remote_only(request, understood, snapshot) ? Lane::online
                                                                  : Lane::near),
      placed_(std::move(room)) {
  placed_.clear();
}

Lists::~Lists() {
  if (placed_.capacity() > room.capacity()) room = std::move(placed_);
}

void Lists::add(const CandidateFinder& finder, HowFar how_far, const std::vector<Row>& rows,
                double near_metres) {
  const bool asks_for_week = request_.days.any() || request_.times.any();
  const bool has_filters = std::any_of(request_.filters.begin(), request_.filters.end(),
                                       [](const auto& wanted) { return !wanted.empty(); });
  placed_.reserve(placed_.size() + rows.size());
  for (const Row row : rows) {
    Placed& next = placed_.emplace_back();
    if (!finder.judge(row, how_far, next.candidate)) {
      placed_.pop_back();
      continue;
    }
    next.own_level = next.candidate.fit.level;
    next.misses_format = next.candidate.fit.unmet[index_of(Step::format)];
    if (has_filters) next.outcome = filter(request_.filters, snapshot_.columns(), row);
    if (asks_for_week) next.outcome.is_in_week = passes_week(request_, week_of(next.candidate));
  }
  measure(near_metres);
  choose_lanes();
  choose_levels();
}

void Lists::clear() {
  placed_.clear();
  others_ = {};
}

void Lists::count_others(Lane lane, Level level, std::size_t others, CrowdCounts counts,
                         Steps unmet) {
  others_[place_of_lane(lane)] = Others{level, others, std::move(counts), unmet};
}

const std::optional<Lists::Others>& Lists::counted_in(Lane lane) const {
  return others_[place_of_lane(lane)];
}

std::size_t Lists::others(Lane lane) const {
  return counted_in(lane) ? counted_in(lane)->count : 0;
}

std::size_t Lists::strict_others(Lane lane) const {
  return counted_in(lane) && counted_in(lane)->level == level::strict ? others(lane) : 0;
}

Steps Lists::unmet_of_others(Lane lane) const {
  return counted_in(lane) ? counted_in(lane)->unmet : Steps();
}

std::size_t Lists::settled_in(Lane lane, Level most) const {
  return judged_in(lane, most) - static_cast<std::size_t>(std::count_if(
                                     placed_.begin(), placed_.end(), [&](const Placed& next) {
                                       return where_ && next.candidate.named && next.lane == lane &&
                                              next.candidate.level <= most;
                                     }));
}

CandidateList Lists::near_within(double near_metres) const {
  CandidateList near;
  for (const Placed& next : placed_) {
    const Candidate& candidate = next.candidate;
    if (!next.passes()) continue;
    // Nearly all of those who are called by name are elsewhere.
    const bool lies_near = is_near(candidate, near_metres);
    if ((lies_near || candidate.called) && lane_of(candidate, lies_near) == Lane::near)
      near.push_back(&candidate);
  }
  return near;
}

bool Lists::is_near(const Candidate& candidate, double near_metres) const {
  if (where_->is_area) return rules_->is_held_somewhere(candidate.row);
  // What is not measured is at least so far.
  return candidate.located && candidate.metres <= near_metres &&
         (candidate.measured || candidate.decided ||
          rules_->metres_to(candidate.row) <= near_metres);
}

// Who asks for it by its whole name finds it, wherever it is.
Lane Lists::lane_of(const Candidate& candidate, bool is_near) const {
  const Lane lane = rules_->lane_of(candidate.row, is_near);
  return candidate.called && lane == Lane::none ? main_ : lane;
}

std::size_t Lists::judged_in(Lane lane, Level most) const {
  return static_cast<std::size_t>(std::count_if(
      placed_.begin(), placed_.end(),
      [&](const Placed& next) { return next.lane == lane && next.candidate.level <= most; }));
}

std::vector<double> Lists::radii_asked() const {
  std::vector<double> radii;
  for (const auto& radius : {request_.radius, understood_.radius})
    if (radius) radii.push_back(radius->metres);
  return radii;
}

void Lists::measure(double near_metres) {
  if (!where_ || !where_->point) return;
  const DistanceEnds ends(units_, radii_asked());
  for (Placed& next : placed_) {
    Candidate& candidate = next.candidate;
    if (candidate.measured || candidate.decided || candidate.remote) continue;
    const auto position = snapshot_.columns().position(candidate.row);
    if (!position) continue;
    candidate.metres = least_metres(*where_->point, *position, near_metres);
    if (request_.radius && !candidate.named && candidate.metres > request_.radius->metres) continue;
    candidate.located = true;
    // What is called just so is in the main list, however far it is.
    if (candidate.metres > near_metres && !candidate.called) continue;
    if (const auto nearly = catalog::nearly_metres(*where_->point, *position);
        nearly && ends.decided(*nearly)) {
      candidate.metres = nearly->metres;
      candidate.slack_metres = static_cast<float>(nearly->slack_metres);
      candidate.decided = true;
      continue;
    }
    candidate.metres = catalog::geodesic_metres(*where_->point, *position);
    candidate.measured = true;
  }
}

WeekBits Lists::week_of(const Candidate& candidate) const {
  return times_.week(candidate.row, candidate.remote);
}

// How far near reaches follows from what fits but for its language or a wider condition: as long as
// none of that was looked at, it is not settled.
bool Lists::is_reach_open() const {
  return where_ && where_->point && !request_.radius && !counted_in(Lane::near) &&
         std::none_of(placed_.begin(), placed_.end(), [](const Placed& next) {
           return next.candidate.located && next.candidate.fit.level <= level::before_distance;
         });
}

bool Lists::might_reach_beyond(double near_metres) const {
  if (!where_ || !where_->point || request_.radius) return false;
  return is_reach_open() || std::max(reach_.metres, reach_.broader_metres) > near_metres;
}

double Lists::reach_of(const Candidate& candidate) const {
  return candidate.fit.level > level::with_distance ? reach_.broader_metres : reach_.metres;
}

void Lists::choose_lanes() {
  if (!where_) return;
  if (where_->point) {
    // Where near was counted it is enough, and has not to reach farther.
    std::vector<Located> located;
    for (const Placed& next : placed_)
      if (next.candidate.located && !counted_in(Lane::near))
        located.push_back({next.candidate.metres, next.candidate.fit.level});
    reach_ = choose_reach(located, request_.radius, understood_.radius, units_);
  }
  for (Placed& next : placed_) {
    Candidate& candidate = next.candidate;
    candidate.fit.level = candidate.level = next.own_level;
    candidate.fit.unmet.set(index_of(Step::format), next.misses_format);
    const bool is_near = where_->is_area
                             ? rules_->is_held_somewhere(candidate.row)
                             : candidate.located && candidate.metres <= reach_of(candidate);
    next.lane = lane_of(candidate, is_near);
    if (next.lane == Lane::online && wants_to_meet_ && !candidate.named) {
      // Who meets both ways, far from here, can only be joined from home.
      candidate.fit.unmet.set(index_of(Step::format));
      candidate.fit.level = std::max(candidate.fit.level, level::of(Step::format));
      candidate.level = candidate.fit.level;
    }
    candidate.is_in_near_lane = next.lane == Lane::near && !candidate.called;
    if (candidate.is_in_near_lane && candidate.located)
      candidate.level = std::max(candidate.fit.level,
                                 level_of_distance(candidate.metres, reach_.first_metres, units_));
  }
}

// What is called just so was meant: nothing is given up for more.
std::size_t Lists::enough_in(Lane lane) const {
  return lane != Lane::none ? enough_in_lane : understood_.named.empty() ? enough_without_place : 1;
}

void Lists::choose_levels() {
  levels_.fill(level::strict);
  for (const Lane lane : {Lane::none, Lane::near, Lane::area, Lane::online})
    levels_[place_of_lane(lane)] =
        counted_in(lane) ? counted_in(lane)->level : choose_level(levels_of(lane), enough_in(lane));
}

LaneChoice Lists::short_of(Level most) const {
  const auto is_short = [&](Lane lane) {
    return !counted_in(lane) && judged_in(lane, most) < enough_in(lane);
  };
  if (!where_) {
    const bool any = is_short(Lane::none);
    return {any, any, any};
  }
  return {is_short(Lane::near) || is_reach_open(), is_short(Lane::area), is_short(Lane::online)};
}

std::vector<Level> Lists::levels_of(Lane lane) const {
  std::vector<Level> levels;
  for (const Placed& next : placed_)
    if (next.lane == lane) levels.push_back(next.candidate.level);
  return levels;
}

bool Lists::is_in(const Placed& placed, Lane lane) const {
  return placed.lane == lane && placed.candidate.level <= levels_[place_of_lane(lane)];
}

CandidateList Lists::list(Lane lane) const {
  CandidateList list;
  for (const Placed& next : placed_)
    if (next.passes() && is_in(next, lane)) list.push_back(&next.candidate);
  return list;
}

bool Lists::are_empty() const {
  if (std::any_of(others_.begin(), others_.end(), [](const auto& others) { return others; }))
    return false;
  return std::none_of(placed_.begin(), placed_.end(), [&](const Placed& next) {
    return (!where_ || next.lane != Lane::none) && is_in(next, next.lane);
  });
}

std::array<std::vector<FacetValue>, catalog::facet_count> Lists::facets() const {
  FacetCounts counts(snapshot_);
  for (const Placed& next : placed_) {
    // What two facets refuse can not be in any count either.
    if (next.candidate.refused || next.outcome.refused_by > 1 || !next.outcome.is_in_week) continue;
    if (!is_in(next, next.lane)) continue;
    const bool is_passed = next.outcome.refused_by == 0;
    if (next.lane == main_) {
      if (is_passed)
        counts.add_all_but_format(next.candidate.row);
      else if (next.outcome.refusing != Facet::format)
        counts.add(next.outcome.refusing, next.candidate.row);
    }
    // Choosing a format alone may make another lane the main one; its count follows.
    const Lane by_format = !where_ ? Lane::none : next.candidate.remote ? Lane::online : Lane::near;
    if (next.lane == by_format && (is_passed || next.outcome.refusing == Facet::format))
      counts.add(Facet::format, next.candidate.row);
  }
  std::array<std::vector<FacetValue>, catalog::facet_count> values;
  for (const catalog::FacetDescription& facet : catalog::facets) {
    for (const auto& others : others_)
      if (others) counts.add(facet.facet, others->counts.facets[catalog::index_of(facet.facet)]);
    values[catalog::index_of(facet.facet)] = counts.values(facet.facet, request_.filters);
  }
  return values;
}

WeekFacets Lists::week_facets() const {
  WeekCounts counts(request_);
  for (const Placed& next : placed_)
    if (!next.candidate.refused && next.outcome.refused_by == 0 && is_in(next, main_))
      counts.add(week_of(next.candidate));
  if (const auto& others = counted_in(main_)) counts.add(others->counts);
  return counts.facets();
}

}  // namespace query_service
