#include "catalog/checker/gazetteer.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace catalog::checker {

bool Gazetteer::has_country(std::string_view code) const {
  bool is_there = false;
  for_each_named(place_key(code), [&](const GazetteerPlace& place) {
    is_there |= place.type == PlaceType::country && place.country == code;
  });
  return is_there;
}

std::optional<std::string> Gazetteer::country(std::string_view text) const {
  const std::string key = place_key(text);
  std::optional<std::string> best;
  bool is_code = false;
  for_each_named(key, [&](const GazetteerPlace& place) {
    if (is_code || place.type != PlaceType::country) return;
    is_code = place_key(place.country) == key;
    if (!best || is_code) best = place.country;
  });
  return best;
}

bool Gazetteer::has_region(std::string_view code) const {
  bool is_there = false;
  for_each_named(place_key(code), [&](const GazetteerPlace& place) {
    is_there |= place.type == PlaceType::region && place.region == code;
  });
  return is_there;
}

std::optional<Region> Gazetteer::region(std::string_view country, std::string_view text) const {
  const std::string whole_code = std::string(country) + "-" + std::string(text);
  std::optional<Region> best;
  std::int64_t most_people = 0;
  bool is_code = false;
  for_each_named(place_key(text), [&](const GazetteerPlace& place) {
    if (is_code || place.type != PlaceType::region || place.country != country) return;
    // A code means itself, whatever else goes by the same letters; then the larger region.
    is_code = place.region == whole_code;
    if (best && !is_code && place.population <= most_people) return;
    best = Region{place.region, place.name};
    most_people = place.population;
  });
  return best;
}

std::vector<std::string> Gazetteer::with_parents(const std::string& region) const {
  std::vector<std::string> codes;
  for (std::string next = region; !next.empty() && codes.size() < 5;) {
    codes.push_back(next);
    next = parent_of(next);
  }
  return codes;
}

bool Gazetteer::has_postal_codes(std::string_view country) const { return country == "US"; }

std::optional<GazetteerPlace> Gazetteer::postal_code(std::string_view country,
                                                     std::string_view code) const {
  // ZIP+4 lies in its ZIP.
  if (country == "US" && code.size() == 10 && code[5] == '-') code = code.substr(0, 5);
  std::optional<GazetteerPlace> found;
  for_each_named(place_key(code), [&](const GazetteerPlace& place) {
    if (!found && place.type == PlaceType::postal_code && place.country == country) found = place;
  });
  return found;
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

std::vector<GazetteerPlace> Gazetteer::towns(std::string_view country, const std::string& region,
                                             std::string_view name, bool county) const {
  std::vector<GazetteerPlace> all;
  for_each_named(place_key(name), [&](const GazetteerPlace& place) {
    const bool wanted =
        county ? place.type == PlaceType::county
               : place.type == PlaceType::city || place.type == PlaceType::county_subdivision;
    if (wanted && place.country == country && place.coordinates && lies_in(place, region))
      all.push_back(place);
  });
  return all;
}

std::optional<GazetteerPlace> Gazetteer::town(std::string_view country, const std::string& region,
                                              std::string_view name, bool county) const {
  // Of two that nothing else tells apart the northernmost, so that both programs mean the same.
  const auto rank = [](const GazetteerPlace& place) {
    return std::tuple(place.type == PlaceType::city ? 1 : 0, place.population,
                      place.coordinates->latitude, place.coordinates->longitude);
  };
  std::optional<GazetteerPlace> best;
  for (GazetteerPlace& place : towns(country, region, name, county))
    if (!best || rank(place) > rank(*best)) best = std::move(place);
  return best;
}

namespace {

// The names of (people, name), most people first.
std::vector<std::string> by_people(std::vector<std::pair<std::int64_t, std::string>> places) {
  std::stable_sort(places.begin(), places.end(),
                   [](const auto& left, const auto& right) { return left.first > right.first; });
  std::vector<std::string> names;
  for (auto& [people, name] : places) names.push_back(std::move(name));
  return names;
}

}  // namespace

std::vector<std::string> Gazetteer::region_names(std::string_view country) const {
  std::vector<std::pair<std::int64_t, std::string>> regions;
  for_each_region(country, [&](const GazetteerPlace& place) {
    regions.emplace_back(place.population, place.name);
  });
  return by_people(std::move(regions));
}

std::vector<std::string> Gazetteer::town_names(std::string_view country,
                                               const std::string& region) const {
  std::vector<std::pair<std::int64_t, std::string>> towns;
  // A country has many towns and few regions.
  std::map<std::string, bool> is_of_region;
  for_each_city(country, [&](const GazetteerPlace& place) {
    const auto [known, is_new] = is_of_region.try_emplace(place.region, false);
    if (is_new) known->second = lies_in(place, region);
    if (known->second) towns.emplace_back(place.population, place.name);
  });
  return by_people(std::move(towns));
}

std::optional<Located> Gazetteer::locate(const Place& place) const {
  if (place.coordinates) return Located{*place.coordinates, Precision::exact};
  if (!place.postal_code.empty())
    if (const auto code = postal_code(place.country, place.postal_code);
        code && code->coordinates && lies_in(*code, place.region))
      return Located{*code->coordinates, Precision::postal_code};
  if (!place.city.empty())
    if (const auto found = town(place.country, place.region, place.city, false))
      return Located{*found->coordinates, Precision::city};
  if (!place.county.empty())
    if (const auto found = town(place.country, place.region, place.county, true))
      return Located{*found->coordinates, Precision::county};
  return {};
}

std::optional<AreaTimeZone> Gazetteer::timezone(std::string_view country,
                                                const std::string& region) const {
  for (const std::string& code : with_parents(region))
    if (auto found = zone_of(code)) return found;
  return zone_of(country);
}

}  // namespace catalog::checker
