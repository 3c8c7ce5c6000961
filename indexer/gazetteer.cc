#include "indexer/gazetteer.h"

namespace indexer {

Gazetteer::Gazetteer(GazetteerData data) : data_(std::move(data)) {
  by_key_.reserve(data_.places.size() * 2);
  for (std::size_t at = 0; at < data_.places.size(); ++at) {
    by_key_.emplace(catalog::place_key(data_.places[at].name), at);
    for (const std::string& alias : data_.places[at].aliases)
      by_key_.emplace(catalog::place_key(alias), at);
  }
}

void Gazetteer::for_each_named(const std::string& key, const Use& use) const {
  const auto [first, last] = by_key_.equal_range(key);
  for (auto entry = first; entry != last; ++entry) use(data_.places[entry->second]);
}

void Gazetteer::for_each_city(std::string_view country, const Use& use) const {
  for (const catalog::GazetteerPlace& place : data_.places)
    if (place.type == catalog::PlaceType::city && place.country == country) use(place);
}

void Gazetteer::for_each_region(std::string_view country, const Use& use) const {
  for (const catalog::GazetteerPlace& place : data_.places)
    if (place.type == catalog::PlaceType::region && place.country == country) use(place);
}

std::string Gazetteer::parent_of(const std::string& region) const {
  const auto found = data_.parents.find(region);
  return found == data_.parents.end() ? "" : found->second;
}

std::optional<catalog::AreaTimeZone> Gazetteer::zone_of(std::string_view area) const {
  const auto found = data_.time_zones.find(area);
  return found == data_.time_zones.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace indexer
