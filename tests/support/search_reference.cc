#include "tests/support/search_reference.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "tests/support/search_reference_rules.h"
#include "tests/support/time_reference.h"

namespace tests {

using namespace query_service;
using catalog::Facet;
using catalog::Listing;
using reference::Person;

// A listing that takes part, and what of it matters.
struct SearchReference::Part {
  const Listing* listing;
  bool named = false;
  bool called = false;
  int fit_level = 0;  // without distance
  std::optional<double> metres = {};
  Lane lane = Lane::none;
  int level = 0;
};

namespace {

constexpr int before_distance = 7, with_distance = 11, with_broader = 18, any = 19;

double unit_of(Units units) { return units == Units::miles ? 1609.344 : 1000; }

std::vector<double> rings_of(Units units, double first) {
  std::vector<double> rings{first};
  for (const double ring : units == Units::miles ? std::vector<double>{25, 50, 100, 250}
                                                 : std::vector<double>{40, 80, 160, 400})
    if (ring * unit_of(units) > first) rings.push_back(ring * unit_of(units));
  return rings;
}

double first_ring(const SearchRequest& request, const Understood& understood, Units units) {
  if (request.radius) return request.radius->metres;
  if (understood.radius) return understood.radius->metres;
  return (units == Units::miles ? 25 : 40) * unit_of(units);
}

int level_of_distance(double metres, double first, Units units) {
  const std::vector<double> rings = rings_of(units, first);
  for (std::size_t ring = 0; ring < rings.size(); ++ring)
    if (metres <= rings[ring]) return ring == 0 ? 0 : before_distance + static_cast<int>(ring);
  return with_distance;
}

std::size_t count_within(const std::vector<double>& distances, double metres) {
  return static_cast<std::size_t>(std::count_if(
      distances.begin(), distances.end(), [&](double distance) { return distance <= metres; }));
}

// The smallest ring up to 100 miles with enough, else with as many as the largest of them; else as
// far as the nearest.
double widened(const std::vector<double>& distances, double first, std::size_t enough,
               Units units) {
  std::vector<double> rings = rings_of(units, first);
  std::erase_if(rings, [&](double ring) { return ring > 161'000 && ring != first; });
  const std::size_t most = count_within(distances, rings.back());
  for (const double ring : rings)
    if (count_within(distances, ring) >= std::min(std::max<std::size_t>(most, 1), enough))
      return ring;
  const double nearest = *std::min_element(distances.begin(), distances.end());
  return std::max(first, std::ceil(nearest / (10 * unit_of(units))) * 10 * unit_of(units));
}

struct Reach {
  double metres, broader;
};

Reach reach_of(const std::vector<std::pair<double, int>>& located, bool fixed, bool wished,
               double first, Units units) {
  const auto up_to = [&](int level) {
    std::vector<double> distances;
    for (const auto& [metres, needed] : located)
      if (needed <= level) distances.push_back(metres);
    return distances;
  };
  const std::size_t enough = wished ? 1 : 5;
  if (fixed || count_within(up_to(before_distance), first) >= enough) return {first, first};
  double metres = first;
  for (const int level : {before_distance, with_broader, any})
    if (const auto distances = up_to(level); !distances.empty()) {
      metres = widened(distances, first, enough, units);
      break;
    }
  const bool has_exact = count_within(up_to(before_distance), metres) > 0;
  const double hundred = (units == Units::miles ? 100 : 160) * unit_of(units);
  return {metres, has_exact ? std::min(metres, std::max(first, hundred)) : metres};
}

int chosen_level(const std::vector<int>& levels, std::size_t enough) {
  const bool last_resort =
      std::all_of(levels.begin(), levels.end(), [](int level) { return level > with_broader; });
  const int highest = last_resort ? any : with_broader;
  const auto up_to = [&](int most) {
    return static_cast<std::size_t>(
        std::count_if(levels.begin(), levels.end(), [&](int level) { return level <= most; }));
  };
  for (int level = 0; level < highest; ++level)
    if (up_to(level) >= enough || up_to(level) == up_to(highest)) return level;
  return highest;
}

std::string reader_zone(const SearchRequest& request, const Understood& understood) {
  if (!request.time_zone.empty()) return request.time_zone;
  return understood.place ? understood.place->place.timezone : "";
}

bool wants_only_remote(const SearchRequest& request, const Understood& understood,
                       const Snapshot& snapshot) {
  const auto& formats = request.filter(Facet::format).empty() ? understood.asks(Facet::format)
                                                              : request.filter(Facet::format);
  for (const catalog::Ordinal format : formats) {
    const std::string& id = snapshot.vocabulary(Facet::format).at(format).id;
    if (id != "online" && id != "phone") return false;
  }
  return !formats.empty();
}

}  // namespace

SearchReference::SearchReference(const Snapshot& snapshot, catalog::Day today)
    : snapshot_(snapshot), today_(today) {
  const auto records = snapshot.records();
  REQUIRE(records);
  for (catalog::DocId docid = 1; docid <= snapshot.manifest().listings; ++docid) {
    auto listing = (*records)->listing(docid);
    REQUIRE(listing);
    terms_.push_back(reference::terms_of(**listing, snapshot));
    listings_.push_back(**listing);
  }
}

std::vector<SearchReference::Part> SearchReference::parts(const SearchRequest& request,
                                                          const Understood& understood,
                                                          bool any_condition) const {
  const std::optional<Person> person = reference::person_at(understood);
  bool asks_by_facet = false;
  for (const auto& values : understood.asked) asks_by_facet |= !values.empty();
  const bool words_alone = !understood.words.empty() && !asks_by_facet && !person;
  std::vector<Part> parts;
  for (std::size_t at = 0; at < listings_.size(); ++at) {
    const Listing& listing = listings_[at];
    Part part{&listing, reference::is_named(listing, at, understood, snapshot_)};
    part.called =
        std::find(understood.named.begin(), understood.named.end(), at) != understood.named.end();
    if (reference::sleeps(listing, today_) && !request.historical && !part.named) continue;
    if (words_alone && !any_condition && !part.named &&
        !reference::holds_any_word(terms_[at], understood))
      continue;
    part.fit_level =
        part.named ? 0
                   : reference::level(listing, at, reference::holds_words(terms_[at], understood),
                                      understood, snapshot_);
    if (part.fit_level > with_broader && !any_condition) continue;
    if (person) part.metres = reference::metres(listing, *person);
    parts.push_back(part);
  }
  return parts;
}

bool SearchReference::fill(const SearchRequest& request, const Understood& understood,
                           bool any_condition, ReferenceAnswer& answer) const {
  const std::optional<Person> person = reference::person_at(understood);
  const Units units = reference::units(request, understood);
  const double first = first_ring(request, understood, units);
  std::vector<Part> all = parts(request, understood, any_condition);
  const reference::Times times(request, reader_zone(request, understood), today_);
  const auto passes_others = [&](const Part& part) {
    return reference::is_within_bounds(*part.listing, request, today_) &&
           times.happens(*part.listing);
  };
  const auto passes = [&](const Part& part, std::optional<Facet> but) {
    return passes_others(part) && times.passes_week(*part.listing, true, true) &&
           reference::passes(*part.listing, request, snapshot_, but);
  };

  Reach reach{first, first};
  if (person && person->point) {
    std::vector<std::pair<double, int>> located;
    for (const Part& part : all) {
      if (!part.metres) continue;
      answer.metres[part.listing->id] = *part.metres;
      located.emplace_back(*part.metres, part.fit_level);
    }
    reach =
        reach_of(located, request.radius.has_value(), understood.radius.has_value(), first, units);
    answer.radius_metres = reach.metres;
  }
  answer.main_lane = !person                                             ? Lane::none
                     : wants_only_remote(request, understood, snapshot_) ? Lane::online
                                                                         : Lane::near;
  const auto& formats = understood.asks(Facet::format);
  const bool wants_to_meet =
      formats.size() == 1 && snapshot_.vocabulary(Facet::format).at(formats[0]).id == "in-person";
  std::map<Lane, std::vector<int>> levels;
  for (Part& part : all) {
    const double radius = part.fit_level > with_distance ? reach.broader : reach.metres;
    if (person) part.lane = reference::lane(*part.listing, *person, radius);
    if (person && part.called && part.lane == Lane::none) part.lane = answer.main_lane;
    // In person, far from here, is no answer to "in person".
    if (part.lane == Lane::online && !part.named && wants_to_meet)
      part.fit_level = std::max(part.fit_level, 5);
    part.level = part.fit_level;
    if (part.lane == Lane::near && part.metres && !part.called)
      part.level = std::max(part.level, level_of_distance(*part.metres, first, units));
    levels[part.lane].push_back(part.level);
  }
  std::map<Lane, int> lowest;
  const std::size_t enough = person ? 5 : understood.named.empty() ? 10 : 1;
  for (const auto& [lane, needed] : levels) lowest[lane] = chosen_level(needed, enough);

  bool is_empty = true;
  for (const Part& part : all) {
    const auto is_in = [&](Lane lane) {
      return part.lane == lane && part.level <= (lowest.contains(lane) ? lowest[lane] : 0);
    };
    is_empty &= !is_in(part.lane) || (person && part.lane == Lane::none);
    if (passes(part, {}) && is_in(part.lane) && (!person || part.lane != Lane::none)) {
      const std::string& id = part.listing->id;
      if (part.lane == Lane::near) answer.near.insert(id);
      if (part.lane == Lane::area) answer.area.insert(id);
      if (part.lane == Lane::online) answer.online.insert(id);
      if (part.lane == answer.main_lane) {
        answer.main.insert(id);
        answer.levels[id] = part.level;
        if (const auto start = times.first_start(*part.listing)) answer.starts[id] = *start;
      }
    }
    if (passes_others(part) && reference::passes(*part.listing, request, snapshot_, {}) &&
        is_in(answer.main_lane)) {
      std::set<std::string> days, parts_of_day;
      for (const auto& week_part : times.week(*part.listing)) {
        if (times.passes_part(week_part, false, true)) days.insert(day_ids[week_part.first]);
        if (times.passes_part(week_part, true, false) && week_part.second < 3)
          parts_of_day.insert(time_ids[week_part.second]);
      }
      for (const std::string& day : days) ++answer.facets["day"][day];
      for (const std::string& time : parts_of_day) ++answer.facets["time"][time];
    }
    for (const catalog::FacetDescription& facet : catalog::facets) {
      if (!passes(part, facet.facet)) continue;
      // Choosing one format alone makes the lane of that format the main one.
      const Lane counted = !person || facet.facet != Facet::format    ? answer.main_lane
                           : reference::meets_remotely(*part.listing) ? Lane::online
                                                                      : Lane::near;
      if (!is_in(counted)) continue;
      for (const std::string& value : reference::values(*part.listing, facet.facet, snapshot_))
        ++answer.facets[std::string(facet.name)][value];
    }
  }
  return !is_empty;
}

ReferenceAnswer SearchReference::answer(const SearchRequest& request,
                                        const Understood& understood) const {
  ReferenceAnswer answer;
  if (!fill(request, understood, false, answer)) {
    answer = {};
    fill(request, understood, true, answer);
  }
  for (std::size_t day = 0; day < request.days.size(); ++day)
    if (request.days[day]) answer.facets["day"][day_ids[day]];
  for (std::size_t time = 0; time < request.times.size(); ++time)
    if (request.times[time]) answer.facets["time"][time_ids[time]];
  for (const catalog::FacetDescription& facet : catalog::facets)
    for (const catalog::Ordinal chosen : request.filter(facet.facet))
      answer.facets[std::string(facet.name)][snapshot_.vocabulary(facet.facet).at(chosen).id];
  return answer;
}

std::optional<std::string> SearchReference::misplaced(const SearchRequest& request,
                                                      const ReferenceAnswer& expected,
                                                      const std::vector<Hit>& hits) const {
  using Key = std::tuple<bool, int, double, std::string>;
  const auto key_of = [&](const Hit& hit) -> Key {
    const Listing& listing = *hit.listing;
    const bool sleeps = reference::sleeps(listing, today_);
    const int level = expected.levels.at(listing.id);
    switch (request.sort) {
      case Sort::distance: return {sleeps, level, hit.distance_metres.value_or(1e12), ""};
      case Sort::next: {
        const auto next = expected.starts.find(listing.id);
        const auto start = next == expected.starts.end() ? 1'000'000'000'000
                                                         : next->second.time_since_epoch().count();
        return {sleeps, level, static_cast<double>(start), ""};
      }
      case Sort::name: return {sleeps, level, 0, catalog::words_joined(listing.name)};
      case Sort::verified: {
        const auto& on = listing.verified.on;
        const auto days = on ? on->first_day().time_since_epoch().count() : -1'000'000;
        return {sleeps, level, -static_cast<double>(days), ""};
      }
      case Sort::best: break;
    }
    return {sleeps, 0, 0, ""};
  };
  for (std::size_t at = 1; at < hits.size(); ++at) {
    const bool by_key = key_of(hits[at]) < key_of(hits[at - 1]);
    // The published tuple, in which what needs to go farther down the ladder stands below.
    const bool by_rank = hits[at].rank < hits[at - 1].rank;
    const bool wrong_level = hits[at].rank[relaxed] != expected.levels.at(hits[at].listing->id);
    if (by_key || by_rank || wrong_level)
      return hits[at - 1].listing->id + " stands above " + hits[at].listing->id;
  }
  return {};
}

}  // namespace tests
