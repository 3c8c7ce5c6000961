#include "query-service/search/search.h"

#include <algorithm>

#include "query-service/search/candidates.h"
#include "query-service/search/facet_filter.h"
#include "query-service/search/hits.h"
#include "query-service/search/lanes.h"
#include "query-service/search/order.h"
#include "query-service/search/radius.h"

namespace query_service {
namespace {

using catalog::Facet;

// A candidate, what the filters say of it, and where it belongs.
struct Placed {
  Candidate candidate;
  FilterOutcome outcome;
  Lane lane = Lane::none;
};

// Someone who asks for online or by phone alone is at a place, but does not look around it.
bool asks_for_remote_only(const SearchRequest& request, const Snapshot& snapshot) {
  const auto& formats = request.filter(Facet::format);
  const auto& vocabulary = snapshot.vocabulary(Facet::format);
  return !formats.empty() &&
         std::all_of(formats.begin(), formats.end(), [&](catalog::Ordinal format) {
           return vocabulary.at(format).id == "online" || vocabulary.at(format).id == "phone";
         });
}

Units units_of(const SearchRequest& request, const Understood& understood) {
  if (request.units) return *request.units;
  if (!understood.place || understood.place->place.country.empty())
    return request.language == Language::en ? Units::miles : Units::kilometres;
  const std::string& country = understood.place->place.country;
  return country == "US" || country == "GB" || country == "LR" ? Units::miles : Units::kilometres;
}

std::vector<Placed> filtered(const std::vector<Candidate>& all, const SearchRequest& request,
                             const Snapshot& snapshot) {
  std::vector<Placed> placed;
  for (const Candidate& candidate : all) {
    const FilterOutcome outcome = filter(request.filters, snapshot.columns(), candidate.row);
    // What two facets refuse can not be in any count either.
    if (outcome.refused_by <= 1) placed.push_back({candidate, outcome});
  }
  return placed;
}

void measure(std::vector<Placed>& placed, const Whereabouts& where, const LaneRules& rules,
             const Columns& columns, const std::optional<Radius>& asked) {
  if (!where.point) return;
  for (Placed& next : placed) {
    const auto position = columns.position(next.candidate.row);
    if (!position || rules.meets_remotely(next.candidate.row)) continue;
    if (asked && catalog::least_metres(*where.point, *position) > asked->metres) continue;
    next.candidate.metres = catalog::geodesic_metres(*where.point, *position);
    next.candidate.located = true;
  }
}

void choose_lanes(std::vector<Placed>& placed, const Whereabouts& where, const LaneRules& rules,
                  const SearchRequest& request, Results& results) {
  if (where.point) {
    std::vector<double> distances;
    for (const Placed& next : placed)
      if (next.outcome.passes() && next.candidate.located)
        distances.push_back(next.candidate.metres);
    const ChosenRadius radius = choose_radius(request.radius, results.units, distances);
    results.radius_metres = radius.metres;
    results.radius_was_widened = radius.was_widened;
  }
  for (Placed& next : placed) {
    const bool is_near =
        where.is_area ? rules.is_held_somewhere(next.candidate.row)
                      : next.candidate.located && next.candidate.metres <= *results.radius_metres;
    next.lane = rules.lane_of(next.candidate.row, is_near);
  }
}

std::array<std::vector<FacetValue>, catalog::facet_count> count_facets(
    const std::vector<Placed>& placed, const SearchRequest& request, const Snapshot& snapshot,
    Lane main, const LaneRules* rules) {
  FacetCounts counts(snapshot);
  for (const Placed& next : placed) {
    for (const catalog::FacetDescription& facet : catalog::facets) {
      if (!next.outcome.passes() && next.outcome.refusing != facet.facet) continue;
      // Choosing a format alone may make another lane the main one; its count follows.
      const Lane wanted = main == Lane::none                          ? Lane::none
                          : facet.facet != Facet::format              ? main
                          : rules->meets_remotely(next.candidate.row) ? Lane::online
                                                                      : Lane::near;
      if (main == Lane::none || next.lane == wanted) counts.add(facet.facet, next.candidate.row);
    }
  }
  std::array<std::vector<FacetValue>, catalog::facet_count> values;
  for (const catalog::FacetDescription& facet : catalog::facets)
    values[catalog::index_of(facet.facet)] = counts.values(facet.facet, request.filters);
  return values;
}

std::vector<Candidate> passing(const std::vector<Placed>& placed, Lane lane, bool any_lane) {
  std::vector<Candidate> list;
  for (const Placed& next : placed)
    if (next.outcome.passes() && (any_lane || next.lane == lane)) list.push_back(next.candidate);
  return list;
}

std::vector<Candidate> page_of(const std::vector<Candidate>& list, std::size_t offset,
                               std::size_t limit) {
  const std::size_t first = std::min(offset, list.size());
  const std::size_t last = std::min(first + limit, list.size());
  return {list.begin() + static_cast<std::ptrdiff_t>(first),
          list.begin() + static_cast<std::ptrdiff_t>(last)};
}

}  // namespace

Answer<Results> search(const SearchRequest& request, const Snapshot& snapshot, catalog::Day today) {
  auto records = snapshot.records();
  if (!records)
    return tl::unexpected(
        Problem{.type = ProblemType::unavailable, .detail = records.error().message});
  auto understood = understand(request, snapshot, **records);
  if (!understood) return tl::unexpected(understood.error());
  const auto found = candidates(request, *understood, snapshot, today);
  if (!found) return tl::unexpected(found.error());

  Results results{.understood = std::move(*understood)};
  results.units = units_of(request, results.understood);
  std::vector<Placed> placed = filtered(*found, request, snapshot);
  const Columns& columns = snapshot.columns();
  HitReader hits(**records, results.understood.words, columns, today);

  if (!results.understood.place) {
    auto list = passing(placed, Lane::none, true);
    sort_main(list, request.sort, false, columns);
    results.total = list.size();
    results.facets = count_facets(placed, request, snapshot, Lane::none, nullptr);
    results.hits = hits.read(page_of(list, request.offset, request.limit));
    return results;
  }

  const Whereabouts where = whereabouts_of(*results.understood.place, columns);
  const LaneRules rules(snapshot, where);
  measure(placed, where, rules, columns, request.radius);
  choose_lanes(placed, where, rules, request, results);
  results.main = asks_for_remote_only(request, snapshot) ? Lane::online : Lane::near;
  results.facets = count_facets(placed, request, snapshot, results.main, &rules);
  for (auto [lane, into] :
       {std::pair(Lane::near, &results.near), std::pair(Lane::area, &results.area),
        std::pair(Lane::online, &results.online)}) {
    auto list = passing(placed, lane, false);
    into->total = list.size();
    into->is_main = lane == results.main;
    if (into->is_main && (request.sort != Sort::best || lane == Lane::near))
      sort_main(list, request.sort, where.point.has_value(), columns);
    else
      sort_lane(list, rules);
    if (into->is_main) {
      results.total = list.size();
      results.hits = hits.read(page_of(list, request.offset, request.limit));
    } else {
      into->first = hits.read(page_of(list, 0, lane_preview));
    }
  }
  for (Hit& hit : results.hits)
    hit.needed_wider_distance = results.radius_was_widened && hit.distance_metres &&
                                *hit.distance_metres > rings_metres(results.units).front();
  return results;
}

}  // namespace query_service
