#include "query-service/search/order.h"

#include <doctest/doctest.h>

using namespace query_service;

namespace {

using Rows = std::vector<Row>;

Rows sorted(std::vector<Candidate> list, Sort sort, bool by_distance) {
  const Columns none;  // with a distance neither best nor distance reads a column
  sort_main(list, sort, by_distance, none);
  Rows rows;
  for (const Candidate& candidate : list) rows.push_back(candidate.row);
  return rows;
}

Candidate at(Row row, double miles, Freshness freshness = Freshness::fresh, bool sleeps = false) {
  return {.row = row,
          .freshness = freshness,
          .sleeps = sleeps,
          .metres = miles * catalog::metres_per_mile,
          .located = true};
}

}  // namespace

TEST_SUITE("query-service/search/order") {
  TEST_CASE("bands of distance end at 5, 15, 40, 100, 200, 400 and 800 miles, the end included") {
    const double mile = catalog::metres_per_mile;
    CHECK(distance_band(0) == 0);
    CHECK(distance_band(5 * mile) == 0);
    CHECK(distance_band(5.001 * mile) == 1);
    CHECK(distance_band(15 * mile) == 1);
    CHECK(distance_band(40 * mile) == 2);
    CHECK(distance_band(100 * mile) == 3);
    CHECK(distance_band(100.001 * mile) == 4);
    CHECK(distance_band(400.001 * mile) == 6);
    CHECK(distance_band(1e9) == 7);
  }

  TEST_CASE("near is ordered by band, then freshness, then distance") {
    CHECK(sorted({at(0, 4, Freshness::stale), at(1, 14), at(2, 4.9), at(3, 1, Freshness::ageing),
                  at(4, 6), at(5, 2)},
                 Sort::best, true) == Rows{5, 2, 3, 0, 4, 1});
  }

  TEST_CASE("what sleeps stands below the farthest that does not") {
    CHECK(sorted({at(0, 0, Freshness::fresh, true), at(1, 5000, Freshness::stale)}, Sort::best,
                 true) == Rows{1, 0});
    CHECK(sorted({at(0, 0, Freshness::fresh, true), at(1, 5000)}, Sort::distance, true) ==
          Rows{1, 0});
  }

  TEST_CASE("by distance alone, freshness does not matter, and unknown places come last") {
    CHECK(sorted({{.row = 0}, at(1, 9), at(2, 3, Freshness::stale)}, Sort::distance, true) ==
          Rows{2, 1, 0});
  }
}
