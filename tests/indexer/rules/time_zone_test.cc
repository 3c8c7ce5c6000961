#include <doctest/doctest.h>

#include "tests/support/findings.h"

using indexer::rules::time_zone;
using tests::ruled;
using tests::spots;

TEST_SUITE("indexer/rules/time_zone") {
  TEST_CASE("names of the IANA database are known") {
    for (const char* zone : {"America/New_York", "America/Port-au-Prince", "Europe/Dublin",
                             "America/Argentina/Buenos_Aires", "Pacific/Auckland", "UTC"})
      CHECK_MESSAGE(ruled(time_zone, std::string("timezone: ") + zone + "\n").empty(), zone);
    CHECK(ruled(time_zone, "name: x\n").empty());
  }

  TEST_CASE("another name is found, with the nearest") {
    const auto findings = ruled(time_zone, "timezone: America/New_Yrok\n");

    CHECK(spots(findings) == "unknown-time-zone 1:11");
    CHECK(findings[0].remedy == "did you mean \"America/New_York\"?");
    CHECK(spots(ruled(time_zone, "timezone: Eastern Time\n")) == "unknown-time-zone 1:11");
  }

  TEST_CASE("the zone of every meeting is looked at") {
    CHECK(spots(ruled(time_zone, "meets: {phrase: Tuesdays, timezone: Mars/Base}\n")) ==
          "unknown-time-zone 1:37");
    CHECK(spots(ruled(time_zone,
                      "meets:\n  - Tuesdays\n  - {phrase: Mondays, timezone: Mars/Base}\n")) ==
          "unknown-time-zone 3:33");
  }
}
