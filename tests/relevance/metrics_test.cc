// The measures against values worked out by hand.
#include "tests/relevance/metrics.h"

#include <doctest/doctest.h>

namespace metrics_test {

using namespace relevance;

TEST_SUITE("relevance: the measures") {
  TEST_CASE("NDCG takes the grade as gain and log2(rank + 1) as discount") {
    // 3/1 + 0/1.58496 + 2/2 = 4 of an ideal 3/1 + 2/1.58496 + 1/2 = 4.761860
    CHECK(ndcg({3, 0, 2}, {3, 2, 1}) == doctest::Approx(4 / 4.761860));
    // 2/1.58496 + 3/2.32193 = 2.553905 of 3 + 2/1.58496 = 4.261860
    CHECK(ndcg({0, 2, 0, 3}, {2, 3}) == doctest::Approx(2.553905 / 4.261860));
    CHECK(ndcg({3, 2, 1}, {1, 2, 3}) == doctest::Approx(1));
  }

  TEST_CASE("NDCG looks no further than its cut, in the run and in the ideal") {
    CHECK(ndcg({0, 0, 3}, {3}, 2) == 0);
    CHECK(ndcg({1, 1}, {1, 1, 1, 1}, 2) == doctest::Approx(1));
    Gains eleventh(11, 0);
    eleventh[10] = 3;
    CHECK(ndcg(eleventh, {3}) == 0);
  }

  TEST_CASE("NDCG of nothing is 0") {
    CHECK(ndcg({}, {3}) == 0);
    CHECK(ndcg({0, 0}, {}) == 0);
    CHECK(ndcg({0}, {0}) == 0);
  }

  TEST_CASE("success asks for one hit of grade 2 above the cut") {
    CHECK(success({0, 1, 0, 0, 2}, 5));
    CHECK_FALSE(success({0, 1, 0, 0, 1, 3}, 5));
    CHECK_FALSE(success({}, 5));
    CHECK(success({1}, 5, 1));
  }

  TEST_CASE("the reciprocal rank is of the first right hit") {
    CHECK(reciprocal_rank({false, false, true, true}) == doctest::Approx(1.0 / 3));
    CHECK(reciprocal_rank({true}) == 1);
    CHECK(reciprocal_rank({false}) == 0);
    CHECK(reciprocal_rank({}) == 0);
  }

  TEST_CASE("the bootstrap interval surrounds the mean, and is the same at each run") {
    const std::vector<double> differences{0.2, -0.1, 0.3, 0.0, 0.1, 0.25, -0.05, 0.15};
    const Interval interval = bootstrap(differences);
    CHECK(interval.low < mean(differences));
    CHECK(interval.high > mean(differences));
    // The mean is 0.10625, its standard error 0.1388 / sqrt(8) = 0.0491: about 0.01 to 0.20.
    CHECK(interval.low == doctest::Approx(0.0125).epsilon(0.9));
    CHECK(interval.high == doctest::Approx(0.2).epsilon(0.1));
    CHECK(bootstrap(differences).low == interval.low);
  }

  TEST_CASE("where all differences are the same the interval is a point") {
    const Interval interval = bootstrap({0.5, 0.5, 0.5});
    CHECK(interval.low == doctest::Approx(0.5));
    CHECK(interval.high == doctest::Approx(0.5));
    CHECK(bootstrap({}).high == 0);
  }
}

}  // namespace metrics_test
