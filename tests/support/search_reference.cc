#include "tests/support/search_reference.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "tests/support/search_reference_rules.h"

namespace tests {

using namespace query_service;
using catalog::Facet;
using catalog::Listing;
using reference::Person;

namespace {

// The radius that was asked for, or the ring that radius=auto chooses.
double radius_of(const SearchRequest& request, Units units, const std::vector<double>& distances) {
  if (request.radius) return request.radius->metres;
  const double unit = units == Units::miles ? 1609.344 : 1000;
  const std::vector<double> rings = units == Units::miles ? std::vector<double>{25, 50, 100, 250}
                                                          : std::vector<double>{40, 80, 160, 400};
  const auto within = [&](double metres) {
    return std::count_if(distances.begin(), distances.end(),
                         [&](double distance) { return distance <= metres; });
  };
  if (distances.empty()) return rings[0] * unit;
  for (const double ring : rings)
    if (within(ring * unit) >= 5) return ring * unit;
  for (const double ring : rings)
    if (within(ring * unit) > 0 && within(ring * unit) == within(rings[3] * unit))
      return ring * unit;
  const double nearest = *std::min_element(distances.begin(), distances.end());
  return std::ceil(nearest / (100 * unit)) * 100 * unit;
}

bool wants_only_remote(const SearchRequest& request, const Snapshot& snapshot) {
  const auto& formats = request.filter(Facet::format);
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
    terms_.push_back(reference::terms_of(*listing, snapshot));
    listings_.push_back(std::move(*listing));
  }
}

ReferenceAnswer SearchReference::answer(const SearchRequest& request,
                                        const Understood& understood) const {
  ReferenceAnswer answer;
  std::vector<const Listing*> found;
  for (std::size_t at = 0; at < listings_.size(); ++at)
    if (reference::takes_part(listings_[at], terms_[at], request, understood, today_))
      found.push_back(&listings_[at]);
  const auto passes = [&](const Listing& listing, std::optional<Facet> but) {
    return reference::passes(listing, request, snapshot_, but);
  };

  const std::optional<Person> person = reference::person_at(understood);
  std::vector<double> distances;
  if (person && person->point)
    for (const Listing* listing : found)
      if (const auto metres = reference::metres(*listing, *person)) {
        answer.metres[listing->id] = *metres;
        if (passes(*listing, {})) distances.push_back(*metres);
      }
  if (person && person->point)
    answer.radius_metres = radius_of(request, reference::units(request, understood), distances);
  if (person) answer.main_lane = wants_only_remote(request, snapshot_) ? Lane::online : Lane::near;

  for (const Listing* listing : found) {
    const Lane lane =
        person ? reference::lane(*listing, *person, answer.radius_metres) : Lane::none;
    if (passes(*listing, {})) {
      if (lane == Lane::near) answer.near.insert(listing->id);
      if (lane == Lane::area) answer.area.insert(listing->id);
      if (lane == Lane::online) answer.online.insert(listing->id);
      if (!person || lane == answer.main_lane) answer.main.insert(listing->id);
    }
    for (const catalog::FacetDescription& facet : catalog::facets) {
      if (!passes(*listing, facet.facet)) continue;
      // Choosing one format alone makes the lane of that format the main one.
      const Lane counted = facet.facet != Facet::format          ? answer.main_lane
                           : reference::meets_remotely(*listing) ? Lane::online
                                                                 : Lane::near;
      if (person && lane != counted) continue;
      for (const std::string& value : reference::values(*listing, facet.facet, snapshot_))
        ++answer.facets[std::string(facet.name)][value];
    }
  }
  for (const catalog::FacetDescription& facet : catalog::facets)
    for (const catalog::Ordinal chosen : request.filter(facet.facet))
      answer.facets[std::string(facet.name)][snapshot_.vocabulary(facet.facet).at(chosen).id];
  return answer;
}

std::optional<std::string> SearchReference::misplaced(const SearchRequest& request,
                                                      const Understood& understood,
                                                      const std::vector<Hit>& hits) const {
  const std::optional<Person> person = reference::person_at(understood);
  const bool online = person && wants_only_remote(request, snapshot_);
  using Key = std::tuple<bool, int, double, int, double, std::string>;
  const auto key_of = [&](const Hit& hit) -> Key {
    const Listing& listing = hit.listing;
    const bool sleeps = reference::sleeps(listing, today_);
    const int freshness = reference::freshness(listing, today_);
    const double metres = hit.distance_metres.value_or(1e12);
    constexpr double factors[] = {1, 0.9, 0.75, 0.5};
    const double text = -static_cast<double>(static_cast<float>(hit.score)) * factors[freshness];
    const std::string name = catalog::words_joined(listing.name);
    switch (request.sort) {
      case Sort::distance: return {sleeps, 0, metres, 0, 0, ""};
      case Sort::name: return {sleeps, 0, 0, 0, 0, name};
      case Sort::verified: {
        const auto& on = listing.verified.on;
        const auto days = on ? on->first_day().time_since_epoch().count() : -1'000'000;
        return {sleeps, 0, -static_cast<double>(days), 0, 0, ""};
      }
      case Sort::best: break;
    }
    if (online) return {sleeps, reference::closeness(listing, *person), text, freshness, 0, ""};
    if (person && person->point) return {sleeps, reference::band(metres), freshness, 0, metres, ""};
    return {sleeps, 0, text, freshness, 0, understood.words.empty() ? name : ""};
  };
  for (std::size_t at = 1; at < hits.size(); ++at)
    if (key_of(hits[at]) < key_of(hits[at - 1]))
      return hits[at - 1].listing.id + " stands above " + hits[at].listing.id;
  return {};
}

}  // namespace tests
