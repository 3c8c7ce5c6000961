#include "indexer/report/coverage.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace indexer::report {
namespace {

using catalog::AreaCover;
using catalog::ConditionHole;
using catalog::Listing;
using catalog::Ordinal;

struct GroupCounts {
  std::int64_t groups = 0;
  std::int64_t in_person = 0;
};

bool is_active_group(const Listing& listing) {
  return listing.kind == "group" && listing.status == "active";
}

bool is_in_person(const std::string& format) { return format == "in-person" || format == "hybrid"; }

std::vector<GroupCounts> counts_of(std::span<const Listing> listings,
                                   const catalog::Vocabulary& conditions) {
  std::vector<GroupCounts> counts(conditions.concepts().size());
  for (const Listing& listing : listings) {
    if (!is_active_group(listing)) continue;
    std::set<Ordinal> all;
    for (const std::string& id : listing.conditions)
      if (const auto ordinal = conditions.find(id))
        for (const Ordinal wider : conditions.with_broader(*ordinal)) all.insert(wider);
    for (const Ordinal ordinal : all) {
      ++counts[ordinal].groups;
      counts[ordinal].in_person += meets_in_person(listing) ? 1 : 0;
    }
  }
  return counts;
}

// The next wider condition that has a group: of several equally near the first that is named.
std::string next_wider(Ordinal ordinal, const catalog::Vocabulary& conditions,
                       const std::vector<GroupCounts>& counts) {
  std::vector<Ordinal> looked_at{ordinal};
  for (std::size_t at = 0; at < looked_at.size(); ++at) {
    if (counts[looked_at[at]].groups > 0) return conditions.at(looked_at[at]).id;
    for (const std::string& id : conditions.at(looked_at[at]).broader)
      if (const auto wider = conditions.find(id);
          wider && std::find(looked_at.begin(), looked_at.end(), *wider) == looked_at.end())
        looked_at.push_back(*wider);
  }
  return "";
}

// People for each group; of places without one all, before any with one.
std::tuple<bool, std::int64_t, std::string> urgency(const AreaCover& area) {
  const bool has_some = area.in_person > 0;
  return {has_some, -area.people / std::max<std::int64_t>(area.in_person, 1), area.code};
}

// The region of a country that lies in no other.
std::string widest(const std::string& region, const Gazetteer& gazetteer) {
  const auto around = gazetteer.with_parents(region);
  return around.empty() ? "" : around.back();
}

}  // namespace

bool meets_in_person(const Listing& listing) {
  return is_active_group(listing) &&
         (is_in_person(listing.format) ||
          std::any_of(listing.meets.begin(), listing.meets.end(),
                      [](const catalog::Meeting& next) { return is_in_person(next.format); }));
}

std::vector<ConditionHole> condition_holes(std::span<const Listing> listings,
                                           const catalog::Vocabulary& conditions) {
  const std::vector<GroupCounts> counts = counts_of(listings, conditions);
  std::vector<ConditionHole> holes;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at].in_person > 0) continue;
    const auto ordinal = static_cast<Ordinal>(at);
    const catalog::Concept& word = conditions.at(ordinal);
    ConditionHole hole{.id = word.id, .name = word.label.en, .groups = counts[at].groups};
    if (hole.groups == 0) hole.broader = next_wider(ordinal, conditions, counts);
    holes.push_back(std::move(hole));
  }
  const auto order = [](const ConditionHole& hole) {
    return std::tuple(hole.groups > 0, !hole.broader.empty(), hole.id);
  };
  std::sort(holes.begin(), holes.end(),
            [&](const auto& left, const auto& right) { return order(left) < order(right); });
  return holes;
}

std::vector<AreaCover> area_covers(std::span<const Listing> listings, const Gazetteer& gazetteer,
                                   const Area& within) {
  std::map<std::string, AreaCover> covers;
  std::set<std::string> with_regions{"US"};
  for (const Listing& listing : listings)
    if (listing.place && listing.status != "closed") {
      with_regions.insert(listing.place->country);
      for (const std::string& code :
           {listing.place->country, widest(listing.place->region, gazetteer)}) {
        ++covers[code].listings;
        covers[code].in_person += meets_in_person(listing) ? 1 : 0;
      }
    }
  std::vector<AreaCover> areas;
  for (const catalog::GazetteerPlace& place : gazetteer.places()) {
    const bool is_country = place.type == catalog::PlaceType::country;
    const bool is_region = place.type == catalog::PlaceType::region &&
                           with_regions.contains(place.country) &&
                           widest(place.region, gazetteer) == place.region;
    if ((!is_country && !is_region) || place.population == 0 ||
        !has(within, place.country, is_region ? place.region : "", gazetteer))
      continue;
    AreaCover area = covers[is_country ? place.country : place.region];
    area.code = is_country ? place.country : place.region;
    area.name = place.name;
    area.people = place.population;
    areas.push_back(std::move(area));
  }
  std::sort(areas.begin(), areas.end(), [](const AreaCover& left, const AreaCover& right) {
    return urgency(left) < urgency(right);
  });
  return areas;
}

}  // namespace indexer::report
