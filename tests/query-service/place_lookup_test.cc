#include "query-service/places/place_lookup.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/directory.h"

namespace place_lookup_test {

using namespace query_service;

namespace {

// The readings of a text in a gazetteer of about 840 places, best first.
std::vector<PlaceReading> readings(std::string_view text, std::size_t most = 10) {
  static tests::Directory directory;
  return places_meant(text, directory.snapshot()->place_names(), most);
}

std::string best(std::string_view text) {
  const auto found = readings(text);
  return found.empty() ? "" : found.front().display;
}

bool among(const std::vector<PlaceReading>& all, std::string_view display) {
  return std::any_of(all.begin(), all.end(),
                     [&](const PlaceReading& reading) { return reading.display == display; });
}

}  // namespace

TEST_SUITE("query-service/places/place_lookup") {
  TEST_CASE("a code alone is the one that people write") {
    CHECK(best("OR") == "Oregon, US");
    CHECK(best("or") == "Oregon, US");
    CHECK(best("TN") == "Tennessee, US");
    CHECK(best("MS") == "Mississippi, US");
  }

  TEST_CASE("five digits are the middle of a postal code area") {
    const auto found = readings("02476");

    REQUIRE(found.size() == 1);
    CHECK(found[0].place.type == catalog::PlaceType::postal_code);
    CHECK(found[0].place.region == "US-MA");
    CHECK(found[0].place.coordinates == catalog::Coordinates{42.41648, -71.17349});
    CHECK_FALSE(found[0].is_area());
  }

  TEST_CASE("nine digits lie in the area of the first five") {
    CHECK(readings("02476-1234") == readings("02476"));
    CHECK(readings("02476 1234") == readings("02476"));
    CHECK(readings("02476-123").empty());
  }

  TEST_CASE("a town and its state are found with and without comma, case and country") {
    for (const char* text :
         {"Manchester NH", "Manchester, NH", "manchester nh usa", "MANCHESTER, NEW HAMPSHIRE",
          "Manchester, New Hampshire, USA", "  Manchester ,  NH  "}) {
      CAPTURE(std::string(text));
      CHECK(best(text) == "Manchester, NH, US");
    }
  }

  TEST_CASE("a town and its country are found with and without comma") {
    CHECK(best("London, Canada") == "London, ON, CA");
    CHECK(best("london ontario") == "London, ON, CA");
    CHECK(best("London") == "London, GB");
    CHECK(best("London, KY") == "London, KY, US");
  }

  TEST_CASE("a town that holds a good part of its namesake state is meant before the state") {
    const auto found = readings("New York");

    REQUIRE(found.size() >= 2);
    CHECK(found[0].display == "New York, NY, US");
    CHECK(found[0].place.type == catalog::PlaceType::city);
    CHECK(among(found, "New York, US"));
  }

  TEST_CASE("a state is meant before the towns that share its name") {
    const auto found = readings("Washington");

    REQUIRE(found.size() == 10);
    CHECK(found[0].display == "Washington, US");
    CHECK(found[0].is_area());
    CHECK(found[1].display == "Washington, DC, US");
  }

  TEST_CASE("a state and a country are areas") {
    for (const char* text : {"Vermont", "vt", "Spain", "España", "espana", "UK", "U.S."}) {
      CAPTURE(std::string(text));
      const auto found = readings(text);
      REQUIRE_FALSE(found.empty());
      CHECK(found[0].is_area());
    }
    CHECK(best("Vermont") == "Vermont, US");
  }

  TEST_CASE("two numbers are coordinates") {
    for (const char* text : {"42.4,-71.1", "42.4, -71.1", " 42.4 ,-71.1 ", "+42.4,-71.1"}) {
      CAPTURE(std::string(text));
      const auto found = readings(text);
      REQUIRE(found.size() == 1);
      CHECK(found[0].place.coordinates == catalog::Coordinates{42.4, -71.1});
      CHECK(found[0].display == "42.4000,-71.1000");
    }
  }

  TEST_CASE("coordinates that are not on the Earth are no place") {
    for (const char* text : {"90.1,0", "0,180.1", "-91,0", "nan,0", "inf,0", "1e99,0", "42.4,",
                             ",42.4", "42.4,-71.1,3", "4 2,7"}) {
      CAPTURE(std::string(text));
      CHECK(readings(text).empty());
    }
  }

  TEST_CASE("saints, forts, accents and apostrophes are written in several ways") {
    CHECK_FALSE(readings("st louis").empty());
    CHECK(readings("st louis") == readings("Saint Louis"));
    CHECK(readings("St. Louis, MI") == readings("saint louis mi"));
    CHECK(best("coeur d'alene") == "Coeur d'Alene, ID, US");
    CHECK(best("Coeur d’Alene") == "Coeur d'Alene, ID, US");
    CHECK(best("malaga") == "Málaga, ES");
    CHECK(best("MÁLAGA") == "Málaga, ES");
    CHECK(best("montreal") == "Montréal, QC, CA");
    CHECK(best("ft worth") == "Fort Worth, TX, US");
  }

  TEST_CASE("other names of a town lead to it") {
    CHECK(best("NYC") == "New York, NY, US");
    CHECK(best("Nueva York") == "New York, NY, US");
    CHECK(best("pdx") == "Portland, OR, US");
    CHECK(best("Washington, D.C.") == "Washington, DC, US");
  }

  TEST_CASE("what the gazetteer does not know is no place") {
    for (const char* text : {"", " ", ",", ",,,", "xyzzy", "Manchester, Xyzzy", "Tulsa, NH",
                             "00000", "in pain", "\xff\xfe", "' OR 1=1 --"}) {
      CAPTURE(std::string(text));
      CHECK(readings(text).empty());
    }
  }

  TEST_CASE("of towns with one name the largest comes first, the others are listed") {
    const auto found = readings("Portland");

    REQUIRE(found.size() == 10);
    CHECK(found[0].display == "Portland, OR, US");
    CHECK(found[1].display == "Portland, ME, US");
    CHECK(found[2].display == "Portland, TX, US");
    CHECK(found[3].display == "Portland, GB");
  }

  TEST_CASE("no reading is shown twice, and there are no more than were asked for") {
    std::vector<std::string> shown;
    for (const PlaceReading& reading : readings("Washington", 100))
      shown.push_back(reading.display);
    const std::size_t count = shown.size();
    std::sort(shown.begin(), shown.end());

    CHECK(count > 10);
    CHECK(std::unique(shown.begin(), shown.end()) == shown.end());
    CHECK(readings("Washington", 3).size() == 3);
  }

  TEST_CASE("a country after a state of the same name as a town keeps the state") {
    CHECK(best("Washington, USA") == "Washington, US");
    CHECK(best("Ontario, Canada") == "Ontario, CA");
  }
}

}  // namespace place_lookup_test
