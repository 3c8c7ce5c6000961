#include "indexer/report/area.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace area_test {

using catalog::Listing;
using indexer::report::Area;
using indexer::report::area_of;
using indexer::report::has;

TEST_SUITE("indexer/report/area") {
  TEST_CASE("an area is a country or a region that there is, or everywhere") {
    CHECK(area_of("US", tests::gazetteer())->is_country());
    CHECK(area_of("US-MA", tests::gazetteer())->code == "US-MA");
    CHECK(area_of("", tests::gazetteer())->is_everywhere());
    const auto none = area_of("US-XX", tests::gazetteer());
    REQUIRE_FALSE(none);
    CHECK(tests::mentions(none.error().message, "\"US-XX\""));
  }

  TEST_CASE("a listing is where its place is, whomever it serves") {
    const Listing arlington{.serves = {"CA"},
                            .place = catalog::Place{.region = "US-MA", .country = "US"}};
    CHECK(has({"US"}, arlington, tests::gazetteer()));
    CHECK(has({"US-MA"}, arlington, tests::gazetteer()));
    CHECK(has({""}, arlington, tests::gazetteer()));
    CHECK_FALSE(has({"US-OK"}, arlington, tests::gazetteer()));
    CHECK_FALSE(has({"CA"}, arlington, tests::gazetteer()));
  }

  TEST_CASE("without a place it is where it serves all or a part") {
    const Listing online{.serves = {"US-MA"}};
    CHECK(has({"US"}, online, tests::gazetteer()));
    CHECK(has({"US-MA"}, online, tests::gazetteer()));
    CHECK_FALSE(has({"US-MA"}, Listing{.serves = {"US"}}, tests::gazetteer()));
    CHECK_FALSE(has({"US"}, Listing{}, tests::gazetteer()));
    CHECK(has({""}, Listing{}, tests::gazetteer()));
  }
}

}  // namespace area_test
