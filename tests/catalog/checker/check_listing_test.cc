#include "catalog/checker/check_listing.h"

#include <doctest/doctest.h>

#include "tests/support/book_example.h"
#include "tests/support/findings.h"

namespace check_listing_test {

using catalog::checker::Schema;

namespace {

indexer::Findings findings_of(const std::string& lines) {
  static const Schema schema = *Schema::read(KITH_SOURCE "/schemas/listing.schema.json");
  static const catalog::checker::FilesKnown none;
  static catalog::checker::ZoneClocks clocks(tests::test_day);
  indexer::Findings findings;
  check_listing(tests::listing_file("lighthouse", tests::listing_with(lines)), schema,
                {tests::vocabularies(), tests::gazetteer(), none, tests::test_day, clocks},
                findings);
  return findings;
}

}  // namespace

TEST_SUITE("catalog/checker/check_listing") {
  TEST_CASE("a condition by its name has the form of no id, and its id is told") {
    const auto findings = findings_of("conditions: [lupus, Frozen Shoulder, Fibromyalgai]\n");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].rule == "wrong-form");
    CHECK(findings[0].remedy == "its id is \"frozen-shoulder\"");
    CHECK(findings[1].remedy == "did you mean \"fibromyalgia\"?");
  }

  TEST_CASE("one that nobody knows has the remedy of its form") {
    const auto findings = findings_of("conditions: [Juggling Too Much]\n");
    REQUIRE(findings.size() == 1);
    CHECK_FALSE(findings[0].remedy.empty());
    CHECK_FALSE(tests::mentions(findings[0].remedy, "did you mean"));
  }

  TEST_CASE("what is wrong in form and in sense is told in one run") {
    const auto findings = findings_of("conditions: [Lupus, no-such-thing]\n");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].rule == "wrong-form");
    CHECK(findings[1].rule == "unknown-word");
  }
}

}  // namespace check_listing_test
