#include "catalog/checker/shape/schema_choice.h"

#include <doctest/doctest.h>

#include "catalog/checker/shape/schema_check.h"
#include "tests/support/findings.h"

namespace schema_choice_test {

using tests::spots;

namespace {

// The findings of a good listing with these lines from line 7 on.
catalog::checker::Findings shaped(const std::string& more) {
  static const auto schema =
      catalog::checker::Schema::read(KITH_SOURCE "/schemas/listing.schema.json");
  REQUIRE(schema);
  const std::string yaml =
      "name: Lighthouse Example Group\nsummary: A fictional group.\nconditions: [lupus]\n"
      "verified: {on: 2026-05-01, how: website}\nsource: https://example.org\nformat: online\n" +
      more;
  catalog::checker::Findings findings;
  catalog::checker::check_shape(tests::listing_file("lighthouse", yaml).tree, *schema, "a.yaml",
                                findings);
  catalog::checker::sort(findings);
  return findings;
}

}  // namespace

TEST_SUITE("catalog/checker/shape/schema_choice") {
  TEST_CASE("violations outside any choice are kept, each once") {
    const std::vector<catalog::checker::Violation> all{{{"a"}, "x"}, {{"b"}, "y"}, {{"a"}, "x"}};

    CHECK(catalog::checker::meant_violations(all) ==
          std::vector<catalog::checker::Violation>{{{"a"}, "x"}, {{"b"}, "y"}});
    CHECK(catalog::checker::meant_violations({}).empty());
  }

  TEST_CASE("each form of a cost is accepted") {
    for (const char* cost : {"free", "donation", "{amount: 5, currency: USD}", "{note: it varies}",
                             "{amount: 0, currency: USD, per: month, note: or less}"})
      CHECK_MESSAGE(spots(shaped(std::string("cost: ") + cost + "\n")).empty(), cost);
  }

  TEST_CASE("an amount in words is told of its type and its currency, not of the other forms") {
    CHECK(spots(shaped("cost: {amount: free}\n")) == "missing-key 7:7; wrong-type 7:16");
  }

  TEST_CASE("of the forms of a cost only the one that was meant is complained of") {
    CHECK(spots(shaped("cost: {amount: 5}\n")) == "missing-key 7:7");
    CHECK(spots(shaped("cost: {amount: 5, currency: dollars}\n")) == "wrong-form 7:29");
    CHECK(spots(shaped("cost: {amount: -5, currency: USD}\n")) == "wrong-size 7:16");
    CHECK(spots(shaped("cost: gratis\n")).ends_with(" 7:7"));
    CHECK(shaped("cost: gratis\n").size() == 1);
    CHECK(shaped("cost: 5\n").size() == 1);
  }

  TEST_CASE("a meeting is a phrase or a rule, and each is told of its own mistake") {
    CHECK(spots(shaped("meets: Tuesdays\n")).empty());
    CHECK(spots(shaped("meets: [Tuesdays, {rrule: FREQ=DAILY, starts: 2026-01-01}]\n")).empty());
    CHECK(spots(shaped("meets: {phrase: Tuesdays, minuts: 5}\n")) == "unknown-key 7:27");
    CHECK(spots(shaped("meets:\n  - Tuesdays\n  - {phrase: Tuesdays, minutes: 2}\n")) ==
          "wrong-size 9:33");
    CHECK(spots(shaped("meets: {phrase: Tuesdays, rrule: FREQ=DAILY, starts: 2026-01-01}\n")) ==
          "wrong-form 7:8");
    CHECK(spots(shaped("meets: {rrule: WEEKLY, starts: 2026-01-01}\n")) == "wrong-form 7:16");
  }

  TEST_CASE("a date is a year, a month or a day, and one complaint says so") {
    for (const char* date : {"2019", "2019-09", "2019-09-30", "'2019'"})
      CHECK_MESSAGE(spots(shaped(std::string("closed_on: ") + date + "\n")).empty(), date);
    for (const char* date : {"30.9.2019", "2019-9", "September", "19", "[2019]"}) {
      const auto findings = shaped(std::string("closed_on: ") + date + "\n");

      REQUIRE_MESSAGE(findings.size() == 1, date);
      CHECK(findings[0].where == catalog::checker::Position{7, 12});
      CHECK_FALSE(findings[0].remedy.empty());
    }
  }
}

}  // namespace schema_choice_test
