// The places of data/gazetteer in memory, for the checker to ask (catalog/checker/gazetteer.h).
//
//   Gazetteer gazetteer(*read_gazetteer("data"));
//
// Thread promise: immutable; any number of threads may read.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/checker/gazetteer.h"
#include "indexer/gazetteer_files.h"

namespace indexer {

class Gazetteer final : public catalog::checker::Gazetteer {
 public:
  explicit Gazetteer(GazetteerData data);

  const std::vector<catalog::GazetteerPlace>& places() const { return data_.places; }
  const std::vector<std::string>& ordinary_words() const { return data_.ordinary_words; }
  // The region around each region that lies in one, by their codes.
  const std::map<std::string, std::string>& parents() const { return data_.parents; }
  // Of every country, and of the regions with a line of their own, by their codes.
  const std::map<std::string, catalog::AreaTimeZone, std::less<>>& time_zones() const {
    return data_.time_zones;
  }

 private:
  void for_each_named(const std::string& key, const Use& use) const override;
  void for_each_city(std::string_view country, const Use& use) const override;
  void for_each_region(std::string_view country, const Use& use) const override;
  std::string parent_of(const std::string& region) const override;
  std::optional<catalog::AreaTimeZone> zone_of(std::string_view area) const override;

  GazetteerData data_;
  std::unordered_multimap<std::string, std::size_t> by_key_;
};

}  // namespace indexer
