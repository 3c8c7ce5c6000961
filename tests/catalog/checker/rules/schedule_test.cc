#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace schedule_test {

using catalog::checker::rules::schedule;
using tests::mentions;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/schedule") {
  TEST_CASE("phrases that become dates, and the forms without any, are fine") {
    for (const char* phrase : {"every Tuesday 18:00-19:30", "2nd Friday of the month, 11:00-12:30",
                               "varies", "by appointment"})
      CHECK_MESSAGE(ruled(schedule, std::string("meets: ") + phrase + "\n").empty(), phrase);
    CHECK(ruled(schedule, "name: x\n").empty());
  }

  TEST_CASE("a phrase that is not understood is found where it stands, with the nearest phrase") {
    const auto findings =
        ruled(schedule, "meets:\n  - every Monday 10:00\n  - every Tuesdsy 18:00\n");

    CHECK(spots(findings) == "schedule-phrase 3:5");
    CHECK(findings[0].remedy == "did you mean \"every Tuesday 18:00\"?");
    CHECK(spots(ruled(schedule, "meets: {phrase: whenever we like}\n")) == "schedule-phrase 1:17");
  }

  TEST_CASE("a phrase that can be read in two ways is told both, and what to see to") {
    const auto remedy = [](const std::string& phrase) {
      return ruled(schedule, "meets: " + phrase + "\n").at(0).remedy;
    };
    CHECK(remedy("Tuesday at 7") == "write \"Tuesday at 7 pm\" or \"Tuesday at 7 am\"");
    CHECK(remedy("2nd Tuesdays 7pm ET") ==
          "write \"2nd Tuesdays 7pm\"; the time zone goes into `timezone`");
    CHECK(remedy("every other Tuesday 18:00") ==
          "write \"every other Tuesday 18:00 from 2026-01-06\"; count from the day of one meeting");
    CHECK(mentions(remedy("whenever we like"), "2nd Tuesday of the month, 18:00-19:30"));
  }

  TEST_CASE("an early time without am or pm is a warning: it may be meant for the evening") {
    const auto findings = ruled(schedule, "meets: every Tuesday 7:00-8:30\n");

    CHECK(spots(findings) == "schedule-early 1:8");
    CHECK(findings.at(0).severity == catalog::checker::Severity::warning);
    CHECK(mentions(findings[0].remedy, "pm"));
    for (const char* phrase : {"every Tuesday 7:00 am", "every Tuesday 07:00", "Tuesdays 7-8:30pm",
                               "martes a las 7:30 de la mañana", "every Tuesday 9:00-10:30",
                               "Tuesday evenings 7:00-8:30", "every Tuesday 19:00"})
      CHECK_MESSAGE(ruled(schedule, std::string("meets: ") + phrase + "\n").empty(), phrase);
  }

  TEST_CASE("a schedule that has ended is a warning, for a closed group nothing") {
    const auto findings =
        ruled(schedule, "meets: {phrase: every Tuesday 18:00, until: 2024-05-01}\n");

    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "schedule-never");
    CHECK(findings[0].severity == catalog::checker::Severity::warning);
    CHECK(ruled(schedule, "status: closed\nmeets: whenever\n").empty());
  }
}

}  // namespace schedule_test
