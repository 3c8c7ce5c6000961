#include "indexer/diff/place_moves.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace place_moves_test {

using catalog::Precision;
using indexer::diff::place_moves;
using tests::mentions;
using Texts = std::vector<std::string>;

namespace {

const catalog::Coordinates boston{42.35843, -71.05977};
const catalog::Coordinates manchester{42.99564, -71.45479};

catalog::Listing at(std::optional<catalog::Coordinates> where, Precision precision,
                    const std::string& city) {
  return {.place = catalog::Place{.city = city, .coordinates = where, .precision = precision}};
}

}  // namespace

TEST_SUITE("indexer/diff/place_moves") {
  TEST_CASE("a distance is that of the directory, in both units") {
    const auto told = place_moves(at(boston, Precision::exact, "Boston"),
                                  at(manchester, Precision::exact, "Manchester"), false);

    const double metres = catalog::geodesic_metres(boston, manchester);
    CHECK(told == Texts{indexer::diff::distance_text(metres) + " from the old place."});
    CHECK(indexer::diff::distance_text(75'400) == "75.4 km (46.9 mi)");
    CHECK(indexer::diff::distance_text(850) == "850 m (0.53 mi)");
  }

  TEST_CASE("the middle of a town is said to be one") {
    const auto told = place_moves(at(boston, Precision::city, "Boston"),
                                  at(manchester, Precision::postal_code, "Manchester"), false);
    REQUIRE(told.size() == 1);
    CHECK(mentions(told[0],
                   "found by the middle of the town; now found by the middle of the "
                   "postal code"));
  }

  TEST_CASE("a lost exact position is told, and so is a lost position") {
    const auto to_town = place_moves(at(boston, Precision::exact, "Boston"),
                                     at(boston, Precision::city, "Boston"), false);
    REQUIRE(to_town.size() == 2);
    CHECK(to_town[1] == "It lost its exact position: it is now found by the middle of the town.");
    CHECK(place_moves(at(boston, Precision::exact, "Boston"), at({}, Precision::city, "Bosston"),
                      false) ==
          Texts{"It lost its exact position: no search by distance finds it any more."});
    CHECK(place_moves(at(boston, Precision::city, "Boston"), at({}, Precision::city, "Bosston"),
                      false) == Texts{"It lost its position: no search by distance finds it any "
                                      "more."});
  }

  TEST_CASE("a place that went or came is told; one that stayed is not") {
    CHECK(mentions(place_moves(at(boston, Precision::city, "Boston"), {}, false).at(0),
                   "It has no place any more"));
    CHECK(place_moves({}, at(boston, Precision::city, "Boston"), false) ==
          Texts{"It had no place before."});
    CHECK(place_moves(at(boston, Precision::city, "Boston"), at(boston, Precision::city, "Boston"),
                      false)
              .empty());
  }

  TEST_CASE("of an address that is not public nothing is said about its door") {
    const auto told = place_moves(at(boston, Precision::city, "Boston"),
                                  at(manchester, Precision::city, "Manchester"), true);
    REQUIRE(told.size() == 2);
    CHECK(told[1] == "Its address is not public: only town and postal code are compared.");
  }

  TEST_CASE("the place of one meeting is compared with that of the same meeting") {
    catalog::Listing before{.meets = {{.place = at(boston, Precision::exact, "Boston").place}}};
    catalog::Listing after{.meets = {{.place = at(manchester, Precision::exact, "").place}}};
    CHECK(place_moves(before, after, false).at(0).starts_with("Meeting 1: "));
  }
}

}  // namespace place_moves_test
