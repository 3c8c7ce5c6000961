#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace dates_test {

using catalog::checker::rules::dates;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/dates") {
  TEST_CASE("dates of the calendar, in the past and in their order, are silent") {
    CHECK(ruled(dates, "verified: {on: 2026-11-23, how: visit}\n").empty());
    CHECK(ruled(dates, "verified: {on: 2026-11, how: visit}\n").empty());
    CHECK(ruled(dates, "verified: {on: 2026, how: visit}\n").empty());
    CHECK(ruled(dates, "verified: {on: unknown, how: source}\n").empty());
    CHECK(ruled(dates, "starts: 2026-05-01 18:00\nends: 2026-05-01 20:00\n").empty());
    CHECK(ruled(dates, "closed_on: 2019\nresource: {published: 2019-02}\n").empty());
    CHECK(ruled(dates, "meets: {rrule: FREQ=WEEKLY, starts: 2024-02-29, until: 2024-02-29}\n")
              .empty());
  }

  TEST_CASE("a day that is not in the calendar is found at each of its places") {
    CHECK(spots(ruled(dates,
                      "verified: {on: 2026-02-30, how: visit}\n"
                      "closed_on: 2019-13\n"
                      "resource: {published: 2019-00}\n"
                      "starts: 2025-02-29 18:00\n"
                      "ends: 2025-04-31\n")) ==
          "date-not-real 1:16; date-not-real 2:12; date-not-real 3:23; date-not-real 4:9; "
          "date-not-real 5:7");
  }

  TEST_CASE("a time that no day has is found") {
    const auto findings =
        ruled(dates,
              "starts: 2026-05-01 24:00\nends: 2026-05-02T18:60\nmeets: {rrule: FREQ=DAILY, "
              "starts: 2026-05-01 99:99}\n");

    CHECK(spots(findings) == "time-not-real 1:9; time-not-real 2:7; time-not-real 3:36");
    CHECK(findings[0].message == "\"2026-05-01 24:00\" is not a time of the day");
    CHECK(tests::mentions(findings[0].remedy, "midnight is 00:00 of the next day"));
    CHECK(ruled(dates, "starts: 2026-05-01 00:00\nends: 2026-05-01 23:59\n").empty());
  }

  TEST_CASE("the dates of every meeting are looked at") {
    CHECK(spots(ruled(dates,
                      "meets:\n"
                      "  - every Tuesday 18:00\n"
                      "  - rrule: FREQ=WEEKLY\n"
                      "    starts: 2025-02-29\n"
                      "    except: ['2025-12-25', '2025-12-32']\n"
                      "    until: '2025-00-01'\n")) ==
          "date-not-real 5:28; date-not-real 4:13; date-not-real 6:12");
    CHECK(spots(ruled(dates, "meets: {phrase: Tuesdays, until: '2025-02-30'}\n")) ==
          "date-not-real 1:34");
  }

  TEST_CASE("nothing can have been verified after today") {
    const auto findings = ruled(dates, "verified: {on: 2026-11-24, how: visit}\n");

    CHECK(spots(findings) == "date-in-future 1:16");
    CHECK(tests::mentions(findings[0].message, "2026-11-23"));
    CHECK(spots(ruled(dates, "verified: {on: 2026-12, how: visit}\n")) == "date-in-future 1:16");
    CHECK(spots(ruled(dates, "verified: {on: 2027, how: visit}\n")) == "date-in-future 1:16");
  }

  TEST_CASE("an end before its start is found, by days, months and hours") {
    CHECK(spots(ruled(dates, "starts: 2026-05-02\nends: 2026-05-01\n")) == "end-before-start 2:7");
    CHECK(spots(ruled(dates, "starts: 2026-05\nends: 2026-04-30\n")) == "end-before-start 2:7");
    CHECK(spots(ruled(dates, "starts: 2026-05-01 18:00\nends: 2026-05-01 17:00\n")) ==
          "end-before-start 2:7");
    CHECK(spots(ruled(dates,
                      "meets: [{rrule: FREQ=DAILY, starts: 2026-05-02, until: '2026-05-01'}]\n")) ==
          "end-before-start 1:56");
  }

  TEST_CASE("an end that is known less exactly than its start is not before it") {
    CHECK(ruled(dates, "starts: 2026-05-15\nends: 2026-05\n").empty());
    CHECK(ruled(dates, "starts: 2026-05-15 18:00\nends: 2026\n").empty());
    CHECK(ruled(dates, "starts: 2026-05-15 18:00\nends: 2026-05-15\n").empty());
  }
}

}  // namespace dates_test
