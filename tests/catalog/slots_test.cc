#include "catalog/slots.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <set>

namespace slots_test {

using catalog::Coordinates;
using namespace std::string_literals;

TEST_SUITE("catalog/slots") {
  TEST_CASE("a position is eight bytes of 1e-7 degrees, high byte first") {
    CHECK(catalog::position_slot({0, 0}) == "\0\0\0\0\0\0\0\0"s);
    CHECK(catalog::position_slot({0.0000001, -0.0000001}) == "\0\0\0\1\xFF\xFF\xFF\xFF"s);
  }

  TEST_CASE("positions come back to within half a step, up to the poles and the date line") {
    for (const Coordinates where :
         {Coordinates{0, 0}, Coordinates{90, 180}, Coordinates{-90, -180},
          Coordinates{42.41872, -71.16391}, Coordinates{-33.84722, 151.10381},
          Coordinates{0.00000004, -0.00000004}}) {
      const auto back = catalog::position_of(catalog::position_slot(where));

      REQUIRE(back);
      CHECK(std::abs(back->latitude - where.latitude) <= 0.5000001e-7);
      CHECK(std::abs(back->longitude - where.longitude) <= 0.5000001e-7);
    }
  }

  TEST_CASE("what five decimals say comes back equal") {
    const Coordinates where{42.41872, -71.16391};

    CHECK(catalog::position_of(catalog::position_slot(where)) == where);
  }

  TEST_CASE("numbers come back, negative ones and the extremes too") {
    constexpr auto least = std::numeric_limits<std::int32_t>::min();
    constexpr auto most = std::numeric_limits<std::int32_t>::max();

    for (const std::int32_t number : {0, 1, -1, 255, 256, -256, 65536, least, most})
      CHECK(catalog::number_of(catalog::number_slot(number)) == number);
    CHECK(catalog::number_slot(258) == "\0\0\1\2"s);
  }

  TEST_CASE("a slot of the wrong size holds nothing") {
    for (const std::string& slot : {""s, "abc"s, "abcde"s, "abcdefghi"s}) {
      CHECK_FALSE(catalog::number_of(slot));
      CHECK_FALSE(catalog::position_of(slot));
      CHECK_FALSE(catalog::day_of(slot));
    }
  }

  TEST_CASE("days come back, before 1970 too") {
    for (const char* text :
         {"1970-01-01", "1969-12-31", "1900-03-01", "2026-11-23", "9999-12-31"}) {
      const catalog::Day day = *catalog::parse_day(text);

      CHECK(catalog::day_of(catalog::day_slot(day)) == day);
    }
    CHECK(catalog::day_slot(*catalog::parse_day("1970-01-02")) == "\0\0\0\1"s);
  }

  TEST_CASE("ordinals keep their order, two bytes each") {
    const std::vector<catalog::Ordinal> ordinals{3, 0, 256, 65535, 255};

    CHECK(catalog::ordinals_slot(ordinals) == "\0\3\0\0\1\0\xFF\xFF\0\xFF"s);
    CHECK(catalog::ordinals_of(catalog::ordinals_slot(ordinals)) == ordinals);
    CHECK(catalog::ordinals_slot({}).empty());
    CHECK(catalog::ordinals_of("").empty());
  }

  TEST_CASE("codes have one space between") {
    const std::vector<std::string> codes{"US", "US-MA", "CA-ON"};

    CHECK(catalog::codes_slot(codes) == "US US-MA CA-ON");
    CHECK(catalog::codes_of("US US-MA CA-ON") == codes);
    CHECK(catalog::codes_slot({}).empty());
    CHECK(catalog::codes_of("").empty());
  }

  TEST_CASE("no two facts share a slot") {
    namespace slot = catalog::slot;
    std::set<unsigned> all{slot::position, slot::verified_on, slot::status,   slot::country,
                           slot::region,   slot::serves,      slot::last_day, slot::name_words};

    for (const auto& facet : catalog::facets) all.insert(catalog::facet_slot(facet.facet));

    CHECK(all.size() == 8 + catalog::facet_count);
  }
}

}  // namespace slots_test
