#include "query-service/snapshot/closed_circles.h"

#include <doctest/doctest.h>

#include "tests/support/generated_directory.h"

namespace closed_circles_test {

using catalog::Facet;
using catalog::Ordinal;
using query_service::ClosedCircles;

TEST_SUITE("query-service/snapshot/closed_circles") {
  TEST_CASE("a group is for closed circles if all of its audiences are some, and names any") {
    static tests::Directory directory;
    tests::add_generated_listings(directory, 1, 5);
    const auto snapshot = directory.snapshot();
    const catalog::Vocabulary& audiences = snapshot->vocabulary(Facet::audience);
    const ClosedCircles circles(audiences);
    const auto are_all = [&](std::vector<const char*> ids) {
      std::vector<Ordinal> audience;
      for (const char* id : ids) {
        REQUIRE(audiences.find(id));
        audience.push_back(*audiences.find(id));
      }
      return circles.are_all(audience);
    };

    CHECK(are_all({"veterans"}));
    CHECK(are_all({"bereaved", "parents"}));
    CHECK_FALSE(are_all({"women"}));
    CHECK_FALSE(are_all({"veterans", "women"}));
    CHECK_FALSE(are_all({}));
  }

  TEST_CASE("a vocabulary that knows none of them has none") {
    CHECK_FALSE(ClosedCircles(catalog::Vocabulary()).are_all({}));
  }
}

}  // namespace closed_circles_test
