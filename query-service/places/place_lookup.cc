#include "query-service/places/place_lookup.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "catalog/text.h"

namespace query_service {
namespace {

using Numbers = std::vector<PlaceNumber>;

std::optional<double> degrees_in(std::string_view text) {
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
  const auto latitude = degrees_in(text.substr(0, comma));
  const auto longitude = degrees_in(text.substr(comma + 1));
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

Numbers named(const std::string& text, const PlaceNames& names) {
  const auto found = names.named(catalog::place_key(text));
  return {found.begin(), found.end()};
}

// Those of the places that lie in what the qualifying texts name, each of them: regions and
// countries ("NH", "New Hampshire", "Canada").
Numbers qualified(Numbers places, const std::vector<std::string>& texts, const PlaceNames& names) {
  for (const std::string& text : texts) {
    const Numbers areas = named(text, names);
    std::erase_if(places, [&](PlaceNumber place) {
      return std::none_of(areas.begin(), areas.end(),
                          [&](PlaceNumber area) { return names.lies_in(place, area); });
    });
  }
  return places;
}

Numbers between_commas(std::string_view text, const PlaceNames& names) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t comma = std::min(text.find(',', start), text.size());
    if (std::string part = catalog::words_joined(text.substr(start, comma - start)); !part.empty())
      parts.push_back(std::move(part));
    start = comma + 1;
  }
  if (parts.empty()) return {};
  return qualified(named(parts[0], names), {parts.begin() + 1, parts.end()}, names);
}

// Without a comma any of the last words may be the qualifier: "west point ny", "london ontario".
Numbers between_words(std::string_view text, const PlaceNames& names) {
  const std::vector<catalog::Word> words = catalog::words(text);
  const auto joined = [&](std::size_t from, std::size_t to) {
    std::string result;
    for (std::size_t at = from; at < to; ++at) result += (at > from ? " " : "") + words[at].folded;
    return result;
  };
  if (const std::string code = postal_key(words); !code.empty()) return named(code, names);
  for (std::size_t split = words.size(); split > 0 && split + 4 > words.size(); --split) {
    Numbers places = named(joined(0, split), names);
    if (split < words.size()) {
      // A postal code after the state says more than the town: "Arlington MA 02476".
      const Numbers all = std::move(places);
      places = qualified(all, {joined(split, words.size())}, names);
      // Or a state and its country: "manchester nh usa".
      for (std::size_t middle = split + 1; places.empty() && middle < words.size(); ++middle)
        places = qualified(all, {joined(split, middle), joined(middle, words.size())}, names);
    }
    if (!places.empty()) return places;
  }
  return {};
}

// "OR" alone is Oregon and not Odisha: of the codes of regions those are meant that people write.
void keep_written_codes(std::string_view text, Numbers& places, const PlaceNames& names) {
  if (catalog::place_key(text).size() > 3) return;
  const auto is_region = [&](PlaceNumber place) {
    return names.type(place) == catalog::PlaceType::region;
  };
  const auto is_written = [&](PlaceNumber place) {
    const std::string& country = names.country(place);
    return is_region(place) && (country == "US" || country == "CA" || country == "AU");
  };
  if (std::none_of(places.begin(), places.end(), is_written)) return;
  std::erase_if(places, [&](PlaceNumber place) { return is_region(place) && !is_written(place); });
}

}  // namespace

std::vector<PlaceReading> places_meant(std::string_view text, const PlaceNames& names,
                                       std::size_t most) {
  if (const auto where = coordinates_in(text)) return {point_reading(*where)};
  Numbers places = between_commas(text, names);
  if (places.empty()) places = between_words(text, names);
  if (places.empty()) {
    std::string letters = catalog::place_key(text);
    std::erase(letters, ' ');
    const auto joined = names.named(names.key_of_joined(letters));
    places.assign(joined.begin(), joined.end());
  }
  keep_written_codes(text, places, names);
  return readings_of(places, names, most);
}

std::optional<MendedPlace> place_like(std::string_view text, const PlaceNames& names) {
  const std::size_t comma = std::min(text.find(','), text.size());
  const std::vector<catalog::Word> words = catalog::words(text.substr(0, comma));
  const std::string after_comma(text.substr(comma));
  // The first words are the name; the last, or what follows a comma, may qualify it.
  for (std::size_t size = std::min(words.size(), PlaceNames::most_words); size > 0; --size) {
    std::string name;
    for (std::size_t at = 0; at < size; ++at) name += (at > 0 ? " " : "") + words[at].folded;
    if (name.size() < 5) continue;
    std::string rest = after_comma;
    if (size < words.size()) {
      rest.clear();
      for (std::size_t at = size; at < words.size(); ++at) rest += ' ' + words[at].folded;
      rest += after_comma;
    }
    // Beside its state a town may be small.
    const std::int64_t least_people = rest.empty() ? 5'000 : 1'000;
    for (const auto& similar :
         names.similar(catalog::place_key(name), name.size() < 8 ? 1 : 2, least_people)) {
      std::string mended = std::string(similar.key) + rest;
      if (auto readings = places_meant(mended, names); !readings.empty())
        return MendedPlace{std::move(mended), std::move(readings)};
    }
  }
  return {};
}

}  // namespace query_service
