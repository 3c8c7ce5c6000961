#include "query-service/search/radius.h"

#include <doctest/doctest.h>

using namespace query_service;

TEST_SUITE("query-service/search/radius") {
  TEST_CASE("auto stops at the first ring that holds five") {
    const std::vector<double> distances{1'000, 2'000, 3'000, 4'000, 70'000, 90'000};
    const ChosenRadius chosen = choose_radius({}, Units::kilometres, distances);
    CHECK(chosen.metres == 80'000);
    CHECK(chosen.was_widened);
  }
}
