#include "query-service/search/radius.h"

#include <doctest/doctest.h>

namespace radius_test {

using namespace query_service;
using Distances = std::vector<double>;

namespace {

double chosen(const Distances& distances, Units units = Units::kilometres) {
  return choose_radius({}, units, distances).metres;
}

}  // namespace

TEST_SUITE("query-service/search/radius") {
  TEST_CASE("auto stops at the first ring that holds five") {
    const Distances distances{1'000, 2'000, 3'000, 4'000, 70'000, 90'000};

    const ChosenRadius radius = choose_radius({}, Units::kilometres, distances);

    CHECK(radius.metres == 80'000);
    CHECK(radius.was_widened);
  }

  TEST_CASE("five within the first ring are enough, its edge included") {
    const ChosenRadius radius =
        choose_radius({}, Units::kilometres, {1, 2, 3, 4, 40'000, 41'000, 500'000});

    CHECK(radius.metres == 40'000);
    CHECK_FALSE(radius.was_widened);
  }

  TEST_CASE("fewer than five need no wider ring than holds them all") {
    CHECK(chosen({1'000}) == 40'000);
    CHECK(chosen({1'000, 100'000}) == 160'000);
    CHECK(chosen({1'000, 100'000, 500'000}) == 160'000);
    CHECK(chosen({1'000, 390'000}) == 40'000);
  }

  TEST_CASE("where nothing is within 160 km it goes as far as the nearest, in tens") {
    const ChosenRadius radius = choose_radius({}, Units::kilometres, {1'234'567, 401'000});

    CHECK(radius.metres == 410'000);
    CHECK(radius.was_widened);
    CHECK(chosen({390'000}) == 390'000);
    CHECK(chosen({410'000}, Units::miles) == doctest::Approx(260 * catalog::metres_per_mile));
  }

  TEST_CASE("where there is nothing at all it stays at the first ring") {
    const ChosenRadius radius = choose_radius({}, Units::miles, {});

    CHECK(radius.metres == doctest::Approx(25 * catalog::metres_per_mile));
    CHECK_FALSE(radius.was_widened);
  }

  TEST_CASE("a radius that words ask for is the first ring, widened only where it is empty") {
    const Radius ten{10'000, "10km"};

    CHECK(choose_radius(ten, Units::kilometres, {9'000, 50'000}).metres == 10'000);
    CHECK_FALSE(choose_radius(ten, Units::kilometres, {9'000, 50'000}).was_widened);
    CHECK(choose_radius(ten, Units::kilometres, {50'000}).metres == 80'000);
    CHECK(choose_radius(ten, Units::kilometres, {50'000}).was_widened);
  }

  TEST_CASE("rings are round figures of the units shown") {
    CHECK(rings_metres(Units::kilometres) ==
          std::array<double, 4>{40'000, 80'000, 160'000, 400'000});
    CHECK(rings_metres(Units::miles)[3] == doctest::Approx(402'336));
  }
}

}  // namespace radius_test
