#include "query-service/search/search.h"

#include <algorithm>
#include <iterator>

#include "query-service/search/crisis.h"
#include "query-service/search/crowd.h"
#include "query-service/search/hits.h"
#include "query-service/search/lane_order.h"
#include "query-service/search/lists.h"
#include "query-service/search/radius.h"
#include "query-service/search/relaxations.h"
#include "query-service/search/time_zone_of.h"
#include "query-service/search/units.h"
#include "query-service/understand/understand.h"

namespace query_service {
namespace {

using catalog::Facet;

Units units_of(const SearchRequest& request, const Understood& understood) {
  if (request.units) return *request.units;
  if (!understood.place || understood.place->place.country.empty())
    return request.language == Language::en ? Units::miles : Units::kilometres;
  return units_in(understood.place->place.country);
}

Problem unreadable(const catalog::Failure& failure) {
  return {.type = ProblemType::unavailable, .detail = failure.message};
}

WordLookup lookup_in(const TextIndex& index) {
  return {[&](const std::string& word) { return index.holds(word); },
          [&](const std::string& word) { return index.names(word); }};
}

// One search from what was understood to its lists; what only a page needs is left to the caller.
class Search {
 public:
  Search(const SearchRequest& request, const Understood& understood, const Snapshot& snapshot,
         const TextIndex& index, std::chrono::sys_seconds now)
      : request_(request),
        understood_(understood),
        snapshot_(snapshot),
        index_(index),
        units_(units_of(request, understood)),
        times_(request, understood, time_zone_of(request, understood), snapshot, now),
        wishes_(request, understood, snapshot, times_),
        where_(understood.place
                   ? std::optional(whereabouts_of(*understood.place, snapshot.columns()))
                   : std::nullopt),
        rules_(snapshot, where_.value_or(Whereabouts{})),
        lists_(request, understood, snapshot, where_ ? &*where_ : nullptr, &rules_, times_, units_),
        now_(now) {}

  Answer<void> run() {
    CandidateFinder finder(request_, understood_, snapshot_, index_, wishes_, times_, now_);
    if (auto read = finder.read_index(); !read) return read;
    // More is looked at only for lanes that have too little: nearly always most have enough.
    look_for_what_fits(finder);
    for (const auto& [how_far, had] :
         {std::pair(HowFar::same_condition, level::strict),
          std::pair(HowFar::wider_condition, level::of(Step::language))})
      if (const LaneChoice lanes = lists_.short_of(had); lanes.has_any())
        look(finder, how_far, lanes);
    if (lists_.are_empty()) look(finder, HowFar::any_condition, {});
    return {};
  }

  const Lists& lists() const { return lists_; }
  const Wishes& wishes() const { return wishes_; }
  const MeetingTimes& times() const { return times_; }
  Units units() const { return units_; }
  bool has_point() const { return where_ && where_->point; }

  Ranking ranking(const CandidateList& list, Lane lane, Sort sort) const {
    return Ranking(list, sort, {lane, where_ ? &rules_ : nullptr}, snapshot_.columns(), times_);
  }

 private:
  // How far near may be, one try after the other: nearly always the first is enough.
  std::vector<double> how_far_to_look(HowFar how_far, LaneChoice lanes) const {
    constexpr double anywhere = 1e9;
    if (!has_point()) return {anywhere};
    if (request_.radius) return {request_.radius->metres};
    // What fits whole is enough within the first ring, or not at all.
    const auto rings = rings_metres(units_);
    const double first = understood_.radius ? understood_.radius->metres : rings[0];
    if (how_far == HowFar::strict || !lanes.near) return {std::max(first, metres_)};
    const double metres = std::max(first, rings[2]);
    return {metres, 4 * metres, 16 * metres, anywhere};
  }

  // What fits whole may be thousands.  Where sets tell who does, most of them are only counted.
  void look_for_what_fits(const CandidateFinder& finder) {
    LaneChoice lanes;
    if (may_count(finder)) {
      if (!where_) {
        if (count_all(finder)) return;
      } else if (!has_filters() && !wishes_.ask_for_format()) {
        if (where_->is_area && count_area(finder)) lanes.near = false;
        look(finder, HowFar::strict, {.near = lanes.near, .online = false});
        if (count_online(finder)) return;
        lanes = {.near = false, .area = false};
      }
    }
    look(finder, HowFar::strict, lanes);
  }

