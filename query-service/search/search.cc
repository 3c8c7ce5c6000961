#include "query-service/search/search.h"

#include <algorithm>

#include "query-service/search/crisis.h"
#include "query-service/search/hits.h"
#include "query-service/search/lane_order.h"
#include "query-service/search/looking.h"
#include "query-service/search/relaxations.h"
#include "query-service/search/time_zone_of.h"
#include "query-service/understand/understand.h"

namespace query_service {
namespace {

Problem unreadable(const catalog::Failure& failure) {
  return {.type = ProblemType::unavailable, .detail = failure.message};
}

WordLookup lookup_in(const TextIndex& index) {
  return {[&](const std::string& word) { return index.holds(word); },
          [&](const std::string& word) { return index.names(word); }};
}

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

void read_lists(const Looking& done, const SearchRequest& request, HitReader& hits,
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
      results.strict = strict_in(list) + done.lists().strict_others(lane);
      results.relaxed = relaxations(list, done.lists().unmet_of_others(lane), done.wishes(),
                                    done.lists().reach());
      const std::size_t first = std::min(request.offset, best.size());
      const std::size_t last = std::min(request.offset + request.limit, best.size());
      results.hits = hits.read(best.begin() + static_cast<std::ptrdiff_t>(first),
                               best.begin() + static_cast<std::ptrdiff_t>(last));
      results.asleep = read_asleep(ranking, best, hits);
    }
    if (lane == Lane::none) continue;
    (lane == Lane::near ? near : lane == Lane::area ? area : online) = lead_of(best);
    into->total = list.size() + done.lists().others(lane);
    into->strict = strict_in(list) + done.lists().strict_others(lane);
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
    Looking done(other, *understood, snapshot, index, now);
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
  Looking done(request, results.understood, snapshot, *index, now);
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
