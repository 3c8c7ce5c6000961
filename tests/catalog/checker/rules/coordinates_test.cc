#include <doctest/doctest.h>

#include <random>

#include "tests/support/findings.h"

namespace coordinates_test {

using catalog::checker::rules::coordinates;
using tests::ruled;
using tests::spots;

namespace {

std::string at(double latitude, double longitude, const std::string& rest) {
  char point[80];
  std::snprintf(point, sizeof point, "latitude: %.5f, longitude: %.5f", latitude, longitude);
  return "place: {" + std::string(point) + ", " + rest + "}\n";
}

}  // namespace

TEST_SUITE("catalog/checker/rules/coordinates") {
  TEST_CASE("a point near its town, a point alone, and a place without a point are silent") {
    const std::string boston = "city: Arlington, region: MA, country: US";
    CHECK(ruled(coordinates, at(42.41, -71.15, boston)).empty());
    CHECK(ruled(coordinates, at(42.70, -71.15, boston)).empty());
    CHECK(ruled(coordinates, at(12, 34, "country: US")).empty());
    CHECK(ruled(coordinates, at(12, 34, "city: Nowhere, country: US")).empty());
    CHECK(ruled(coordinates, "place: {" + boston + "}\n").empty());
    CHECK(ruled(coordinates, "name: no place\n").empty());
  }

  TEST_CASE("swapped, wrong in sign, far and nowhere are told apart") {
    const std::string boston = "city: Arlington, region: MA, country: US";
    CHECK(spots(ruled(coordinates, at(-71.15, 42.41, boston))) == "coordinates-swapped 1:19");
    CHECK(spots(ruled(coordinates, at(42.41, 71.15, boston))) == "coordinates-swapped 1:19");
    CHECK(spots(ruled(coordinates, at(-42.41, -71.15, boston))) == "coordinates-swapped 1:19");
    CHECK(spots(ruled(coordinates, at(40.71, -74.01, boston))) == "coordinates-far 1:19");
    CHECK(spots(ruled(coordinates, at(0, 0, boston))) == "coordinates-zero 1:19");
    const auto findings = ruled(coordinates, at(-71.15, 42.41, boston));
    CHECK(tests::mentions(findings[0].remedy, "about 42."));
  }

  TEST_CASE("a postal code of another state, or far from the town, is found at the code") {
    CHECK(
        spots(ruled(coordinates,
                    "place: {city: Arlington, region: MA, country: US, postal_code: '74103'}\n")) ==
        "postal-code-elsewhere 1:64");
    CHECK(ruled(coordinates,
                "place: {city: Arlington, region: MA, country: US, postal_code: '02476'}\n")
              .empty());
  }

  TEST_CASE("each meeting's own place is looked at") {
    CHECK(spots(ruled(
              coordinates,
              "meets:\n  - phrase: daily 18:00\n    place: {city: Tulsa, region: OK, country: "
              "US, latitude: 0, longitude: 0}\n")) == "coordinates-zero 3:61");
  }

  TEST_CASE("of 100 places with their numbers swapped every one is found, and none that is right") {
    std::mt19937 random(20261129);
    const auto& places = tests::gazetteer().places();
    int swapped = 0, found = 0;
    while (swapped < 100) {
      const auto& place = places[random() % places.size()];
      if (place.type != catalog::PlaceType::city || !place.coordinates) continue;
      const auto [latitude, longitude] = *place.coordinates;
      const catalog::Coordinates other{longitude, latitude};
      if (!catalog::is_on_earth(other) ||
          catalog::geodesic_metres(other, *place.coordinates) < 50'000)
        continue;
      ++swapped;
      const std::string rest = "city: \"" + place.name + "\", region: " + place.region.substr(3) +
                               ", country: " + place.country;
      CAPTURE(rest);
      CHECK(ruled(coordinates, at(latitude, longitude, rest)).empty());
      const auto findings = ruled(coordinates, at(longitude, latitude, rest));
      found += findings.size() == 1 && findings[0].rule == "coordinates-swapped" ? 1 : 0;
    }
    CHECK(found == 100);
  }
}

}  // namespace coordinates_test
