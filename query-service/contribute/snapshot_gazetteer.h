// The places of a snapshot, for the checker to ask (catalog/checker/gazetteer.h).
//
// Thread promise: immutable; any number of threads may ask.
#pragma once

#include "catalog/checker/gazetteer.h"
#include "query-service/places/place_names.h"

namespace query_service {

class SnapshotGazetteer final : public catalog::checker::Gazetteer {
 public:
  // `names` has to outlive it.
  explicit SnapshotGazetteer(const PlaceNames& names) : names_(names) {}

 private:
  void for_each_named(const std::string& key, const Use& use) const override;
  void for_each_city(std::string_view country, const Use& use) const override;
  void for_each_region(std::string_view country, const Use& use) const override;
  std::string parent_of(const std::string& region) const override;
  std::optional<catalog::AreaTimeZone> zone_of(std::string_view area) const override;

  void for_each(catalog::PlaceType type, std::string_view country, const Use& use) const;

  const PlaceNames& names_;
};

}  // namespace query_service
