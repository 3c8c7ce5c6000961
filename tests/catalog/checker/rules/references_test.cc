#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace references_test {

using catalog::checker::rules::references;
using tests::listing_file;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/references") {
  TEST_CASE("an organization is named in words, or by the id of its listing") {
    const auto listed = listing_file("example-org", "kind: organization\nname: Example Org\n");

    CHECK(ruled(references, "name: x\n").empty());
    CHECK(ruled(references, "organization: Example-Org of the World\n").empty());
    CHECK(ruled(references, "organization: lighthouses\n").empty());
    CHECK(ruled(references, "organization: example-org\n", {listed}).empty());
  }

  TEST_CASE("an id that leads nowhere is found, with the nearest") {
    const auto listed = listing_file("example-org", "kind: organization\nname: Example Org\n");

    const auto findings = ruled(references, "organization: exampel-org\n", {listed});

    CHECK(spots(findings) == "unknown-listing 1:15");
    CHECK(findings[0].remedy == "did you mean \"example-org\"?");
  }

  TEST_CASE("a listing that is not of an organization does not run anything") {
    const auto group = listing_file("harbor-group", "name: Harbor Example Group\n");

    CHECK(spots(ruled(references, "organization: harbor-group\n", {group})) ==
          "not-organization 1:15");
  }

  TEST_CASE("every listing to see instead has to be there") {
    const auto group = listing_file("harbor-group", "name: Harbor Example Group\n");

    CHECK(ruled(references, "see_instead: [harbor-group]\n", {group}).empty());
    CHECK(spots(ruled(references, "see_instead: [harbor-group, gone, away]\n", {group})) ==
          "unknown-listing 1:29; unknown-listing 1:35");
  }

  TEST_CASE("every listing that this one is distinct from has to be there") {
    const auto group = listing_file("harbor-group", "name: Harbor Example Group\n");

    CHECK(ruled(references, "distinct_from: [harbor-group]\n", {group}).empty());
    const auto findings = ruled(references, "distinct_from: [harbor-grup, gone]\n", {group});
    CHECK(spots(findings) == "unknown-listing 1:17; unknown-listing 1:30");
    CHECK(findings[0].remedy == "did you mean \"harbor-group\"?");
  }

  TEST_CASE("of a listing that was renamed the present id is told") {
    const auto group =
        listing_file("harbor-group", "name: Harbor Example Group\nformerly: [old-harbor]\n");

    for (const char* yaml : {"distinct_from: [old-harbor]\n", "see_instead: [old-harbor]\n"}) {
      const auto findings = ruled(references, yaml, {group});
      REQUIRE(findings.size() == 1);
      CHECK(findings[0].remedy == "write \"harbor-group\": it has this name now");
    }
  }
}

}  // namespace references_test
