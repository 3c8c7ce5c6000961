#include "query-service/places/place_lookup.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>

#include "catalog/text.h"

namespace query_service {
namespace {

using catalog::GazetteerPlace;
using catalog::PlaceType;
using catalog::Records;

// The share of a region's people that its namesake town must have to be meant first: New York has
// two fifths, Washington (which is not even there) an eighth.
constexpr double capital_share = 0.2;

std::string without_country(const std::string& region) {
  const std::size_t hyphen = region.find('-');
  return hyphen == std::string::npos ? "" : region.substr(hyphen + 1);
}

std::string display_of(const GazetteerPlace& place) {
  if (place.type == PlaceType::country) return place.name;
  std::string text = place.name;
  const bool has_letter_code =
      place.country == "US" || place.country == "CA" || place.country == "AU";
  if (place.type != PlaceType::region && has_letter_code && !place.region.empty())
    text += ", " + without_country(place.region);
  return text + ", " + place.country;
}

std::optional<double> number(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

std::optional<catalog::Coordinates> coordinates_in(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return {};
  const auto latitude = number(text.substr(0, comma));
  const auto longitude = number(text.substr(comma + 1));
  if (!latitude || !longitude) return {};
  const catalog::Coordinates where{*latitude, *longitude};
  return catalog::is_on_earth(where) ? std::optional(where) : std::nullopt;
}

// ZIP+4 lies in its ZIP.
std::string postal_key(const std::vector<catalog::Word>& words) {
  const auto is_number = [](const std::string& text, std::size_t size) {
    return text.size() == size && text.find_first_not_of("0123456789") == std::string::npos;
  };
  if (words.size() == 2 && is_number(words[0].folded, 5) && is_number(words[1].folded, 4))
    return words[0].folded;
  return "";
}

// A qualifier is a region or country: "NH", "New Hampshire", "Canada", "US-NH".
struct Qualifier {
  std::string country;
  std::string region;  // empty for a country
};

std::vector<Qualifier> qualifiers_in(const std::string& text, Records& records) {
  std::vector<Qualifier> all;
  for (const GazetteerPlace& place : records.places_named(catalog::place_key(text)))
    if (place.type == PlaceType::region || place.type == PlaceType::country)
      all.push_back({place.country, place.type == PlaceType::region ? place.region : ""});
  return all;
}

bool fits(const GazetteerPlace& place, const std::vector<Qualifier>& qualifiers) {
  return std::any_of(qualifiers.begin(), qualifiers.end(), [&](const Qualifier& qualifier) {
    return place.country == qualifier.country &&
           (qualifier.region.empty() || place.region == qualifier.region) &&
           !(place.type == PlaceType::region && place.region == qualifier.region);
  });
}

// Those of the places that lie in what the qualifying texts name, each of them.
std::vector<GazetteerPlace> qualified(std::vector<GazetteerPlace> places,
                                      const std::vector<std::string>& texts, Records& records) {
  for (const std::string& text : texts) {
    const auto qualifiers = qualifiers_in(text, records);
    std::erase_if(places, [&](const GazetteerPlace& place) { return !fits(place, qualifiers); });
  }
  return places;
}

std::vector<GazetteerPlace> between_commas(std::string_view text, Records& records) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t comma = std::min(text.find(',', start), text.size());
    if (std::string part = catalog::words_joined(text.substr(start, comma - start)); !part.empty())
      parts.push_back(std::move(part));
    start = comma + 1;
  }
  if (parts.empty()) return {};
  auto places = records.places_named(catalog::place_key(parts[0]));
  return qualified(std::move(places), {parts.begin() + 1, parts.end()}, records);
}

// Without a comma any of the last words may be the qualifier: "west point ny", "london ontario".
std::vector<GazetteerPlace> between_words(std::string_view text, Records& records) {
  const std::vector<catalog::Word> words = catalog::words(text);
  const auto joined = [&](std::size_t from, std::size_t to) {
    std::string result;
    for (std::size_t at = from; at < to; ++at) result += (at > from ? " " : "") + words[at].folded;
    return result;
  };
  if (const std::string code = postal_key(words); !code.empty()) return records.places_named(code);
  for (std::size_t split = words.size(); split > 0 && split + 4 > words.size(); --split) {
    auto places = records.places_named(catalog::place_key(joined(0, split)));
    if (split < words.size()) {
      // A postal code after the state says more than the town: "Arlington MA 02476".
      const auto named = std::move(places);
      places = qualified(named, {joined(split, words.size())}, records);
      // Or a state and its country: "manchester nh usa".
      for (std::size_t middle = split + 1; places.empty() && middle < words.size(); ++middle)
        places = qualified(named, {joined(split, middle), joined(middle, words.size())}, records);
    }
    if (!places.empty()) return places;
  }
  return {};
}

void sort_by_likelihood(std::vector<GazetteerPlace>& places) {
  std::int64_t largest_town = 0;
  for (const GazetteerPlace& place : places)
    if (place.type == PlaceType::city) largest_town = std::max(largest_town, place.population);
  const auto is_territory = [&](const GazetteerPlace& country) {
    return std::any_of(places.begin(), places.end(), [&](const GazetteerPlace& place) {
      return place.type == PlaceType::region && place.region == "US-" + country.country;
    });
  };
  const auto rank = [&](const GazetteerPlace& place) -> double {
    switch (place.type) {
      case PlaceType::postal_code: return 4e12;
      case PlaceType::country:
        // Puerto Rico has a country's code, and is where its listings are: a region of US.
        return is_territory(place) ? 0 : 2e12 + static_cast<double>(place.population);
      case PlaceType::region:
        return static_cast<double>(largest_town) >=
                       capital_share * static_cast<double>(place.population)
                   ? 0
                   : 2e12 + 1 + static_cast<double>(place.population);
      case PlaceType::city: return 1e12 + static_cast<double>(place.population);
      case PlaceType::county_subdivision:
        // A New England town is as good a town as any, where it is known that people live in it.
        return (place.population > 0 ? 1e12 : 0) + static_cast<double>(place.population);
      case PlaceType::county: return 1e12 - 1 + static_cast<double>(place.population);
    }
    return 0;
  };
  std::stable_sort(
      places.begin(), places.end(),
      [&](const GazetteerPlace& a, const GazetteerPlace& b) { return rank(a) > rank(b); });
}

}  // namespace

PlaceReading point_reading(catalog::Coordinates coordinates) {
  char name[64];
  std::snprintf(name, sizeof name, "%.4f,%.4f", coordinates.latitude, coordinates.longitude);
  return {{.type = PlaceType::city, .name = name, .coordinates = coordinates}, name};
}

std::vector<PlaceReading> places_meant(std::string_view text, Records& records, std::size_t most) {
  if (const auto where = coordinates_in(text)) return {point_reading(*where)};
  auto places = between_commas(text, records);
  if (places.empty()) places = between_words(text, records);
  // A point is needed to search around; an area is searched by its code.
  std::erase_if(places, [](const GazetteerPlace& place) {
    const bool is_area = place.type == PlaceType::region || place.type == PlaceType::country;
    return !is_area && !place.coordinates;
  });
  sort_by_likelihood(places);

  std::vector<PlaceReading> readings;
  for (GazetteerPlace& place : places) {
    std::string display = display_of(place);
    const bool is_shown =
        std::any_of(readings.begin(), readings.end(),
                    [&](const PlaceReading& shown) { return shown.display == display; });
    if (is_shown) continue;
    if (readings.size() == most) break;
    readings.push_back({std::move(place), std::move(display)});
  }
  return readings;
}

}  // namespace query_service
