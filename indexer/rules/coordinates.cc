// coordinates-swapped     latitude and longitude change places, or have a wrong sign
// coordinates-far         more than 50 km from the postal code or the town beside them
// coordinates-zero        0, 0: a point in the sea off Africa, where programs put what they do not
//                         know
// postal-code-elsewhere   a postal code of another region, or far from the town beside it
#include <cmath>

#include "catalog/distance.h"
#include "indexer/rules/rule.h"

namespace indexer::rules {
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
    const auto* found =
        written.is_there() ? around.gazetteer.postal_code(country, written.text) : nullptr;
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
    const Tree& city = place["city"];
    const auto* town =
        city.is_there() ? around.gazetteer.town(country, region, city.text, false) : nullptr;
    if (!town || !town->coordinates || !found->coordinates) return;
    const double metres = catalog::geodesic_metres(*found->coordinates, *town->coordinates);
    if (metres > farthest_metres)
      complain(findings, listing, written.where, "postal-code-elsewhere",
               "\"" + written.text + "\" is " + kilometres(metres) + " from " + city.text,
               "correct the postal code or the town");
  }

  void point(const Tree& place, const std::string& country, const std::string& region) {
    const Tree &latitude = place["latitude"], &longitude = place["longitude"];
    if (!latitude.is_there() || !longitude.is_there()) return;
    const catalog::Coordinates given{std::atof(latitude.text.c_str()),
                                     std::atof(longitude.text.c_str())};
    if (given.latitude == 0 && given.longitude == 0) {
      complain(findings, listing, latitude.where, "coordinates-zero",
               "0, 0 lies in the sea off Africa",
               "write the point of the place, or leave latitude and longitude out");
      return;
    }
    const auto known = around.gazetteer.locate({.city = place["city"].text,
                                                .county = place["county"].text,
                                                .region = region,
                                                .postal_code = place["postal_code"].text,
                                                .country = country});
    if (!known) return;
    const auto is_near = [&](double north, double east) {
      const catalog::Coordinates other{north, east};
      return catalog::is_on_earth(other) &&
             catalog::geodesic_metres(other, known->coordinates) <= farthest_metres;
    };
    const double metres = catalog::geodesic_metres(given, known->coordinates);
    if (metres <= farthest_metres) return;
    const double north = given.latitude, east = given.longitude;
    if (is_near(east, north) || is_near(-east, north) || is_near(east, -north))
      complain(findings, listing, latitude.where, "coordinates-swapped",
               "latitude and longitude have changed places",
               "latitude is the distance from the equator: about " +
                   rounded(known->coordinates.latitude) + " here, and longitude about " +
                   rounded(known->coordinates.longitude));
    else if (is_near(north, -east) || is_near(-north, east) || is_near(-north, -east))
      complain(findings, listing, latitude.where, "coordinates-swapped",
               "a sign is wrong: west and south are negative",
               "near " + rounded(known->coordinates.latitude) + ", " +
                   rounded(known->coordinates.longitude));
    else
      complain(findings, listing, latitude.where, "coordinates-far",
               "this point is " + kilometres(metres) + " from the place beside it",
               "correct the point or the place; near would be " +
                   rounded(known->coordinates.latitude) + ", " +
                   rounded(known->coordinates.longitude));
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

}  // namespace indexer::rules
