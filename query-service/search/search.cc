#include "query-service/search/search.h"

#include <algorithm>

#include "query-service/search/crisis.h"
#include "query-service/search/hits.h"
#include "query-service/search/lane_order.h"
#include "query-service/search/lists.h"
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
    for (const bool any_condition : {false, true}) {
      auto found = finder.find(any_condition, [&](Row row) { return rules_.meets_remotely(row); });
      if (!found) return tl::unexpected(found.error());
      lists_.settle(std::move(*found));
      if (!lists_.are_empty()) break;
    }
    return {};
  }

  const Lists& lists() const { return lists_; }
  const Wishes& wishes() const { return wishes_; }
  const MeetingTimes& times() const { return times_; }
  Units units() const { return units_; }
  bool has_point() const { return where_ && where_->point; }

  std::vector<Ranked> ranked_list(Lane lane, Sort sort) const {
    return ranked(lists_.list(lane), sort, {lane, where_ ? &rules_ : nullptr}, snapshot_.columns(),
                  times_);
  }

 private:
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
  std::chrono::sys_seconds now_;
};

std::size_t strict_in(const std::vector<Ranked>& list) {
  return static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [](const Ranked& ranked) {
    return ranked.candidate.fit.level == level::strict;
  }));
}

void read_asleep(const std::vector<Ranked>& list, HitReader& hits, Results& results) {
  constexpr std::size_t most = 3;
  // They are named only where something living stands above them.
  if (list.empty() || list.front().candidate.sleeps) return;
  for (auto ranked = list.begin(); ranked != list.end() && results.asleep.size() < most; ++ranked)
    if (ranked->candidate.sleeps && ranked->candidate.called)
      for (Hit& hit : hits.read(ranked, ranked + 1)) results.asleep.push_back(std::move(hit));
}

void read_lists(const Search& done, const SearchRequest& request, HitReader& hits,
                Results& results) {
  std::optional<LaneLead> near, area, online;
  for (auto [lane, into] :
       {std::pair(Lane::near, &results.near), std::pair(Lane::area, &results.area),
        std::pair(Lane::online, &results.online), std::pair(Lane::none, &results.near)}) {
    const bool is_main = lane == results.main;
    if (!is_main && (lane == Lane::none || results.main == Lane::none)) continue;
    const std::vector<Ranked> list = done.ranked_list(lane, is_main ? request.sort : Sort::best);
    const auto at = [&](std::size_t number) {
      return list.begin() + static_cast<std::ptrdiff_t>(std::min(number, list.size()));
    };
    if (is_main) {
      results.total = list.size();
      results.strict = strict_in(list);
      results.relaxed = relaxations(list, done.wishes(), done.lists().reach());
      results.hits = hits.read(at(request.offset), at(request.offset + request.limit));
      read_asleep(list, hits, results);
    }
    if (lane == Lane::none) continue;
    (lane == Lane::near ? near : lane == Lane::area ? area : online) = lead_of(list);
    into->total = list.size();
    into->strict = strict_in(list);
    into->is_main = is_main;
    if (!is_main) into->first = hits.read(list.begin(), at(lane_preview));
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
    results.alternatives.push_back({alternative, done.lists().list(done.lists().main()).size()});
  }
  return {};
}

}  // namespace

Answer<Results> search(const SearchRequest& request, const Snapshot& snapshot,
                       std::chrono::sys_seconds now) {
  auto records = snapshot.records();
  if (!records) return tl::unexpected(unreadable(records.error()));
  const auto index = TextIndex::open(snapshot.index_path());
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
