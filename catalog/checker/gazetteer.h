// Where a listing is, from what its place says, and whether there is such a place at all.
//
//   gazetteer.locate({.city = "Arlington", .region = "US-MA", .country = "US"})
//     -> 42.415, -71.156, city
//
// Both programs ask the same questions of places that they keep each in its own way: the indexer
// as it has read them from data/gazetteer, the service as its snapshot holds them.
//
// Thread promise: any number of threads may ask, as far as the places beneath allow it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/gazetteer.h"
#include "catalog/listing.h"

namespace catalog::checker {

struct Region {
  std::string code;  // ISO 3166-2
  std::string name;  // as the gazetteer has it
};

struct Located {
  Coordinates coordinates;
  Precision precision;
};

class Gazetteer {
 public:
  virtual ~Gazetteer() = default;

  bool has_country(std::string_view code) const;
  // The code of a country by its code, its name or an alias, in any case: US, "usa", "España".
  std::optional<std::string> country(std::string_view text) const;
  bool has_region(std::string_view code) const;

  // A region of a country by its code without the country, its whole code, its name or an alias.
  std::optional<Region> region(std::string_view country, std::string_view text) const;
  // A region's code and those of the wider regions around it.
  std::vector<std::string> with_parents(const std::string& region) const;

  // The middle of the postal code's area, else of the town, else of the county.
  std::optional<Located> locate(const Place& place) const;

  bool has_postal_codes(std::string_view country) const;
  std::optional<GazetteerPlace> postal_code(std::string_view country, std::string_view code) const;
  // The place of this name in the country, and in the region where one is given: the type asked
  // for, most people first, of equals the northernmost.
  std::optional<GazetteerPlace> town(std::string_view country, const std::string& region,
                                     std::string_view name, bool county) const;
  // All of that name, in no order.
  std::vector<GazetteerPlace> towns(std::string_view country, const std::string& region,
                                    std::string_view name, bool county) const;
  // Names of regions of the country, to suggest from: most people first.
  std::vector<std::string> region_names(std::string_view country) const;
  // Names of towns in the region, to suggest from: most people first.
  std::vector<std::string> town_names(std::string_view country, const std::string& region) const;

  // The zone of the region, else of a wider region around it, else of the country.
  std::optional<AreaTimeZone> timezone(std::string_view country, const std::string& region) const;

 protected:
  using Use = std::function<void(const GazetteerPlace&)>;

 private:
  // Every place that goes by this name, alias or code; `key` as place_key makes it.  Aliases of
  // the places may be left out.
  virtual void for_each_named(const std::string& key, const Use& use) const = 0;
  virtual void for_each_city(std::string_view country, const Use& use) const = 0;
  virtual void for_each_region(std::string_view country, const Use& use) const = 0;
  // The region that this one lies in; empty where there is none.
  virtual std::string parent_of(const std::string& region) const = 0;
  // Of a country, or of a region with a line of its own.
  virtual std::optional<AreaTimeZone> zone_of(std::string_view area) const = 0;

  bool lies_in(const GazetteerPlace& place, const std::string& region) const;
};

}  // namespace catalog::checker
