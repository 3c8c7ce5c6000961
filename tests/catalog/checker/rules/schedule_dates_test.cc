#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/findings.h"

namespace schedule_dates_test {

using catalog::checker::rules::schedule_dates;
using tests::mentions;
using tests::ruled;
using tests::spots;

namespace {

std::string second_friday(const std::string& more) {
  return "meets:\n  phrase: 2nd Friday of the month, 11:00-12:30\n" + more;
}

}  // namespace

TEST_SUITE("catalog/checker/rules/schedule_dates") {
  TEST_CASE("dates beside a rule that fit it are fine") {
    CHECK(ruled(schedule_dates, second_friday("  except: [2026-07-10]\n"
                                              "  also: [2026-12-20, 2026-12-11 18:00]\n"
                                              "  moved: {2026-04-10: 2026-04-17}\n"
                                              "  dates: [2026-01-09, 2026-04-17, 2026-12-20]\n"))
              .empty());
    CHECK(ruled(schedule_dates,
                "meets: {rrule: FREQ=MONTHLY;BYDAY=2FR, starts: 2026-01-09 11:00, minutes: 90}\n")
              .empty());
    CHECK(ruled(schedule_dates, "meets: {phrase: varies, also: [2026-12-20 18:00]}\n").empty());
  }

  TEST_CASE("an exception on a day without a meeting is a warning that names the nearest date") {
    const auto findings = ruled(schedule_dates, second_friday("  except: [2026-07-11]\n"));

    REQUIRE(findings.size() == 1);
    CHECK(spots(findings) == "schedule-idle-exception 3:12");
    CHECK(findings[0].severity == catalog::checker::Severity::warning);
    CHECK(findings[0].message ==
          "it does not meet on 2026-07-11 anyway; the nearest is 2026-07-10");
  }

  TEST_CASE("what is moved must be a meeting, and what is added must not be one already") {
    CHECK(spots(ruled(schedule_dates, second_friday("  moved: {2026-04-03: 2026-04-17}\n"))) ==
          "schedule-moved-from 3:11");
    CHECK(spots(ruled(schedule_dates, second_friday("  moved: {2026-04-10: 2026-05-08}\n"))) ==
          "schedule-date-twice 3:23");
    CHECK(spots(ruled(schedule_dates, second_friday("  also: [2026-05-08]\n"))) ==
          "schedule-date-twice 3:10");
  }

  TEST_CASE("a rule is refused with what to write, and its first date must be one of its own") {
    const auto refused =
        ruled(schedule_dates, "meets: {rrule: FREQ=DAILY;BYHOUR=9, starts: 2026-01-09 11:00}\n");
    REQUIRE(refused.size() == 1);
    CHECK(spots(refused) == "schedule-rule 1:16");
    CHECK(mentions(refused[0].message, "BYHOUR"));

    const auto off =
        ruled(schedule_dates, "meets: {rrule: FREQ=MONTHLY;BYDAY=2FR, starts: 2026-01-08 11:00}\n");
    CHECK(spots(off) == "schedule-start 1:48");
    CHECK(mentions(off[0].message, "the nearest is 2026-01-09"));
  }

  TEST_CASE("a rule that never comes is found, and so is one that is past") {
    CHECK(
        spots(ruled(schedule_dates,
                    "meets: {rrule: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30, starts: 2026-01-01}\n")) ==
        "schedule-rule 1:16");
    CHECK(
        spots(ruled(schedule_dates, "meets: {rrule: FREQ=WEEKLY;COUNT=3, starts: 2020-01-06}\n")) ==
        "schedule-never 1:16");
  }

  TEST_CASE("of 192 dates that a group published the one that it mistyped is pointed out") {
    const std::string path =
        std::string(KITH_SOURCE) + "/../shared/conformance/recurrence_2nd_friday_192_dates.json";
    std::ifstream file(path);
    if (!file) {
      MESSAGE("skipped: the published dates are not on this machine");
      return;
    }
    std::string dates;
    std::size_t count = 0;
    const auto published = nlohmann::json::parse(file);
    for (const auto& occurrence : published["occurrences"]) {
      if (occurrence["cancelled"] == true) continue;
      dates += (dates.empty() ? "" : ", ") + occurrence["date"].get<std::string>();
      ++count;
    }
    const auto findings = ruled(schedule_dates, second_friday("  dates: [" + dates + "]\n"));

    CHECK(count > 180);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "schedule-date-off-rule");
    CHECK(findings[0].message == "2022-02-12 does not follow the rule; the nearest is 2022-02-11");
  }

  TEST_CASE("a thousand exceptions cost little; the schema lets in 200") {
    std::string dates;
    for (int number = 0; number < 1'000; ++number)
      dates += (dates.empty() ? "" : ", ") + std::string("2026-07-11");
    CHECK(ruled(schedule_dates, second_friday("  except: [" + dates + "]\n")).size() == 1'000);
  }
}

}  // namespace schedule_dates_test
