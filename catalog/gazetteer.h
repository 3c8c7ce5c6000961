// A place of the gazetteer, and how its name becomes a key.
//
// The indexer writes the gazetteer of data/gazetteer into the snapshot under these keys; the query
// service asks for a place by the same key.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/distance.h"

namespace catalog {

enum class PlaceType { country, region, county, county_subdivision, city, postal_code };

struct GazetteerPlace {
  PlaceType type = PlaceType::city;
  std::string name = {};     // "Arlington", "02476", "Vermont"
  std::string country = {};  // ISO 3166-1, two letters
  std::string region = {};   // ISO 3166-2 of the region it lies in, or its own; empty if unknown
  std::optional<Coordinates> coordinates = {};  // its middle
  std::int64_t population = 0;                  // 0 where not known
  std::vector<std::string> aliases = {};        // other names, and codes
  std::string timezone = {};  // IANA: of most people in its region or country; empty if unknown
  bool operator==(const GazetteerPlace&) const = default;
};

// The time zones of a country or region, by their IANA names.
struct AreaTimeZone {
  std::string timezone = {};
  bool whole = false;                    // every clock there goes by it; else most people's do
  std::vector<std::string> others = {};  // of the other clocks there, most people first
  bool operator==(const AreaTimeZone&) const = default;
};

std::string_view to_text(PlaceType type);  // "country", "region", "county", ...
std::optional<PlaceType> place_type_of(std::string_view text);

// The form in which names of places are compared: folded words, with the abbreviations that stand
// in names written out (st saint, ste sainte, ft fort, mt mount).
//
//   place_key("St. Louis") == place_key("saint louis")
std::string place_key(std::string_view name);

}  // namespace catalog
