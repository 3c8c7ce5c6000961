#include "query-service/search/lane_order.h"

#include <doctest/doctest.h>

namespace lane_order_test {

using namespace query_service;

namespace {

constexpr double a_group = 0, an_association = 1;

LaneLead strict(double kind) { return {level::strict, kind}; }
LaneLead wider(double kind) { return {level::of_broader(1), kind}; }

}  // namespace

TEST_SUITE("query-service/search/lane_order") {
  TEST_CASE("a group online stands before an association of the area, not before a group of it") {
    CHECK(lane_order({}, strict(an_association), strict(a_group)).online_first);
    CHECK_FALSE(lane_order({}, strict(a_group), strict(a_group)).online_first);
    CHECK_FALSE(lane_order({}, strict(a_group), {}).online_first);
    CHECK(lane_order({}, {}, strict(a_group)).online_first);
  }

  TEST_CASE("what was asked for stands before a group for a wider condition") {
    CHECK_FALSE(lane_order({}, strict(an_association), wider(a_group)).online_first);
    CHECK(lane_order({}, wider(a_group), strict(an_association)).online_first);
  }

  TEST_CASE("near stands last only where it is far, and another lane fits better") {
    const LaneLead within_100_miles{level::of_ring(2), a_group};
    const LaneLead beyond_the_rings{level::of_ring(4), a_group};

    CHECK_FALSE(lane_order(within_100_miles, {}, strict(a_group)).near_last);
    CHECK(lane_order(beyond_the_rings, {}, strict(a_group)).near_last);
    CHECK(lane_order(beyond_the_rings, strict(a_group), {}).near_last);
    CHECK_FALSE(lane_order(beyond_the_rings, {}, wider(a_group)).near_last);
    CHECK_FALSE(lane_order(beyond_the_rings, {}, {}).near_last);
    CHECK_FALSE(lane_order({}, {}, strict(a_group)).near_last);
  }

  TEST_CASE("an empty list has no lead") { CHECK_FALSE(lead_of({})); }
}

}  // namespace lane_order_test
