#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace serves_test {

using catalog::checker::rules::serves;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/serves") {
  TEST_CASE("countries and regions are served") {
    CHECK(ruled(serves, "name: x\n").empty());
    CHECK(ruled(serves, "serves: [US, US-MA, CA-ON, GB-ENG, US-MT]\n").empty());
  }

  TEST_CASE("any other code is found at its token") {
    CHECK(spots(ruled(serves, "serves: [US, ZZ, US-ZZ, MA, us]\n")) ==
          "unknown-region 1:14; unknown-region 1:18; unknown-region 1:25; unknown-region 1:29");
  }
}

}  // namespace serves_test
