#include "query-service/search/looking.h"

#include <algorithm>
#include <iterator>

#include "query-service/search/crowd.h"
#include "query-service/search/radius.h"
#include "query-service/search/search.h"
#include "query-service/search/time_zone_of.h"
#include "query-service/search/units.h"

namespace query_service {
namespace {

Units units_of(const SearchRequest& request, const Understood& understood) {
  if (request.units) return *request.units;
  if (!understood.place || understood.place->place.country.empty())
    return request.language == Language::en ? Units::miles : Units::kilometres;
  return units_in(understood.place->place.country);
}

}  // namespace

Looking::Looking(const SearchRequest& request, const Understood& understood,
                 const Snapshot& snapshot, const TextIndex& index, std::chrono::sys_seconds now)
    : request_(request),
      understood_(understood),
      snapshot_(snapshot),
      index_(index),
      units_(units_of(request, understood)),
      times_(request, understood, time_zone_of(request, understood), snapshot, now),
      wishes_(request, understood, snapshot, times_),
      where_(understood.place ? std::optional(whereabouts_of(*understood.place, snapshot.columns()))
                              : std::nullopt),
      rules_(snapshot, where_.value_or(Whereabouts{})),
      lists_(request, understood, snapshot, where_ ? &*where_ : nullptr, &rules_, times_, units_),
      now_(now) {}

Answer<void> Looking::run() {
  CandidateFinder finder(request_, understood_, snapshot_, index_, wishes_, times_, now_);
  if (auto read = finder.read_index(); !read) return read;
  constexpr LaneChoice near{.near = true, .area = false, .online = false};
  constexpr LaneChoice area{.near = false, .area = true, .online = false};
  constexpr LaneChoice online{.near = false, .area = false, .online = true};
  if (!may_count(finder)) {
    look(finder, HowFar::strict, {});
  } else if (!where_) {
    look_for_named(finder);
    count_or_look(finder, Lane::none, {});
  } else {
    look_for_named(finder);
    // Only when it is settled who is near, it is who is in another lane.
    count_or_look(finder, Lane::near, near);
    look_farther(finder, near);
    count_or_look(finder, Lane::area, area);
    count_or_look(finder, Lane::online, online);
  }
  look_farther(finder, {});
  if (lists_.are_empty()) look_for_anything(finder);
  return {};
}

Ranking Looking::ranking(const CandidateList& list, Lane lane, Sort sort) const {
  return Ranking(list, sort, {lane, where_ ? &rules_ : nullptr}, snapshot_.columns(), times_);
}

// How far near may be, one try after the other: nearly always the first is enough.
std::vector<double> Looking::how_far_to_look(HowFar how_far, LaneChoice lanes) const {
  constexpr double anywhere = 1e9;
  if (!has_point()) return {anywhere};
  if (request_.radius) return {request_.radius->metres};
  // What fits whole is enough within the first ring, or not at all.
  const auto rings = rings_metres(units_);
  const double first = understood_.radius ? understood_.radius->metres : rings[0];
  if (how_far == HowFar::strict || !lanes.near) return {std::max(first, metres_)};
  const double metres = std::max(first, rings[2]);
  // Where nobody is near for an ocean around, those on its shores are enough: to measure how far
  // everybody in the world is would take too long.
  return {metres, 4 * metres, 16 * metres, 32 * metres, 64 * metres, anywhere};
}

// What was left out for its condition, or for holding none of the words, takes part.
void Looking::look_for_anything(const CandidateFinder& finder) {
  lists_.clear();
  rows_.clear();
  counted_near_.clear();
  const Level given_up = level::of(Step::words);
  const bool is_counted = may_count(finder) && wishes_.are_words_alone() &&
                          count(finder, crowd(CrowdOf::all, nullptr, given_up), Lane::none,
                                HowFar::any_condition, given_up) == Counted::all;
  if (!is_counted) look(finder, HowFar::any_condition, {});
}

bool Looking::may_count(const CandidateFinder& finder) const {
  return !request_.judges_each && wishes_.are_told_by_sets() && finder.may_be_counted();
}

// They stand before all others, whatever sets tell of them.
void Looking::look_for_named(const CandidateFinder& finder) {
  if (!finder.named().empty())
    lists_.add(finder, HowFar::strict, unknown_of(finder.named()), metres_);
}

// Who fits whole, and where too few do, who fits but for the first thing that is given up, and so
// on: most of them are only counted, where sets tell who they are.
void Looking::count_or_look(const CandidateFinder& finder, Lane lane, LaneChoice alone) {
  if (count(finder, lane, level::strict) == Counted::not_told) look(finder, HowFar::strict, alone);
  Level before = level::strict;
  for (const Step step : wishes_.steps_to_give_up()) {
    if (!lists_.short_of(before).has(lane)) return;
    if (count(finder, lane, level::of(step)) == Counted::not_told) return;
    before = level::of(step);
  }
}

// More of the ladder, for those lanes that have too little: nearly always most have enough.
void Looking::look_farther(const CandidateFinder& finder, LaneChoice among) {
  for (const auto& [how_far, had] : {std::pair(HowFar::same_condition, level::strict),
                                     std::pair(HowFar::wider_condition, level::of(Step::language))})
    if (const LaneChoice lanes = lists_.short_of(had) & among; lanes.has_any())
      look(finder, how_far, lanes);
}

// What is held in a country or region, or as near as near is where enough is there; who is there
// for the region or country of a place; who meets online for somebody there.
Looking::Counted Looking::count(const CandidateFinder& finder, Lane lane, Level level) {
  if (lane == Lane::none)
    return count(finder, crowd(CrowdOf::all, nullptr, level), lane, HowFar::strict, level);
  // Nobody who is far from here meets in person.
  if (lane == Lane::online && lists_.wants_to_meet() && level < level::of(Step::format))
    return Counted::few;
  const bool is_near_open = has_point() && !lists_.is_counted(Lane::near) && lane == Lane::near;
  const double metres = !has_point()      ? metres_
                        : is_near_open    ? how_far_to_look(HowFar::strict, {}).front()
                        : request_.radius ? request_.radius->metres
                                          : lists_.reach().metres;
  const auto place = rules_.scope(metres, {});
  if (!place || !(place->area || place->circle)) return Counted::not_told;
  const double before = metres_;
  if (lane == Lane::near) metres_ = metres;
  const CrowdOf of = lane == Lane::near   ? CrowdOf::held_near
                     : lane == Lane::area ? CrowdOf::for_area
                                          : CrowdOf::online;
  const Counted counted = count(finder, crowd(of, &*place, level), lane, HowFar::strict, level);
  if (counted == Counted::not_told) metres_ = before;
  return counted;
}

// What is surely beyond a radius lies nowhere, as Lists has it.
double Looking::least_metres_to(Row row) const {
  const auto position = snapshot_.columns().position(row);
  if (!position || snapshot_.columns().meets(row).remotely()) return nowhere_metres;
  const double metres = catalog::least_metres(*where_->point, *position);
  return request_.radius && metres > request_.radius->metres ? nowhere_metres : metres;
}

CrowdScope Looking::crowd(CrowdOf of, const PlaceScope* place, Level level) const {
  CrowdScope scope = wishes_.crowd(level);
  scope.of = of;
  scope.place = place;
  for (const catalog::FacetDescription& facet : catalog::facets) {
    std::vector<FacetTerm> terms;
    for (const catalog::Ordinal value : request_.filter(facet.facet))
      terms.push_back({facet.facet, value});
    if (!terms.empty()) scope.filters.push_back(std::move(terms));
  }
  scope.historical = request_.historical;
  if (times_.asks_for_period() && level < level::of(Step::day))
    scope.meets_as_wished = [this](Row row) {
      return times_.meets_as_wished(row, snapshot_.columns().meets(row).remotely());
    };
  scope.minute = static_cast<std::uint32_t>(
      std::chrono::floor<std::chrono::minutes>(now_.time_since_epoch()).count());
  scope.week.days = request_.days;
  scope.week.times = request_.times;
  if (has_point()) scope.least_metres_to = [this](Row row) { return least_metres_to(row); };
  if (of != CrowdOf::held_near && times_.knows_reader_clock())
    scope.week.of_remote = [this](Row row) { return times_.week(row, true); };
  return scope;
}

Looking::Counted Looking::count(const CandidateFinder& finder, CrowdScope scope, Lane lane,
                                HowFar how_far, Level level) {
  scope.is_main = lane == lists_.main();
  if (finder.may_refuse()) scope.is_refused = [&](Row row) { return finder.refuses(row); };
  // Nobody holds any of the words, where anything is looked for.
  if (how_far != HowFar::any_condition) finder.tell_words(scope, level);
  scope.apart = rows_;
  // In which lane that is which is called by its name is settled by how far near is: here as far as
  // is enough where enough are found, and for the other lanes already.
  const bool is_near = lane == Lane::near;
  const CandidateList judged = is_near ? lists_.near_within(metres_) : lists_.list(lane);
  for (const Candidate* apart : judged) {
    if (apart->level > level) continue;
    scope.best_score_apart = std::max<double>(scope.best_score_apart, apart->score);
    if (is_near && apart->located && apart->level == level::strict)
      scope.fitting_apart.push_back(apart->row);
  }
  // Only who fits whole tells it.
  if (level != level::strict) scope.scale_metres = band_scale_of(judged);
  const Sort sort = scope.is_main ? request_.sort : Sort::best;
  scope.order = sort == Sort::best       ? CrowdOrder::best
                : sort == Sort::distance ? CrowdOrder::nearest
                                         : CrowdOrder::none;
  const std::size_t wanted = scope.is_main ? request_.offset + request_.limit : 0;
  const std::size_t enough = lists_.enough_in(lane);
  scope.enough = enough - std::min(enough, lists_.settled_in(lane, level));
  // Of the main list it is told what was given up for any of it, which nearly always its first few
  // tell.
  Steps unmet, given_up;
  for (const Step step : wishes_.steps_to_give_up())
    given_up.set(static_cast<std::size_t>(step), level::of(step) <= level);
  if (scope.is_main && given_up.any())
    scope.knows_enough_with = [&](Row row) {
      Candidate candidate;
      finder.judge(row, how_far, candidate);
      unmet |= candidate.fit.unmet;
      return (unmet & given_up) == given_up;
    };
  auto crowd = counted_crowd(scope, sort, std::max<std::size_t>(wanted, lane_preview), times_,
                             snapshot_, now_);
  if (!crowd) return Counted::not_told;
  if (crowd->are_few) {
    lists_.add(finder, how_far, unknown_of(std::move(crowd->to_judge)), metres_);
    return Counted::few;
  }
  lists_.count_others(lane, level, crowd->others, std::move(crowd->counts_of_others), unmet);
  lists_.add(finder, how_far, unknown_of(std::move(crowd->to_judge)), metres_);
  if (lane == Lane::near) counted_near_ = std::move(crowd->held_near);
  return Counted::all;
}

// Those of the rows that were not judged yet; from now on they are.  Who was counted as near is not
// looked at again as one who serves the area, or meets online too.
std::vector<Row> Looking::unknown_of(std::vector<Row> rows) {
  if (!counted_near_.empty())
    std::erase_if(rows, [this](Row row) {
      return std::binary_search(counted_near_.begin(), counted_near_.end(), row);
    });
  if (rows_.empty()) {
    rows_ = rows;
    return rows;
  }
  std::vector<Row> fresh, all;
  std::set_difference(rows.begin(), rows.end(), rows_.begin(), rows_.end(),
                      std::back_inserter(fresh));
  std::merge(rows_.begin(), rows_.end(), fresh.begin(), fresh.end(), std::back_inserter(all));
  rows_ = std::move(all);
  return fresh;
}

// Settles the lists anew with what these lanes may have besides.
void Looking::look(const CandidateFinder& finder, HowFar how_far, LaneChoice lanes) {
  for (const double metres : how_far_to_look(how_far, lanes)) {
    if (metres < metres_) continue;
    const auto place = where_ ? rules_.scope(metres, lanes) : std::nullopt;
    const std::vector<Row> fresh = unknown_of(finder.rows(how_far, place));
    if (!fresh.empty() || metres != metres_) lists_.add(finder, how_far, fresh, metres);
    metres_ = metres;
    const bool may_be_farther =
        how_far != HowFar::strict && lanes.near && lists_.might_reach_beyond(metres);
    if (!may_be_farther) break;
  }
}

}  // namespace query_service
