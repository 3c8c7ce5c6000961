#include "query-service/places/place_names.h"

#include <algorithm>
#include <limits>

#include "catalog/nearest.h"

namespace query_service {
namespace {

using catalog::GazetteerPlace;
using catalog::PlaceType;

// A town's name written as one word must be of a town that many know.
constexpr std::uint32_t least_people_joined = 50'000;
constexpr std::size_t least_bytes_joined = 6;
// Towards smaller places nothing is mended: their names are near too many words.
constexpr std::uint32_t least_people_of_mended_name = 1'000;
constexpr std::size_t least_bytes_mended = 5;
constexpr std::uint32_t more_than_any_town = std::numeric_limits<std::uint32_t>::max();

std::uint32_t shape_of(char first, std::size_t size) {
  return (static_cast<std::uint32_t>(static_cast<unsigned char>(first)) << 8) +
         static_cast<std::uint32_t>(std::min<std::size_t>(size, 255));
}

}  // namespace

bool is_area(PlaceType type) { return type == PlaceType::region || type == PlaceType::country; }

catalog::Expected<PlaceNames> PlaceNames::load(catalog::Records& records) {
  PlaceNames names;
  std::unordered_map<std::string, std::uint16_t> codes;
  const auto code_number = [&](const std::string& code) {
    const auto [at, is_new] = codes.try_emplace(code, static_cast<std::uint16_t>(codes.size()));
    if (is_new) names.regions_.push_back(code);
    return at->second;
  };
  code_number("");
  auto read = records.for_each_place([&](const GazetteerPlace& place) {
    const std::string name = place.name.substr(0, 255);
    names.places_.push_back({.coordinates = place.coordinates.value_or(catalog::Coordinates{}),
                             .name_begin = static_cast<std::uint32_t>(names.names_.size()),
                             .population = static_cast<std::uint32_t>(std::clamp<std::int64_t>(
                                 place.population, 0, more_than_any_town - 1)),
                             .region = code_number(place.region),
                             .country = code_number(place.country),
                             .name_size = static_cast<std::uint8_t>(name.size()),
                             .type = place.type,
                             .has_coordinates = place.coordinates.has_value()});
    names.names_ += name;
  });
  if (!read) return tl::unexpected(read.error());
  read = records.for_each_place_name([&](std::string_view key, std::int64_t place) {
    if (key.size() > 255 || place < 1 || static_cast<std::size_t>(place) > names.places_.size())
      return;
    if (names.keys_.empty() || names.key(names.keys_.size() - 1) != key) {
      names.keys_.push_back({.begin = static_cast<std::uint32_t>(names.key_text_.size()),
                             .first_place = static_cast<std::uint32_t>(names.key_places_.size()),
                             .most_people = 0,
                             .size = static_cast<std::uint8_t>(key.size())});
      names.key_text_.insert(names.key_text_.end(), key.begin(), key.end());
    }
    names.key_places_.push_back(static_cast<PlaceNumber>(place - 1));
  });
  if (!read) return tl::unexpected(read.error());
  auto zones = records.time_zones();
  if (!zones) return tl::unexpected(zones.error());
  names.time_zones_ = std::move(*zones);
  auto parents = records.region_parents();
  if (!parents) return tl::unexpected(parents.error());
  names.region_parents_ = std::move(*parents);
  names.order_by_people();
  names.index_keys();
  return names;
}

void PlaceNames::order_by_people() {
  for (std::size_t at = 0; at < keys_.size(); ++at) {
    const std::size_t end = at + 1 < keys_.size() ? keys_[at + 1].first_place : key_places_.size();
    const auto first = key_places_.begin() + keys_[at].first_place;
    const auto last = key_places_.begin() + static_cast<std::ptrdiff_t>(end);
    std::stable_sort(first, last, [&](PlaceNumber left, PlaceNumber right) {
      return places_[left].population > places_[right].population;
    });
    for (auto place = first; place != last; ++place)
      keys_[at].most_people =
          std::max(keys_[at].most_people,
                   is_area(places_[*place].type) ? more_than_any_town : places_[*place].population);
  }
}

void PlaceNames::index_keys() {
  by_key_.reserve(keys_.size());
  for (std::uint32_t at = 0; at < keys_.size(); ++at) {
    const std::string_view text = key(at);
    by_key_.emplace(text, at);
    if (keys_[at].most_people >= least_people_joined && text.find(' ') != text.npos) {
      std::string joined(text);
      std::erase(joined, ' ');
      if (joined.size() >= least_bytes_joined) {
        const auto [found, is_new] = by_joined_.try_emplace(std::move(joined), at);
        if (!is_new && keys_[found->second].most_people < keys_[at].most_people) found->second = at;
      }
    }
    const bool has_digit = text.find_first_of("0123456789") != text.npos;
    if (keys_[at].most_people >= least_people_of_mended_name && text.size() >= least_bytes_mended &&
        !has_digit)
      by_shape_[shape_of(text[0], text.size())].push_back(at);
  }
  for (auto& [shape, keys] : by_shape_)
    std::stable_sort(keys.begin(), keys.end(), [&](std::uint32_t left, std::uint32_t right) {
      return keys_[left].most_people > keys_[right].most_people;
    });
}

std::string_view PlaceNames::key(std::size_t at) const { return text_of(keys_[at]); }

std::span<const PlaceNumber> PlaceNames::places_of_key(std::size_t at) const {
  const std::size_t end = at + 1 < keys_.size() ? keys_[at + 1].first_place : key_places_.size();
  return std::span(key_places_).subspan(keys_[at].first_place, end - keys_[at].first_place);
}

std::span<const PlaceNumber> PlaceNames::named(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? std::span<const PlaceNumber>() : places_of_key(found->second);
}

std::string_view PlaceNames::key_of_joined(std::string_view letters) const {
  const auto found = by_joined_.find(std::string(letters));
  return found == by_joined_.end() ? std::string_view() : key(found->second);
}

GazetteerPlace PlaceNames::place(PlaceNumber number) const {
  const Compact& compact = places_[number];
  GazetteerPlace place{.type = compact.type,
                       .name = names_.substr(compact.name_begin, compact.name_size),
                       .country = regions_[compact.country],
                       .region = regions_[compact.region],
                       .population = compact.population};
  for (const std::string* area : {&place.region, &place.country})
    if (const auto zone = time_zones_.find(*area);
        zone != time_zones_.end() && place.timezone.empty())
      place.timezone = zone->second.timezone;
  if (compact.has_coordinates) place.coordinates = compact.coordinates;
  return place;
}

bool PlaceNames::lies_in(PlaceNumber place, PlaceNumber area) const {
  const Compact& inner = places_[place];
  const Compact& outer = places_[area];
  if (place == area || inner.country != outer.country) return false;
  if (outer.type == PlaceType::country) return inner.type != PlaceType::country;
  return outer.type == PlaceType::region && inner.type != PlaceType::region &&
         inner.region == outer.region;
}

const catalog::AreaTimeZone* PlaceNames::time_zones_of(std::string_view area) const {
  const auto found = time_zones_.find(area);
  return found == time_zones_.end() ? nullptr : &found->second;
}

std::string PlaceNames::region_around(std::string_view region) const {
  const auto found = region_parents_.find(region);
  return found == region_parents_.end() ? "" : found->second;
}

PlaceNames::KeyRange PlaceNames::keys_with_prefix(std::string_view prefix) const {
  const auto first = std::partition_point(keys_.begin(), keys_.end(),
                                          [&](const Key& key) { return text_of(key) < prefix; });
  const auto last = std::partition_point(
      first, keys_.end(), [&](const Key& key) { return text_of(key).starts_with(prefix); });
  return {static_cast<std::size_t>(first - keys_.begin()),
          static_cast<std::size_t>(last - keys_.begin())};
}

std::vector<PlaceNames::Similar> PlaceNames::similar(std::string_view misspelt,
                                                     std::size_t most_edits,
                                                     std::int64_t least_people) const {
  std::vector<Similar> found;
  if (misspelt.empty() || misspelt.size() > 60) return found;
  const std::size_t shortest = misspelt.size() > most_edits ? misspelt.size() - most_edits : 1;
  for (std::size_t size = shortest; size <= misspelt.size() + most_edits; ++size) {
    const auto keys = by_shape_.find(shape_of(misspelt[0], size));
    if (keys == by_shape_.end()) continue;
    for (const std::uint32_t at : keys->second) {
      if (keys_[at].most_people < least_people) break;
      const std::size_t edits = catalog::edit_distance(misspelt, key(at));
      if (edits > 0 && edits <= most_edits) found.push_back({key(at), edits});
    }
  }
  std::stable_sort(found.begin(), found.end(), [&](const Similar& left, const Similar& right) {
    if (left.edits != right.edits) return left.edits < right.edits;
    return keys_[by_key_.at(left.key)].most_people > keys_[by_key_.at(right.key)].most_people;
  });
  if (found.size() > 3) found.resize(3);
  return found;
}

}  // namespace query_service
