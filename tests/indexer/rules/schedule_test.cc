#include <doctest/doctest.h>

#include "tests/support/findings.h"

using indexer::rules::schedule;
using tests::mentions;
using tests::ruled;
using tests::spots;

TEST_SUITE("indexer/rules/schedule") {
  TEST_CASE("phrases that become dates, and the forms without any, are fine") {
    for (const char* phrase : {"every Tuesday 18:00-19:30", "2nd Friday of the month, 11:00-12:30",
                               "varies", "by appointment"})
      CHECK_MESSAGE(ruled(schedule, std::string("meets: ") + phrase + "\n").empty(), phrase);
    CHECK(ruled(schedule, "name: x\n").empty());
  }

  TEST_CASE("a phrase that is not understood is found where it stands, with the word") {
    const auto findings =
        ruled(schedule, "meets:\n  - every Monday 10:00\n  - every Tuesdsy 18:00\n");

    CHECK(spots(findings) == "schedule-phrase 3:5");
    CHECK(mentions(findings[0].message, "tuesdsy"));
    CHECK(spots(ruled(schedule, "meets: {phrase: whenever we like}\n")) == "schedule-phrase 1:17");
  }

  TEST_CASE("a schedule that has ended is a warning, for a closed group nothing") {
    const auto findings =
        ruled(schedule, "meets: {phrase: every Tuesday 18:00, until: 2024-05-01}\n");

    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "schedule-never");
    CHECK(findings[0].severity == indexer::Severity::warning);
    CHECK(ruled(schedule, "status: closed\nmeets: whenever\n").empty());
  }
}
