#include "indexer/report/coverage.h"

#include <algorithm>
#include <tuple>

namespace indexer::report {
namespace {

using catalog::AreaCover;
using catalog::ConditionHole;
using catalog::Listing;
using catalog::Ordinal;

bool is_active_group(const Listing& listing) {
  return listing.kind == "group" && listing.status == "active";
}

bool is_in_person(const std::string& format) { return format == "in-person" || format == "hybrid"; }

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

ConditionCounts::ConditionCounts(const catalog::Vocabulary& conditions)
    : conditions_(conditions), groups_(conditions.concepts().size()) {}

void ConditionCounts::add(const Listing& listing) {
  if (!is_active_group(listing)) return;
  std::set<Ordinal> all;
  for (const std::string& id : listing.conditions)
    if (const auto ordinal = conditions_.find(id))
      for (const Ordinal wider : conditions_.with_broader(*ordinal)) all.insert(wider);
  for (const Ordinal ordinal : all) {
    ++groups_[ordinal].all;
    groups_[ordinal].in_person += meets_in_person(listing) ? 1 : 0;
  }
}

// The next wider condition that has a group: of several equally near the first that is named.
std::string ConditionCounts::next_wider(Ordinal ordinal) const {
  std::vector<Ordinal> looked_at{ordinal};
  for (std::size_t at = 0; at < looked_at.size(); ++at) {
    if (groups_[looked_at[at]].all > 0) return conditions_.at(looked_at[at]).id;
    for (const std::string& id : conditions_.at(looked_at[at]).broader)
      if (const auto wider = conditions_.find(id);
          wider && std::find(looked_at.begin(), looked_at.end(), *wider) == looked_at.end())
        looked_at.push_back(*wider);
  }
  return "";
}

std::vector<ConditionHole> ConditionCounts::holes() const {
  std::vector<ConditionHole> holes;
  for (std::size_t at = 0; at < groups_.size(); ++at) {
    if (groups_[at].in_person > 0) continue;
    const auto ordinal = static_cast<Ordinal>(at);
    const catalog::Concept& word = conditions_.at(ordinal);
    ConditionHole hole{.id = word.id, .name = word.label.en, .groups = groups_[at].all};
    if (hole.groups == 0) hole.broader = next_wider(ordinal);
    holes.push_back(std::move(hole));
  }
  const auto order = [](const ConditionHole& hole) {
    return std::tuple(hole.groups > 0, !hole.broader.empty(), hole.id);
  };
  std::sort(holes.begin(), holes.end(),
            [&](const auto& left, const auto& right) { return order(left) < order(right); });
  return holes;
}

void AreaCounts::add(const Listing& listing) {
  if (!listing.place || listing.status == "closed") return;
  with_regions_.insert(listing.place->country);
  for (const std::string& code :
       {listing.place->country, widest(listing.place->region, gazetteer_)}) {
    ++covers_[code].listings;
    covers_[code].in_person += meets_in_person(listing) ? 1 : 0;
  }
}

std::vector<AreaCover> AreaCounts::covers(const Area& within) const {
  std::vector<AreaCover> areas;
  for (const catalog::GazetteerPlace& place : gazetteer_.places()) {
    const bool is_country = place.type == catalog::PlaceType::country;
    const bool is_region = place.type == catalog::PlaceType::region &&
                           with_regions_.contains(place.country) &&
                           widest(place.region, gazetteer_) == place.region;
    if ((!is_country && !is_region) || place.population == 0 ||
        !has(within, place.country, is_region ? place.region : "", gazetteer_))
      continue;
    const std::string& code = is_country ? place.country : place.region;
    const auto counted = covers_.find(code);
    AreaCover area = counted == covers_.end() ? AreaCover{} : counted->second;
    area.code = code;
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
