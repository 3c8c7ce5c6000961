#include "query-service/contribute/snapshot_gazetteer.h"

namespace query_service {

void SnapshotGazetteer::for_each_named(const std::string& key, const Use& use) const {
  for (const PlaceNumber place : names_.named(key)) use(names_.place(place));
}

void SnapshotGazetteer::for_each_city(std::string_view country, const Use& use) const {
  for_each(catalog::PlaceType::city, country, use);
}

void SnapshotGazetteer::for_each_region(std::string_view country, const Use& use) const {
  for_each(catalog::PlaceType::region, country, use);
}

void SnapshotGazetteer::for_each(catalog::PlaceType type, std::string_view country,
                                 const Use& use) const {
  for (PlaceNumber place = 0; place < names_.size(); ++place)
    if (names_.type(place) == type && names_.country(place) == country) use(names_.place(place));
}

std::string SnapshotGazetteer::parent_of(const std::string& region) const {
  return names_.region_around(region);
}

std::optional<catalog::AreaTimeZone> SnapshotGazetteer::zone_of(std::string_view area) const {
  const catalog::AreaTimeZone* zones = names_.time_zones_of(area);
  return zones ? std::optional(*zones) : std::nullopt;
}

}  // namespace query_service
