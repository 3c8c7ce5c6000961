#include "catalog/checker/normalise_place.h"

#include <cstdlib>

namespace catalog::checker {
namespace {

// Where people write the code of a state and not its name.
bool writes_codes(const std::string& country) {
  return country == "US" || country == "CA" || country == "AU";
}

}  // namespace

AddressVisibility address_visibility_of(const Tree& listing) {
  const std::string& text = listing["address_visibility"].scalar();
  if (text == "area") return AddressVisibility::area;
  return text == "on-request" ? AddressVisibility::on_request : AddressVisibility::public_;
}

Place normalise_place(const Tree& tree, AddressVisibility visibility, const Gazetteer& gazetteer) {
  Place place{.city = tree["city"].scalar(),
              .county = tree["county"].scalar(),
              .postal_code = tree["postal_code"].scalar(),
              .country = tree["country"].scalar()};
  if (const Tree& region = tree["region"]; region.is_there())
    if (const auto found = gazetteer.region(place.country, region.text)) {
      place.region = found->code;
      place.region_name =
          writes_codes(place.country) ? found->code.substr(found->code.find('-') + 1) : found->name;
    }
  if (visibility == AddressVisibility::public_) {
    place.venue = tree["venue"].scalar();
    place.street = tree["street"].scalar();
    if (tree["latitude"].is_there())
      place.coordinates = Coordinates{std::strtod(tree["latitude"].text.c_str(), nullptr),
                                      std::strtod(tree["longitude"].text.c_str(), nullptr)};
  }
  if (const auto located = gazetteer.locate(place)) {
    place.coordinates = located->coordinates;
    place.precision = located->precision;
  }
  return place;
}

}  // namespace catalog::checker
