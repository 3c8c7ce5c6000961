// The gazetteer in memory: every place by its names, for reading searches as people type them.
//
// Loaded once a snapshot (some 215,000 places and 240,000 names take about 30 MB); a look-up costs
// well under a microsecond.
//
// Thread promise: immutable once loaded; any number of threads may read.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/failure.h"
#include "catalog/gazetteer.h"
#include "catalog/records.h"

namespace query_service {

using PlaceNumber = std::uint32_t;  // from 0

// A region or a country.
bool is_area(catalog::PlaceType type);

class PlaceNames {
 public:
  // Errors: damaged   the places can not be read
  static catalog::Expected<PlaceNames> load(catalog::Records& records);

  PlaceNames(PlaceNames&&) = default;
  PlaceNames& operator=(PlaceNames&&) = default;

  // The places that go by this name or alias, most people first.  `key` as catalog::place_key
  // makes it.
  std::span<const PlaceNumber> named(std::string_view key) const;
  // The key of a large town, region or country whose name is written as one word ("newyork"), of
  // six letters and more; empty where there is none.
  std::string_view key_of_joined(std::string_view letters) const;
  // No name has more words.
  static constexpr std::size_t most_words = 6;

  catalog::GazetteerPlace place(PlaceNumber number) const;
  PlaceNumber size() const { return static_cast<PlaceNumber>(places_.size()); }
  std::optional<catalog::Coordinates> coordinates(PlaceNumber number) const {
    const Compact& place = places_[number];
    return place.has_coordinates ? std::optional(place.coordinates) : std::nullopt;
  }
  catalog::PlaceType type(PlaceNumber number) const { return places_[number].type; }
  const std::string& country(PlaceNumber number) const { return regions_[places_[number].country]; }
  const std::string& region(PlaceNumber number) const { return regions_[places_[number].region]; }
  std::int64_t population(PlaceNumber number) const { return places_[number].population; }
  // True where the place lies in the region or country, which is not itself.
  bool lies_in(PlaceNumber place, PlaceNumber region_or_country) const;

  // Of a country, or of a region with a line of its own; null where it has none.
  const catalog::AreaTimeZone* time_zones_of(std::string_view area) const;
  // The region that this one lies in; empty where there is none.
  std::string region_around(std::string_view region) const;

  // The names that begin with `prefix`, as a range of the list of all keys in order.
  struct KeyRange {
    std::size_t first, last;
  };
  KeyRange keys_with_prefix(std::string_view prefix) const;
  std::string_view key(std::size_t at) const;
  std::span<const PlaceNumber> places_of_key(std::size_t at) const;
  std::int64_t most_people(std::size_t key) const { return keys_[key].most_people; }
  std::size_t key_count() const { return keys_.size(); }

  // The keys of places with at least `least_people` people (and of regions and countries) that are
  // nearest to a misspelt one: within `most_edits`, with the same first letter; nearest first,
  // then those with most people; at most three.
  struct Similar {
    std::string_view key;
    std::size_t edits;
  };
  std::vector<Similar> similar(std::string_view misspelt, std::size_t most_edits,
                               std::int64_t least_people) const;

 private:
  struct Compact {
    catalog::Coordinates coordinates;
    std::uint32_t name_begin;
    std::uint32_t population;
    std::uint16_t region;   // place in regions_
    std::uint16_t country;  // place in regions_, which holds countries as well
    std::uint8_t name_size;
    catalog::PlaceType type;
    bool has_coordinates;
  };
  struct Key {
    std::uint32_t begin;
    std::uint32_t first_place;
    std::uint32_t most_people;  // regions and countries count as more than any town
    std::uint8_t size;
  };

  PlaceNames() = default;
  std::string_view text_of(const Key& key) const {
    return {key_text_.data() + key.begin, key.size};
  }
  void order_by_people();
  void index_keys();

  std::vector<Compact> places_;
  std::string names_;
  std::vector<std::string> regions_;
  catalog::AreaTimeZones time_zones_;  // by country or region
  catalog::RegionParents region_parents_;
  std::vector<Key> keys_;       // in order
  std::vector<char> key_text_;  // not a string: views into it must outlive a move
  std::vector<PlaceNumber> key_places_;
  std::unordered_map<std::string_view, std::uint32_t> by_key_;
  std::unordered_map<std::string, std::uint32_t> by_joined_;
  // Keys worth mending towards, by first byte and length, those with most people first.
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_shape_;
};

}  // namespace query_service
