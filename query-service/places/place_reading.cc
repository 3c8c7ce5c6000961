#include "query-service/places/place_reading.h"

#include <algorithm>
#include <cstdio>

namespace query_service {
namespace {

using catalog::GazetteerPlace;
using catalog::PlaceType;

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

// The larger, the likelier; of all places of one name.
class Likelihood {
 public:
  Likelihood(std::span<const PlaceNumber> numbers, const PlaceNames& names)
      : numbers_(numbers), names_(names) {
    for (const PlaceNumber number : numbers)
      if (names.type(number) == PlaceType::city)
        largest_town_ = std::max(largest_town_, names.population(number));
  }

  double of(PlaceNumber number) const {
    const auto people = static_cast<double>(names_.population(number));
    switch (names_.type(number)) {
      case PlaceType::postal_code: return 4e12;
      case PlaceType::country:
        // Puerto Rico has a country's code, and is where its listings are: a region of US.
        return is_territory(number) ? 0 : 2e12 + people;
      case PlaceType::region:
        return static_cast<double>(largest_town_) >= capital_share * people ? 0 : 2e12 + 1 + people;
      case PlaceType::city: return 1e12 + people;
      case PlaceType::county_subdivision:
        // A New England town is as good a town as any, where it is known that people live in it.
        return (people > 0 ? 1e12 : 0) + people;
      case PlaceType::county: return 1e12 - 1 + people;
    }
    return 0;
  }

 private:
  bool is_territory(PlaceNumber country) const {
    return std::any_of(numbers_.begin(), numbers_.end(), [&](PlaceNumber number) {
      return names_.type(number) == PlaceType::region &&
             names_.region(number) == "US-" + names_.country(country);
    });
  }

  std::span<const PlaceNumber> numbers_;
  const PlaceNames& names_;
  std::int64_t largest_town_ = 0;
};

}  // namespace

std::string short_name(const PlaceReading& place) {
  std::string name = place.display;
  if (name.ends_with(", US")) name.resize(name.size() - 4);
  return name;
}

PlaceReading point_reading(catalog::Coordinates coordinates) {
  char name[64];
  std::snprintf(name, sizeof name, "%.4f,%.4f", coordinates.latitude, coordinates.longitude);
  return {{.type = PlaceType::city, .name = name, .coordinates = coordinates}, name};
}

std::vector<PlaceReading> readings_of(std::span<const PlaceNumber> numbers, const PlaceNames& names,
                                      std::size_t most) {
  const Likelihood likelihood(numbers, names);
  std::vector<PlaceNumber> places(numbers.begin(), numbers.end());
  std::stable_sort(places.begin(), places.end(), [&](PlaceNumber left, PlaceNumber right) {
    return likelihood.of(left) > likelihood.of(right);
  });
  std::vector<PlaceReading> readings;
  for (const PlaceNumber number : places) {
    GazetteerPlace place = names.place(number);
    // A point is needed to search around; an area is searched by its code.
    if (!is_area(place.type) && !place.coordinates) continue;
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

PlaceNumber likeliest(std::span<const PlaceNumber> numbers, const PlaceNames& names) {
  const Likelihood likelihood(numbers, names);
  return *std::max_element(numbers.begin(), numbers.end(),
                           [&](PlaceNumber left, PlaceNumber right) {
                             return likelihood.of(left) < likelihood.of(right);
                           });
}

}  // namespace query_service
