#include "catalog/distance.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace distance_test {

using catalog::Coordinates;
using catalog::geodesic_metres;
using catalog::least_metres;

namespace {

bool is_near(double metres, double expected, double tolerance) {
  INFO(metres);
  return std::abs(metres - expected) <= tolerance;
}

}  // namespace

TEST_SUITE("catalog/distance") {
  TEST_CASE("New York to London is as long as GeographicLib's documentation says") {
    CHECK(is_near(geodesic_metres({40.6, -73.8}, {51.6, -0.5}), 5551759.400319, 0.001));
  }

  TEST_CASE("the worked examples of Karney 2013 come out") {
    CHECK(is_near(geodesic_metres({40, 0}, {41.79331020506, 137.84490004377}), 10'000'000, 0.001));
    CHECK(is_near(geodesic_metres({-30, 0}, {29.9, 179.8}), 19989832.827610, 0.001));
  }

  TEST_CASE("a quarter of the meridian, and pole to pole") {
    CHECK(is_near(geodesic_metres({0, 0}, {90, 0}), 10001965.7293, 0.001));
    CHECK(is_near(geodesic_metres({90, 12}, {-90, -77}), 20003931.4586, 0.001));
  }

  TEST_CASE("antipodes on the equator are joined over a pole, which is shorter") {
    CHECK(is_near(geodesic_metres({0, 0}, {0, 180}), 20003931.4586, 0.001));
  }

  TEST_CASE("the date line parts nothing") {
    const double one_degree = geodesic_metres({0, 0}, {0, 1});

    CHECK(is_near(one_degree, 111319.4908, 0.001));
    CHECK(is_near(geodesic_metres({0, 179.5}, {0, -179.5}), one_degree, 0.001));
    CHECK(geodesic_metres({52, 180}, {52, -180}) == doctest::Approx(0));
  }

  TEST_CASE("every longitude is the same pole") {
    CHECK(geodesic_metres({90, 0}, {90, 123}) < 0.001);
    CHECK(geodesic_metres({-90, -180}, {-90, 77}) < 0.001);
  }

  TEST_CASE("a place is nowhere from itself") {
    CHECK(geodesic_metres({42.4, -71.2}, {42.4, -71.2}) == 0);
    CHECK(least_metres({42.4, -71.2}, {42.4, -71.2}) == 0);
  }

  TEST_CASE("the lower bound is never more than the distance, and within 1.1 % of it") {
    std::mt19937 random(20261123);
    std::uniform_real_distribution<double> sine(-1, 1), longitude(-180, 180), step(-0.5, 0.5);
    const auto anywhere = [&] {
      return Coordinates{std::asin(sine(random)) * 57.29577951308232, longitude(random)};
    };
    int above = 0, too_loose = 0, asymmetric = 0;

    for (int pair = 0; pair < 20'000; ++pair) {
      const Coordinates from = anywhere();
      Coordinates to = anywhere();
      // Every other pair are neighbours, which is what a search by distance looks at.
      if (pair % 2 == 0)
        to = {std::clamp(from.latitude + step(random), -90.0, 90.0),
              std::clamp(from.longitude + step(random), -180.0, 180.0)};
      const double exact = geodesic_metres(from, to);
      const double least = least_metres(from, to);
      above += least > exact + 1e-6 ? 1 : 0;
      too_loose += exact > least * catalog::most_above_least_metres + 1e-6 ? 1 : 0;
      asymmetric += std::abs(exact - geodesic_metres(to, from)) > 1e-6 ? 1 : 0;
    }

    CHECK(above == 0);
    CHECK(too_loose == 0);
    CHECK(asymmetric == 0);
  }

  TEST_CASE("what is nearly the distance is off by less than its slack, and told up to 10,000 km") {
    CHECK(catalog::nearly_metres({42.4, -71.2}, {42.4, -71.2})->metres == 0);
    CHECK(catalog::nearly_metres({0, 179.9}, {0, -179.9})->metres == doctest::Approx(22263.898));
    CHECK(catalog::nearly_metres({90, 12}, {89.9, 12})->metres == doctest::Approx(11169.395));
    CHECK_FALSE(catalog::nearly_metres({0, 0}, {0, 91}));
    CHECK_FALSE(catalog::nearly_metres({0, 0}, {0, 180}));
    CHECK_FALSE(catalog::nearly_metres({90, 0}, {-90, 0}));

    std::mt19937 random(20261130);
    std::uniform_real_distribution<double> sine(-1, 1), longitude(-180, 180), step(-5, 5);
    int told = 0, wrong = 0;
    for (int pair = 0; pair < 50'000; ++pair) {
      const Coordinates from{std::asin(sine(random)) * 57.29577951308232, longitude(random)};
      Coordinates to{std::asin(sine(random)) * 57.29577951308232, longitude(random)};
      // Half of them are within some metres, kilometres or hundreds of them.
      const double scale = std::pow(10.0, -(pair / 2 % 6));
      if (pair % 2 == 0)
        to = {std::clamp(from.latitude + step(random) * scale, -90.0, 90.0),
              std::remainder(from.longitude + step(random) * scale, 360)};
      const auto nearly = catalog::nearly_metres(from, to);
      if (!nearly) continue;
      ++told;
      wrong += std::abs(nearly->metres - geodesic_metres(from, to)) > nearly->slack_metres / 2;
    }
    CHECK(told > 35'000);
    CHECK(wrong == 0);
  }

  TEST_CASE("only finite degrees are on the Earth") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

    CHECK(catalog::is_on_earth({0, 0}));
    CHECK(catalog::is_on_earth({90, 180}));
    CHECK(catalog::is_on_earth({-90, -180}));
    CHECK_FALSE(catalog::is_on_earth({90.0001, 0}));
    CHECK_FALSE(catalog::is_on_earth({0, -180.0001}));
    CHECK_FALSE(catalog::is_on_earth({nothing, 0}));
    CHECK_FALSE(catalog::is_on_earth({0, nothing}));
    CHECK_FALSE(catalog::is_on_earth({infinity, 0}));
    CHECK_FALSE(catalog::is_on_earth({0, -infinity}));
  }
}

}  // namespace distance_test
