#include "query-service/search/distance_bands.h"

#include <doctest/doctest.h>

namespace distance_bands_test {

using namespace query_service;

TEST_SUITE("query-service/search/distance_bands") {
  TEST_CASE("bands of distance fit how dense the area is") {
    const double mile = catalog::metres_per_mile;
    CHECK(band_scale({}) == doctest::Approx(2 * mile));
    CHECK(band_scale({1, 2, 3, 4, 1.9 * mile, 300 * mile}) == doctest::Approx(2 * mile));
    CHECK(band_scale({1, 2, 3, 4, 12 * mile}) == doctest::Approx(20 * mile));
    CHECK(band_scale({900 * mile}) == doctest::Approx(60 * mile));

    CHECK(distance_band(0, 2 * mile) == 0);
    CHECK(distance_band(2 * mile, 2 * mile) == 0);
    CHECK(distance_band(2.001 * mile, 2 * mile) == 1);
    CHECK(distance_band(8 * mile, 2 * mile) == 2);
    CHECK(distance_band(1e12, 2 * mile) == 20);
  }
}

}  // namespace distance_bands_test
