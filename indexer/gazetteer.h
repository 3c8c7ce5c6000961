// Finding where a listing is, from what its place says.
//
//   locate({.city = "Arlington", .region = "US-MA", .country = "US"})
//     -> 42.415, -71.156, city
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/listing.h"
#include "indexer/gazetteer_files.h"

namespace indexer {

struct Region {
  std::string code;  // ISO 3166-2
  std::string name;  // as the gazetteer has it
};

struct Located {
  catalog::Coordinates coordinates;
  catalog::Precision precision;
};

class Gazetteer {
 public:
  explicit Gazetteer(GazetteerData data);

  const std::vector<catalog::GazetteerPlace>& places() const { return data_.places; }
  const std::vector<std::string>& ordinary_words() const { return data_.ordinary_words; }

  bool has_country(std::string_view code) const;
  bool has_region(std::string_view code) const;

  // A region of a country by its code without the country, its whole code, its name or an alias.
  std::optional<Region> region(std::string_view country, std::string_view text) const;
  // A region's code and those of the wider regions around it.
  std::vector<std::string> with_parents(const std::string& region) const;

  // The middle of the postal code's area, else of the town, else of the county.
  std::optional<Located> locate(const catalog::Place& place) const;

  bool has_postal_codes(std::string_view country) const;
  const catalog::GazetteerPlace* postal_code(std::string_view country, std::string_view code) const;
  // The place of this name in the country, and in the region where one is given: the type asked
  // for, most people first.
  const catalog::GazetteerPlace* town(std::string_view country, const std::string& region,
                                      std::string_view name, bool county) const;
  // All of that name, in no order.
  std::vector<const catalog::GazetteerPlace*> towns(std::string_view country,
                                                    const std::string& region,
                                                    std::string_view name, bool county) const;
  // Names of towns in the region, to suggest from.
  std::vector<std::string> town_names(std::string_view country, const std::string& region) const;

  // The zone of the region, else of a wider region around it, else of the country.
  std::optional<AreaTimeZone> timezone(std::string_view country, const std::string& region) const;
  // Of every country, and of the regions with a line of their own, by their codes.
  const std::map<std::string, AreaTimeZone, std::less<>>& time_zones() const {
    return data_.time_zones;
  }

 private:
  bool lies_in(const catalog::GazetteerPlace& place, const std::string& region) const;

  GazetteerData data_;
  std::unordered_multimap<std::string, std::size_t> by_key_;
};

}  // namespace indexer
