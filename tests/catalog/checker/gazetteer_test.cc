#include "catalog/checker/gazetteer.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace gazetteer_test {

using catalog::Coordinates;
using catalog::Place;
using catalog::Precision;
using tests::gazetteer;

namespace {

std::string code_of(const char* country, const char* text) {
  const auto region = gazetteer().region(country, text);
  return region ? region->code : "";
}

}  // namespace

TEST_SUITE("catalog/checker/gazetteer") {
  TEST_CASE("a region is found by its code, its whole code, its name and an alias") {
    for (const char* text : {"MA", "ma", "US-MA", "Massachusetts", "massachusetts"})
      CHECK_MESSAGE(code_of("US", text) == "US-MA", text);
    CHECK(code_of("AU", "N.S.W.") == "AU-NSW");
    CHECK(code_of("DE", "Bavaria") == "DE-BY");
    CHECK(code_of("DE", "Thuringen") == "DE-TH");
    CHECK(code_of("US", "MT") == "US-MT");
    CHECK(gazetteer().region("DE", "Thuringia")->name == "Thüringen");
  }

  TEST_CASE("a region belongs to its country") {
    CHECK(code_of("CA", "MA").empty());
    CHECK(code_of("US", "ON").empty());
    CHECK(code_of("CA", "ON") == "CA-ON");
    CHECK(code_of("US", "").empty());
  }

  TEST_CASE("countries and regions are known by their codes alone") {
    CHECK(gazetteer().has_country("US"));
    CHECK_FALSE(gazetteer().has_country("us"));
    CHECK_FALSE(gazetteer().has_country("USA"));
    CHECK(gazetteer().has_region("US-MA"));
    CHECK_FALSE(gazetteer().has_region("MA"));
    CHECK_FALSE(gazetteer().has_region("US"));
  }

  TEST_CASE("a region is followed by those around it") {
    using Codes = std::vector<std::string>;
    CHECK(gazetteer().with_parents("GB-BDF") == Codes{"GB-BDF", "GB-ENG"});
    CHECK(gazetteer().with_parents("US-MA") == Codes{"US-MA"});
    CHECK(gazetteer().with_parents("").empty());
  }

  TEST_CASE("a circle of parents ends") {
    const indexer::Gazetteer circle({{}, {{"A", "B"}, {"B", "A"}}});

    CHECK(circle.with_parents("A").size() <= 5);
  }

  TEST_CASE("the postal code is nearer than the town, the town than the county") {
    Place place{.city = "Arlington",
                .county = "Middlesex County",
                .region = "US-MA",
                .postal_code = "02476",
                .country = "US"};

    const auto by_code = gazetteer().locate(place);
    place.postal_code = "00000";
    const auto by_town = gazetteer().locate(place);
    place.city = "Elsewhere";
    const auto by_county = gazetteer().locate(place);
    place.county = "Elsewhere County";

    REQUIRE(by_code);
    CHECK(by_code->precision == Precision::postal_code);
    CHECK(by_code->coordinates == Coordinates{42.41648, -71.17349});
    REQUIRE(by_town);
    CHECK(by_town->precision == Precision::city);
    CHECK(by_town->coordinates == Coordinates{42.41872, -71.16391});
    REQUIRE(by_county);
    CHECK(by_county->precision == Precision::county);
    CHECK(by_county->coordinates == Coordinates{42.48172, -71.39492});
    CHECK_FALSE(gazetteer().locate(place));
  }

  TEST_CASE("coordinates of the listing itself are exact") {
    const auto found = gazetteer().locate(
        {.city = "Arlington", .country = "US", .coordinates = Coordinates{1, 2}});

    REQUIRE(found);
    CHECK(found->precision == Precision::exact);
    CHECK(found->coordinates == Coordinates{1, 2});
  }

  TEST_CASE("ZIP+4 lies in its ZIP, in the United States only") {
    REQUIRE(gazetteer().postal_code("US", "02476-1234"));
    CHECK(gazetteer().postal_code("US", "02476-1234")->name == "02476");
    CHECK_FALSE(gazetteer().postal_code("US", "2476"));
    CHECK_FALSE(gazetteer().postal_code("CA", "02476"));
    CHECK(gazetteer().has_postal_codes("US"));
    CHECK_FALSE(gazetteer().has_postal_codes("CA"));
  }

  TEST_CASE("of towns of one name the region's is taken, and without one that with most people") {
    CHECK(gazetteer().town("US", "US-VT", "Arlington", false)->region == "US-VT");
    CHECK(gazetteer().town("US", "US-VA", "arlington", false)->region == "US-VA");
    CHECK(gazetteer().town("US", "", "Arlington", false)->region == "US-TX");
    CHECK(gazetteer().town("GB", "", "Portland", false)->country == "GB");
    CHECK(gazetteer().town("US", "US-OR", "PDX", false)->name == "Portland");
    CHECK_FALSE(gazetteer().town("US", "US-OK", "Arlington", false));
    CHECK_FALSE(gazetteer().town("US", "US-MA", "Middlesex County", false));
    CHECK_FALSE(gazetteer().town("US", "US-MA", "Arlington", true));
  }

  TEST_CASE("a narrower region finds the town that knows only the wider one") {
    CHECK(gazetteer().town("GB", "GB-DOR", "Portland", false));
    CHECK_FALSE(gazetteer().town("GB", "GB-SCT", "Portland", false));
  }

  TEST_CASE("a city goes before a county's part of the same name") {
    const auto portland = gazetteer().town("US", "US-IA", "Portland", false);

    REQUIRE(portland);
    CHECK(portland->type == catalog::PlaceType::city);
  }

  TEST_CASE("towns to suggest are those of the region, regions those of the country: large first") {
    const auto names = gazetteer().town_names("US", "US-ME");

    CHECK(names == std::vector<std::string>{"Portland", "Bath"});
    const auto regions = gazetteer().region_names("CA");
    REQUIRE(regions.size() == 13);
    CHECK(regions[0] == "Ontario");
    CHECK(gazetteer().region_names("XX").empty());
  }

  TEST_CASE("a region has its own time zone, else that of the one around it, else its country's") {
    using Zone = std::optional<catalog::AreaTimeZone>;
    CHECK(gazetteer().timezone("US", "US-OK") == Zone({"America/Chicago", true}));
    CHECK(gazetteer().timezone("US", "US-TN") ==
          Zone({"America/Chicago", false, {"America/New_York"}}));
    CHECK(gazetteer().timezone("ES", "ES-GC") == Zone({"Atlantic/Canary", true}));
    CHECK(gazetteer().timezone("ES", "ES-SE") == Zone({"Europe/Madrid", true}));
    CHECK(gazetteer().timezone("ES", "") ==
          Zone({"Europe/Madrid", false, {"Atlantic/Canary", "Africa/Ceuta"}}));
    CHECK(gazetteer().timezone("GB", "GB-DOR") == Zone({"Europe/London", true}));
    CHECK_FALSE(gazetteer().timezone("XX", ""));
    CHECK_FALSE(gazetteer().timezone("", ""));
  }
}

}  // namespace gazetteer_test