  bool has_filters() const {
    return std::any_of(request_.filters.begin(), request_.filters.end(),
                       [](const auto& wanted) { return !wanted.empty(); });
  }

  bool may_count(const CandidateFinder& finder) const {
    return !request_.days.any() && !request_.times.any() && !request_.box && !request_.happening &&
           !request_.verified_within_days && !request_.historical && wishes_.are_told_by_sets() &&
           !finder.has_matches();
  }

  bool count_all(const CandidateFinder& finder) {
    // With a clock of the reader's own, days and times are those on that clock.
    if (request_.sort != Sort::best || !request_.time_zone.empty()) return false;
    CrowdScope scope = wishes_.crowd();
    for (const catalog::FacetDescription& facet : catalog::facets) {
      std::vector<FacetTerm> terms;
      for (const catalog::Ordinal value : request_.filter(facet.facet))
        terms.push_back({facet.facet, value});
      if (!terms.empty()) scope.filters.push_back(std::move(terms));
    }
    return count(finder, scope, Lane::none);
  }

  // What is held in a country or region.
  bool count_area(const CandidateFinder& finder) {
    const auto place = rules_.scope(metres_, {});
    if (request_.sort != Sort::best || !place || !place->area) return false;
    CrowdScope scope = wishes_.crowd();
    scope.of = CrowdOf::held_in_area;
    scope.place = &*place;
    return count(finder, scope, Lane::near);
  }

  // Who meets online for somebody at a place.
  bool count_online(const CandidateFinder& finder) {
    // Where near may reach farther yet, it is not settled who is near and who is joined online.
    const bool is_near_settled =
        where_->is_area || request_.radius || !lists_.short_of(level::strict).near;
    const auto place = rules_.scope(metres_, {});
    if (!is_near_settled || !place) return false;
    CrowdScope scope = wishes_.crowd();
    scope.of = CrowdOf::online;
    scope.place = &*place;
    scope.is_area_counted = lists_.is_counted(Lane::near);
    return count(finder, scope, Lane::online);
  }

  bool count(const CandidateFinder& finder, const CrowdScope& scope, Lane lane) {
    const std::size_t wanted = lane == lists_.main() ? request_.offset + request_.limit : 0;
    auto crowd =
        counted_crowd(scope, lists_.enough_in(lane), std::max<std::size_t>(wanted, lane_preview),
                      times_, snapshot_, now_);
    if (!crowd) return false;
    lists_.count_others(lane, crowd->others, std::move(crowd->counts_of_others));
    lists_.add(finder, HowFar::strict, unknown_of(std::move(crowd->to_judge)), metres_);
    // Who was counted is not looked at again as one who serves the area, or meets online too.
    unknown_of(std::move(crowd->held_in_area));
    return true;
  }

