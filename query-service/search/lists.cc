#include "query-service/search/lists.h"

#include <algorithm>

#include "query-service/search/week_filter.h"

namespace query_service {
namespace {

using catalog::Facet;

// In one list, a page full; in each of three lanes, as many as are shown of it.
constexpr std::size_t enough_without_place = 10;
constexpr std::size_t enough_in_lane = 5;

std::size_t place_of_lane(Lane lane) { return static_cast<std::size_t>(lane); }

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
                                                                  : Lane::near) {}

void Lists::settle(std::vector<Candidate> candidates) {
  placed_.clear();
  placed_.reserve(candidates.size());
  for (Candidate& candidate : candidates) {
    FilterOutcome outcome = filter(request_.filters, snapshot_.columns(), candidate.row);
    const WeekBits week = times_.week(candidate.row, candidate.remote);
    outcome.is_in_week = passes_week(request_, week);
    placed_.push_back({std::move(candidate), outcome, Lane::none, week});
  }
  measure(placed_);
  choose_lanes();
  choose_levels();
}

void Lists::measure(std::vector<Placed>& placed) const {
  if (!where_ || !where_->point) return;
  for (Placed& next : placed) {
    const auto position = snapshot_.columns().position(next.candidate.row);
    if (!position || rules_->meets_remotely(next.candidate.row)) continue;
    if (request_.radius && !next.candidate.named &&
        catalog::least_metres(*where_->point, *position) > request_.radius->metres)
      continue;
    next.candidate.metres = catalog::geodesic_metres(*where_->point, *position);
    next.candidate.located = true;
  }
}

double Lists::reach_of(const Candidate& candidate) const {
  return candidate.fit.level > level::with_distance ? reach_.broader_metres : reach_.metres;
}

void Lists::choose_lanes() {
  if (!where_) return;
  if (where_->point) {
    std::vector<Located> located;
    for (const Placed& next : placed_)
      if (next.candidate.located)
        located.push_back({next.candidate.metres, next.candidate.fit.level});
    reach_ = choose_reach(located, request_.radius, understood_.radius, units_);
  }
  for (Placed& next : placed_) {
    Candidate& candidate = next.candidate;
    const bool is_near = where_->is_area
                             ? rules_->is_held_somewhere(candidate.row)
                             : candidate.located && candidate.metres <= reach_of(candidate);
    next.lane = rules_->lane_of(candidate.row, is_near);
    // Who asks for it by its whole name finds it, wherever it is.
    if (candidate.called && next.lane == Lane::none) next.lane = main_;
    if (next.lane == Lane::online && wants_to_meet_ && !candidate.named) {
      // Who meets both ways, far from here, can only be joined from home.
      candidate.fit.unmet.set(static_cast<std::size_t>(Step::format));
      candidate.fit.level = std::max(candidate.fit.level, level::of(Step::format));
      candidate.level = candidate.fit.level;
    }
    candidate.is_in_near_lane = next.lane == Lane::near && !candidate.called;
    if (candidate.is_in_near_lane && candidate.located)
      candidate.level = std::max(candidate.fit.level,
                                 level_of_distance(candidate.metres, reach_.first_metres, units_));
  }
}

void Lists::choose_levels() {
  levels_.fill(level::strict);
  for (const Lane lane : {Lane::none, Lane::near, Lane::area, Lane::online}) {
    // What is called just so was meant: nothing is given up for more.
    const std::size_t enough = lane != Lane::none          ? enough_in_lane
                               : understood_.named.empty() ? enough_without_place
                                                           : 1;
    levels_[place_of_lane(lane)] = choose_level(levels_of(lane), enough);
  }
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

std::vector<Candidate> Lists::list(Lane lane) const {
  std::vector<Candidate> list;
  for (const Placed& next : placed_)
    if (next.passes() && is_in(next, lane)) list.push_back(next.candidate);
  return list;
}

bool Lists::are_empty() const {
  return std::none_of(placed_.begin(), placed_.end(), [&](const Placed& next) {
    return (!where_ || next.lane != Lane::none) && is_in(next, next.lane);
  });
}

std::array<std::vector<FacetValue>, catalog::facet_count> Lists::facets() const {
  FacetCounts counts(snapshot_);
  for (const Placed& next : placed_) {
    // What two facets refuse can not be in any count either.
    if (next.candidate.refused || next.outcome.refused_by > 1 || !next.outcome.is_in_week) continue;
    for (const catalog::FacetDescription& facet : catalog::facets) {
      if (next.outcome.refused_by > 0 && next.outcome.refusing != facet.facet) continue;
      // Choosing a format alone may make another lane the main one; its count follows.
      const Lane wanted = !where_                                      ? Lane::none
                          : facet.facet != Facet::format               ? main_
                          : rules_->meets_remotely(next.candidate.row) ? Lane::online
                                                                       : Lane::near;
      if (is_in(next, wanted)) counts.add(facet.facet, next.candidate.row);
    }
  }
  std::array<std::vector<FacetValue>, catalog::facet_count> values;
  for (const catalog::FacetDescription& facet : catalog::facets)
    values[catalog::index_of(facet.facet)] = counts.values(facet.facet, request_.filters);
  return values;
}

WeekFacets Lists::week_facets() const {
  WeekCounts counts(request_);
  for (const Placed& next : placed_)
    if (!next.candidate.refused && next.outcome.refused_by == 0 && is_in(next, main_))
      counts.add(next.week);
  return counts.facets();
}

}  // namespace query_service
