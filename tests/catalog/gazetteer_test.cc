#include "catalog/gazetteer.h"

#include <doctest/doctest.h>

namespace gazetteer_test {

using catalog::place_key;
using catalog::PlaceType;

TEST_SUITE("catalog/gazetteer") {
  TEST_CASE("abbreviations that stand in names are written out") {
    CHECK(place_key("St. Louis") == "saint louis");
    CHECK(place_key("saint louis") == "saint louis");
    CHECK(place_key("Ste. Genevieve") == "sainte genevieve");
    CHECK(place_key("Ft. Worth") == place_key("Fort Worth"));
    CHECK(place_key("Mt Vernon") == place_key("Mount Vernon"));
  }

  TEST_CASE("only whole words are abbreviations") {
    CHECK(place_key("Stow") == "stow");
    CHECK(place_key("Mtarfa") == "mtarfa");
    CHECK(place_key("West Stockbridge") == "west stockbridge");
  }

  TEST_CASE("names are the same however their accents, hyphens and spaces are typed") {
    CHECK(place_key("Winston-Salem") == place_key("winston  salem"));
    CHECK(place_key("Cañon City") == place_key("CANON CITY"));
    CHECK(place_key("Coeur d'Alene") == place_key("Coeur d\u2019Alene"));
    CHECK(place_key("Mu\u0308nchen") == place_key("M\u00FCnchen"));
    CHECK(place_key("U.S.") == "us");
  }

  TEST_CASE("codes keep their zeros, and nothing has no key") {
    CHECK(place_key("02476") == "02476");
    CHECK(place_key("US-MA") == "us ma");
    CHECK(place_key(" -, ").empty());
    CHECK(place_key("").empty());
  }

  TEST_CASE("every type has a word of its own") {
    for (const PlaceType type :
         {PlaceType::country, PlaceType::region, PlaceType::county, PlaceType::county_subdivision,
          PlaceType::city, PlaceType::postal_code})
      CHECK(catalog::place_type_of(catalog::to_text(type)) == type);
    CHECK(catalog::to_text(PlaceType::county_subdivision) == "county-subdivision");
    CHECK_FALSE(catalog::place_type_of("village"));
    CHECK_FALSE(catalog::place_type_of(""));
  }
}

}  // namespace gazetteer_test
