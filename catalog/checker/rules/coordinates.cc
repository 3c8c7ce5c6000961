// coordinates-swapped     latitude and longitude change places, or have a wrong sign
// coordinates-far         more than 50 km from the postal code or the town beside them
// coordinates-zero        0, 0: a point in the sea off Africa, where programs put what they do not
//                         know
// postal-code-elsewhere   a postal code of another region, or far from the town beside it
#include <algorithm>
#include <cmath>

#include "catalog/checker/rules/rule.h"
#include "catalog/distance.h"

namespace catalog::checker::rules {
namespace {

constexpr double farthest_metres = 50'000;

std::string kilometres(double metres) {
  return std::to_string(static_cast<long>(std::lround(metres / 1000))) + " km";
}

struct CoordinateCheck {
  const ListingFile& listing;
  const Surroundings& around;
  Findings& findings;

  void place(const Tree& place) {
    if (!place.is_there()) return;
    const std::string& country = place["country"].text;
    std::string region;
    if (const Tree& written = place["region"]; written.is_there()) {
      const auto found = around.gazetteer.region(country, written.text);
      if (!found) return;  // unknown-region says so
      region = found->code;
    }
    code(place, country, region);
    point(place, country, region);
  }

 private:
  void code(const Tree& place, const std::string& country, const std::string& region) {
    const Tree& written = place["postal_code"];
    const auto found =
        written.is_there() ? around.gazetteer.postal_code(country, written.text) : std::nullopt;
    if (!found) return;
    const auto codes = around.gazetteer.with_parents(found->region);
    const bool is_inside = region.empty() || found->region.empty() ||
                           std::find(codes.begin(), codes.end(), region) != codes.end();
    if (!is_inside) {
      complain(findings, listing, written.where, "postal-code-elsewhere",
               "\"" + written.text + "\" lies in " + found->region + ", not in " + region,
               "correct the postal code or the region");
      return;
    }
    if (!found->coordinates) return;
    const auto nearest = nearest_town(place, country, region, *found->coordinates);
    if (nearest && geodesic_metres(*found->coordinates, *nearest) > farthest_metres)
      complain(findings, listing, written.where, "postal-code-elsewhere",
               "\"" + written.text + "\" is " +
                   kilometres(geodesic_metres(*found->coordinates, *nearest)) + " from " +
                   place["city"].text,
               "correct the postal code or the town");
  }

  // Of the towns of this name in the region, for there may be several.
  std::optional<Coordinates> nearest_town(const Tree& place, const std::string& country,
                                          const std::string& region, Coordinates where) const {
    std::optional<Coordinates> nearest;
    if (!place["city"].is_there()) return nearest;
    for (const GazetteerPlace& town :
         around.gazetteer.towns(country, region, place["city"].text, false))
      if (!nearest || geodesic_metres(where, *town.coordinates) < geodesic_metres(where, *nearest))
        nearest = town.coordinates;
    return nearest;
  }

  void point(const Tree& place, const std::string& country, const std::string& region) {
    const Tree &latitude = place["latitude"], &longitude = place["longitude"];
    if (!latitude.is_there() || !longitude.is_there()) return;
    const Coordinates given{std::atof(latitude.text.c_str()), std::atof(longitude.text.c_str())};
    if (given.latitude == 0 && given.longitude == 0) {
      complain(findings, listing, latitude.where, "coordinates-zero",
               "0, 0 lies in the sea off Africa",
               "write the point of the place, or leave latitude and longitude out");
      return;
    }
    const auto located = around.gazetteer.locate({.city = place["city"].text,
                                                  .county = place["county"].text,
                                                  .region = region,
                                                  .postal_code = place["postal_code"].text,
                                                  .country = country});
    if (!located) return;
    // As near as any reading of the place comes to what was written.
    const auto near_to = [&](double north, double east) -> std::optional<Coordinates> {
      const Coordinates other{north, east};
      if (!is_on_earth(other)) return {};
      for (const auto& known :
           {nearest_town(place, country, region, other), std::optional(located->coordinates)})
        if (known && geodesic_metres(other, *known) <= farthest_metres) return known;
      return {};
    };
    const double north = given.latitude, east = given.longitude;
    if (near_to(north, east)) return;
    for (const auto& [latitude_meant, longitude_meant] :
         {std::pair(east, north), {-east, north}, {east, -north}, {-east, -north}})
      if (const auto known = near_to(latitude_meant, longitude_meant)) {
        complain(findings, listing, latitude.where, "coordinates-swapped",
                 "latitude and longitude have changed places",
                 "latitude is the distance from the equator: about " + rounded(known->latitude) +
                     " here, and longitude about " + rounded(known->longitude));
        return;
      }
    for (const auto& [latitude_meant, longitude_meant] :
         {std::pair(north, -east), {-north, east}, {-north, -east}})
      if (const auto known = near_to(latitude_meant, longitude_meant)) {
        complain(findings, listing, latitude.where, "coordinates-swapped",
                 "a sign is wrong: west and south are negative",
                 "near " + rounded(known->latitude) + ", " + rounded(known->longitude));
        return;
      }
    const auto known = nearest_town(place, country, region, given).value_or(located->coordinates);
    complain(
        findings, listing, latitude.where, "coordinates-far",
        "this point is " + kilometres(geodesic_metres(given, known)) + " from the place beside it",
        "correct the point or the place; near would be " + rounded(known.latitude) + ", " +
            rounded(known.longitude));
  }

  static std::string rounded(double degrees) {
    char text[16];
    std::snprintf(text, sizeof text, "%.2f", degrees);
    return text;
  }
};

}  // namespace

void coordinates(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  CoordinateCheck check{listing, around, findings};
  check.place(listing.tree["place"]);
  check.place(listing.tree["meets"]["place"]);
  for (const Tree& meeting : listing.tree["meets"].items) check.place(meeting["place"]);
}

}  // namespace catalog::checker::rules
