#include "indexer/diff/consequences.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace consequences_test {

using indexer::diff::Consequence;
using indexer::diff::Fate;
using indexer::diff::Version;
using tests::mentions;

namespace {

Version version(const std::string& id, const std::string& yaml) {
  return {.path = id + ".yaml", .text = yaml, .listing = tests::listing_file(id, yaml)};
}

std::vector<Consequence> removed(const Version& gone, const std::vector<Version>& after) {
  return indexer::diff::consequences({{Fate::removed, &gone, nullptr}}, after);
}

}  // namespace

TEST_SUITE("indexer/diff/consequences") {
  TEST_CASE("the address of what is removed breaks, and the way out is told") {
    const auto told = removed(version("lighthouse", "name: Lighthouse\n"), {});

    REQUIRE(told.size() == 1);
    CHECK(told[0].about == "lighthouse");
    CHECK(told[0].message == "its address /listings/lighthouse will be 404");
    CHECK(mentions(told[0].remedy, "status: closed"));
    CHECK(mentions(told[0].remedy, "formerly: [lighthouse]"));
  }

  TEST_CASE("the address of what another was formerly leads there") {
    const auto told = removed(version("lighthouse", "name: Lighthouse\n"),
                              {version("harbor", "formerly: [lighthouse]\n")});

    REQUIRE(told.size() == 1);
    CHECK(mentions(told[0].message, "will lead to /listings/harbor"));
    CHECK(told[0].remedy.empty());
  }

  TEST_CASE("who names it as organization, see_instead or distinct_from is told, by key") {
    const auto told = removed(version("trust", "kind: organization\nname: Harbor Trust\n"),
                              {version("a", "organization: trust\n"),
                               version("b", "organization: trust\nsee_instead: [trust, a]\n"),
                               version("c", "distinct_from: [a]\n")});

    REQUIRE(told.size() == 3);
    CHECK(mentions(told[1].message, "2 listings name \"trust\" in organization"));
    CHECK(told[1].files == std::vector<std::string>{"listings/a.yaml", "listings/b.yaml"});
    CHECK(mentions(told[2].message, "1 listing names \"trust\" in see_instead"));
  }

  TEST_CASE("of what was renamed the new id is what to write") {
    const Version before = version("trust", "kind: organization\nname: Harbor Trust\n");
    const std::vector<Version> after{
        version("a", "organization: trust\n"),
        version("harbor-trust", "kind: organization\nname: Harbor Trust\nformerly: [trust]\n")};

    const auto told = indexer::diff::consequences({{Fate::renamed, &before, &after[1]}}, after);

    REQUIRE(told.size() == 2);
    CHECK(mentions(told[0].message, "will lead to /listings/harbor-trust"));
    CHECK(told[1].remedy == "write harbor-trust there");
  }

  TEST_CASE(
      "an organization of another name: who has its id follows, who wrote its name does not") {
    const Version before = version("trust", "kind: organization\nname: Harbor Trust\n");
    const std::vector<Version> after{version("a", "organization: trust\n"),
                                     version("b", "organization: Harbor Trust\n"),
                                     version("trust", "kind: organization\nname: Bay Trust\n")};

    const auto told = indexer::diff::consequences({{Fate::changed, &before, &after[2]}}, after);

    REQUIRE(told.size() == 2);
    CHECK(mentions(told[0].message, "will show its new name"));
    CHECK(mentions(told[1].message, "its old name in words"));
    CHECK(told[1].files == std::vector<std::string>{"listings/b.yaml"});
  }

  TEST_CASE("an id that another folder has kept is not gone") {
    CHECK(removed(version("lighthouse", "name: Lighthouse\n"),
                  {version("lighthouse", "name: Lighthouse\n")})
              .empty());
  }
}

}  // namespace consequences_test