  // Those of the rows that were not judged yet; from now on they are.
  std::vector<Row> unknown_of(std::vector<Row> rows) {
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
  void look(const CandidateFinder& finder, HowFar how_far, LaneChoice lanes) {
    if (how_far == HowFar::any_condition) {
      // What was left out for its condition alone takes part.
      lists_.clear();
      rows_.clear();
    }
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
  std::vector<Row> rows_;  // judged so far, in ascending order
  double metres_ = 0;      // how far
  std::chrono::sys_seconds now_;
};

std::size_t strict_in(const CandidateList& list) {
  return static_cast<std::size_t>(std::count_if(
      list.begin(), list.end(),
      [](const Candidate* candidate) { return candidate->fit.level == level::strict; }));
}

// They are named only where something living stands above them.
std::vector<Hit> read_asleep(const Ranking& ranking, const std::vector<Ranked>& best,
                             HitReader& hits) {
  constexpr std::size_t most = 3;
  if (best.empty() || best.front().candidate.sleeps) return {};
  const std::vector<Ranked> asleep = ranking.best_of(
      [](const Candidate& candidate) { return candidate.sleeps && candidate.called; }, most);
  return hits.read(asleep.begin(), asleep.end());
}

void read_lists(const Search& done, const SearchRequest& request, HitReader& hits,
                Results& results) {
  std::optional<LaneLead> near, area, online;
  for (auto [lane, into] :
       {std::pair(Lane::near, &results.near), std::pair(Lane::area, &results.area),
        std::pair(Lane::online, &results.online), std::pair(Lane::none, &results.near)}) {
    const bool is_main = lane == results.main;
    if (!is_main && (lane == Lane::none || results.main == Lane::none)) continue;
    const CandidateList list = done.lists().list(lane);
    const Ranking ranking = done.ranking(list, lane, is_main ? request.sort : Sort::best);
    // The first tells more of a list than itself, whichever page is asked for.
    const std::vector<Ranked> best = ranking.best(
        is_main ? std::max<std::size_t>(request.offset + request.limit, 1) : lane_preview);
    if (is_main) {
      results.total = list.size() + done.lists().others(lane);
      results.strict = strict_in(list) + done.lists().others(lane);
      results.relaxed = relaxations(list, done.wishes(), done.lists().reach());
      const std::size_t first = std::min(request.offset, best.size());
      const std::size_t last = std::min(request.offset + request.limit, best.size());
      results.hits = hits.read(best.begin() + static_cast<std::ptrdiff_t>(first),
                               best.begin() + static_cast<std::ptrdiff_t>(last));
      results.asleep = read_asleep(ranking, best, hits);
    }
    if (lane == Lane::none) continue;
    (lane == Lane::near ? near : lane == Lane::area ? area : online) = lead_of(best);
    into->total = list.size() + done.lists().others(lane);
    into->strict = strict_in(list) + done.lists().others(lane);
    into->is_main = is_main;
    if (!is_main) into->first = hits.read(best.begin(), best.end());
  }
  const LaneOrder order = lane_order(near, area, online);
  results.online_first = order.online_first;
  results.near_last = results.main == Lane::near && order.near_last;
}

// What the other readings would find; each is an ordinary search.
Answer<void> count_alternatives(const SearchRequest& request, const Snapshot& snapshot,
                                const TextIndex& index, std::chrono::sys_seconds now,
                                Results& results) {
  for (const Alternative& alternative : results.understood.alternatives) {
    SearchRequest other = request;
    other.text = alternative.text;
    if (!alternative.near.empty()) other.near = alternative.near;
    for (const auto& [facet, ordinal] : alternative.filters)
      other.filters[catalog::index_of(facet)].push_back(ordinal);
    const auto understood = understand(other, snapshot, lookup_in(index));
    if (!understood) continue;
    Search done(other, *understood, snapshot, index, now);
    if (auto ran = done.run(); !ran) return ran;
    const Lane main = done.lists().main();
    results.alternatives.push_back(
        {alternative, done.lists().list(main).size() + done.lists().others(main)});
  }
  return {};
}

}  // namespace

Answer<Results> search(const SearchRequest& request, const Snapshot& snapshot,
                       std::chrono::sys_seconds now) {
  auto records = snapshot.records();
  if (!records) return tl::unexpected(unreadable(records.error()));
  const auto index = TextIndex::open(snapshot);
  if (!index) return tl::unexpected(unreadable(index.error()));
  auto understood = understand(request, snapshot, lookup_in(*index));
  if (!understood) return tl::unexpected(understood.error());

  Results results{.understood = std::move(*understood)};
  Search done(request, results.understood, snapshot, *index, now);
  if (auto ran = done.run(); !ran) return tl::unexpected(ran.error());
  results.now = now;
  results.timezone = time_zone_of(request, results.understood);
  results.units = done.units();
  results.main = done.lists().main();
  results.facets = done.lists().facets();
  results.week = done.lists().week_facets();
  if (done.has_point()) {
    results.radius_metres = done.lists().reach().metres;
    results.first_radius_metres = done.lists().reach().first_metres;
    results.radius_was_widened = done.lists().reach().was_widened;
  }
  HitReader hits(**records, results.understood.words, snapshot.columns(), done.times(), now,
                 results.first_radius_metres);
  read_lists(done, request, hits, results);
  if (auto counted = count_alternatives(request, snapshot, *index, now, results); !counted)
    return tl::unexpected(counted.error());
  const auto& place = results.understood.place;
  if (results.understood.danger)
    results.crisis = crisis_lines(place ? place->place.country : "",
                                  place ? place->place.region : "", request.language, snapshot);
  return results;
}

}  // namespace query_service
