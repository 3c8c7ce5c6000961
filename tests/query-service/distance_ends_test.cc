#include "query-service/search/distance_ends.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "query-service/search/choose_level.h"
#include "query-service/search/distance_bands.h"
#include "query-service/search/radius.h"

namespace distance_ends_test {

using namespace query_service;

TEST_SUITE("query-service/search/distance_ends") {
  TEST_CASE("near the end of a ring, of a band, of ten or of what was asked nothing is decided") {
    const DistanceEnds kilometres(Units::kilometres, {33'300});

    CHECK(kilometres.decided({39'000, 3}));
    CHECK_FALSE(kilometres.decided({39'998, 3}));
    CHECK_FALSE(kilometres.decided({40'002, 3}));
    CHECK_FALSE(kilometres.decided({33'301, 3}));
    CHECK_FALSE(kilometres.decided({2 * catalog::metres_per_mile, 3}));
    CHECK_FALSE(kilometres.decided({119'999, 3}));
    CHECK(DistanceEnds(Units::miles, {}).decided({33'301, 3}));
    CHECK(DistanceEnds(Units::miles, {}).decided({119'999, 3}));
  }

  TEST_CASE("what is decided is compared in 100,000 random pairs as the geodesic is") {
    std::mt19937_64 random(20261130);
    std::uniform_real_distribution<double> latitude(-89, 89), longitude(-180, 180), turn(0, 6.2832);
    std::uniform_real_distribution<double> part(0, 1);
    int decided = 0;

    for (int pair = 0; pair < 100'000; ++pair) {
      const Units units = pair % 2 == 0 ? Units::miles : Units::kilometres;
      const catalog::Coordinates from{latitude(random), longitude(random)};
      // Half of them lie close to where some ring or band ends.
      const double round_metres = std::ceil(40 * part(random)) *
                                  (units == Units::miles ? 2 * catalog::metres_per_mile : 5'000.0);
      const double metres = pair % 4 < 2 ? round_metres + 40 * (part(random) - 0.5)
                                         : (pair % 8 < 6 ? 250'000 : 5'000'000) * part(random);
      const double direction = turn(random);
      catalog::Coordinates to{
          from.latitude + metres * std::cos(direction) / 111'200,
          from.longitude + metres * std::sin(direction) /
                               (111'200 * std::cos(from.latitude * 0.017453292519943295))};
      to.longitude = std::remainder(to.longitude, 360);
      const auto nearly = catalog::nearly_metres(from, to);
      const double exact = catalog::geodesic_metres(from, to);
      CAPTURE(from.latitude);
      CAPTURE(exact);
      if (!nearly) continue;
      REQUIRE(std::abs(nearly->metres - exact) <= nearly->slack_metres);
      const double asked = 31'000;
      if (!DistanceEnds(units, {asked}).decided(*nearly)) continue;
      ++decided;
      const double rough = nearly->metres;
      for (const double scale_miles : {2, 5, 10, 20, 40, 60}) {
        const double scale = scale_miles * catalog::metres_per_mile;
        REQUIRE(distance_band(rough, scale) == distance_band(exact, scale));
        REQUIRE(band_scale({rough}) == band_scale({exact}));
      }
      REQUIRE(level_of_distance(rough, asked, units) == level_of_distance(exact, asked, units));
      REQUIRE(choose_radius({}, units, {rough}).metres == choose_radius({}, units, {exact}).metres);
    }
    CHECK(decided > 60'000);
  }
}

}  // namespace distance_ends_test
