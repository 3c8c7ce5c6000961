#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace places_test {

using catalog::checker::rules::places;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/places") {
  TEST_CASE("a country that is missing is the shape's to tell") {
    CHECK(ruled(places, "place: {city: Arlington}\n").empty());
  }

  TEST_CASE("places that the gazetteer has are silent") {
    CHECK(ruled(places, "name: no place\n").empty());
    CHECK(ruled(places, "place: {country: US}\n").empty());
    CHECK(ruled(places, "place: {city: Arlington, region: MA, country: US}\n").empty());
    CHECK(ruled(places, "place: {city: arlington, region: Massachusetts, country: US}\n").empty());
    CHECK(ruled(places, "place: {postal_code: '02476', country: US}\n").empty());
    CHECK(ruled(places, "place: {postal_code: 02476-1234, country: US}\n").empty());
    CHECK(ruled(places, "place: {county: Middlesex County, region: MA, country: US}\n").empty());
  }

  TEST_CASE("a region with a letter wrong is known again by its name") {
    const auto remedy = [](const std::string& region, const std::string& country) {
      return ruled(places, "place: {region: " + region + ", country: " + country + "}\n")
          .at(0)
          .remedy;
    };
    CHECK(remedy("Masachusetts", "US") == "did you mean \"Massachusetts\"?");
    CHECK(remedy("Ontaroi", "CA") == "did you mean \"Ontario\"?");
    CHECK(tests::mentions(remedy("Mordor", "US"), "ISO 3166-2"));
  }

  TEST_CASE("a country, a region, a code and a town that are not there are found each") {
    CHECK(spots(ruled(places, "place: {country: ZZ}\n")) == "unknown-country 1:18");
    CHECK(spots(ruled(places, "place: {region: Mordor, country: US}\n")) == "unknown-region 1:17");
    CHECK(spots(ruled(places, "place: {region: ON, country: US}\n")) == "unknown-region 1:17");
    CHECK(spots(ruled(places, "place: {postal_code: '00000', country: US}\n")) ==
          "unknown-postal-code 1:22");
    CHECK(spots(ruled(places, "place: {city: Elsewhere, region: MA, country: US}\n")) ==
          "unknown-place 1:15");
    CHECK(spots(ruled(places, "place: {county: Calhoun County, region: MA, country: US}\n")) ==
          "unknown-place 1:17");
  }

  TEST_CASE("a town of another region is not a town of this one") {
    CHECK(spots(ruled(places, "place: {city: Tulsa, region: MA, country: US}\n")) ==
          "unknown-place 1:15");
    CHECK(ruled(places, "place: {city: Tulsa, country: US}\n").empty());
  }

  TEST_CASE("the remedy names the town that was most likely meant") {
    const auto findings = ruled(places, "place: {city: Arlingtn, region: MA, country: US}\n");

    REQUIRE(spots(findings) == "unknown-place 1:15");
    CHECK(findings[0].remedy == "did you mean \"Arlington\"?");
    CHECK(tests::mentions(findings[0].message, "US-MA"));
  }

  TEST_CASE("coordinates or a town stand in for what the gazetteer lacks") {
    CHECK(ruled(places, "place: {city: Elsewhere, country: US, latitude: 42, longitude: -71}\n")
              .empty());
    CHECK(ruled(places, "place: {postal_code: '00000', city: Boston, country: US}\n").empty());
  }

  TEST_CASE("postal codes are judged only where the gazetteer has them") {
    CHECK(ruled(places, "place: {postal_code: K1A 0B1, country: CA}\n").empty());
  }

  TEST_CASE("the places of meetings are looked at too") {
    CHECK(spots(ruled(places, "meets: {phrase: Tuesdays, place: {country: ZZ}}\n")) ==
          "unknown-country 1:44");
    CHECK(spots(ruled(places,
                      "meets:\n  - Tuesdays\n  - phrase: Mondays\n    place:\n"
                      "      city: Elsewhere\n      country: US\n")) == "unknown-place 5:13");
  }
}

}  // namespace places_test
