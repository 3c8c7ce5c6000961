#include "indexer/gazetteer.h"

#include <algorithm>

namespace indexer {

using catalog::GazetteerPlace;
using catalog::PlaceType;
using catalog::Precision;

Gazetteer::Gazetteer(GazetteerData data) : data_(std::move(data)) {
  by_key_.reserve(data_.places.size() * 2);
  for (std::size_t at = 0; at < data_.places.size(); ++at) {
    by_key_.emplace(catalog::place_key(data_.places[at].name), at);
    for (const std::string& alias : data_.places[at].aliases)
      by_key_.emplace(catalog::place_key(alias), at);
  }
}

bool Gazetteer::has_country(std::string_view code) const {
  const auto [first, last] = by_key_.equal_range(catalog::place_key(code));
  return std::any_of(first, last, [&](const auto& entry) {
    const GazetteerPlace& place = data_.places[entry.second];
    return place.type == PlaceType::country && place.country == code;
  });
}

bool Gazetteer::has_region(std::string_view code) const {
  const auto [first, last] = by_key_.equal_range(catalog::place_key(code));
  return std::any_of(first, last, [&](const auto& entry) {
    const GazetteerPlace& place = data_.places[entry.second];
    return place.type == PlaceType::region && place.region == code;
  });
}

std::optional<Region> Gazetteer::region(std::string_view country, std::string_view text) const {
  const auto [first, last] = by_key_.equal_range(catalog::place_key(text));
  const GazetteerPlace* best = nullptr;
  const std::string whole_code = std::string(country) + "-" + std::string(text);
  for (auto entry = first; entry != last; ++entry) {
    const GazetteerPlace& place = data_.places[entry->second];
    if (place.type != PlaceType::region || place.country != country) continue;
    // A code means itself, whatever else goes by the same letters; then the larger region.
    if (place.region == whole_code) return Region{place.region, place.name};
    if (!best || place.population > best->population) best = &place;
  }
  return best ? std::optional(Region{best->region, best->name}) : std::nullopt;
}

std::vector<std::string> Gazetteer::with_parents(const std::string& region) const {
  std::vector<std::string> codes;
  for (std::string next = region; !next.empty() && codes.size() < 5;) {
    codes.push_back(next);
    const auto parent = data_.parents.find(next);
    next = parent == data_.parents.end() ? "" : parent->second;
  }
  return codes;
}

bool Gazetteer::has_postal_codes(std::string_view country) const { return country == "US"; }

const GazetteerPlace* Gazetteer::postal_code(std::string_view country,
                                             std::string_view code) const {
  // ZIP+4 lies in its ZIP.
  if (country == "US" && code.size() == 10 && code[5] == '-') code = code.substr(0, 5);
  const auto [first, last] = by_key_.equal_range(catalog::place_key(code));
  for (auto entry = first; entry != last; ++entry) {
    const GazetteerPlace& place = data_.places[entry->second];
    if (place.type == PlaceType::postal_code && place.country == country) return &place;
  }
  return nullptr;
}

bool Gazetteer::lies_in(const GazetteerPlace& place, const std::string& region) const {
  if (region.empty() || place.region.empty() || place.region == region) return true;
  // The place may know only the wider region, or the listing may say only the wider one.
  const auto around_listing = with_parents(region);
  const auto around_place = with_parents(place.region);
  return std::find(around_listing.begin(), around_listing.end(), place.region) !=
             around_listing.end() ||
         std::find(around_place.begin(), around_place.end(), region) != around_place.end();
}

std::vector<const GazetteerPlace*> Gazetteer::towns(std::string_view country,
                                                    const std::string& region,
                                                    std::string_view name, bool county) const {
  std::vector<const GazetteerPlace*> all;
  const auto [first, last] = by_key_.equal_range(catalog::place_key(name));
  for (auto entry = first; entry != last; ++entry) {
    const GazetteerPlace& place = data_.places[entry->second];
    const bool wanted =
        county ? place.type == PlaceType::county
               : place.type == PlaceType::city || place.type == PlaceType::county_subdivision;
    if (wanted && place.country == country && place.coordinates && lies_in(place, region))
      all.push_back(&place);
  }
  return all;
}

const GazetteerPlace* Gazetteer::town(std::string_view country, const std::string& region,
                                      std::string_view name, bool county) const {
  const GazetteerPlace* best = nullptr;
  const auto rank = [](const GazetteerPlace& place) {
    return std::pair(place.type == PlaceType::city ? 1 : 0, place.population);
  };
  for (const GazetteerPlace* place : towns(country, region, name, county))
    if (!best || rank(*place) > rank(*best)) best = place;
  return best;
}

std::vector<std::string> Gazetteer::town_names(std::string_view country,
                                               const std::string& region) const {
  std::vector<std::string> names;
  for (const GazetteerPlace& place : data_.places)
    if (place.type == PlaceType::city && place.country == country && lies_in(place, region))
      names.push_back(place.name);
  return names;
}

std::optional<Located> Gazetteer::locate(const catalog::Place& place) const {
  if (place.coordinates) return Located{*place.coordinates, Precision::exact};
  if (!place.postal_code.empty())
    if (const auto* code = postal_code(place.country, place.postal_code);
        code && code->coordinates && lies_in(*code, place.region))
      return Located{*code->coordinates, Precision::postal_code};
  if (!place.city.empty())
    if (const auto* found = town(place.country, place.region, place.city, false))
      return Located{*found->coordinates, Precision::city};
  if (!place.county.empty())
    if (const auto* found = town(place.country, place.region, place.county, true))
      return Located{*found->coordinates, Precision::county};
  return {};
}

std::optional<AreaTimeZone> Gazetteer::timezone(std::string_view country,
                                                const std::string& region) const {
  for (const std::string& code : with_parents(region))
    if (const auto found = data_.time_zones.find(code); found != data_.time_zones.end())
      return found->second;
  const auto found = data_.time_zones.find(country);
  return found == data_.time_zones.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace indexer
