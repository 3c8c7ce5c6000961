#include "catalog/schedule/rrule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace rrule_test {

using namespace catalog;

namespace {

// "2026-01-09 2026-02-13 ..." at 18:00, or why it is refused.
std::string dates(const char* rrule, const char* first, int most = 4, const char* zone = "") {
  const auto rules = rules_of_rrule(rrule, {*parse_day(first), 18 * 60}, 90, zone);
  if (!rules) return "refused: " + rules.error().message;
  std::string text;
  Day from = *parse_day(first);
  for (int count = 0; count < most; ++count) {
    std::optional<Day> next;
    for (const Recurrence& rule : *rules) {
      const auto day = next_day(rule, from, usual_horizon * 4);
      if (day && (!next || *day < *next)) next = day;
    }
    if (!next) break;
    text += (text.empty() ? "" : " ") + to_text(*next);
    from = *next + std::chrono::days(1);
  }
  return text;
}

struct Row {
  const char* rrule;
  const char* first;
  const char* dates;
};

}  // namespace

TEST_SUITE("catalog/schedule/rrule") {
  TEST_CASE("rules of every frequency become dates") {
    for (const Row& row : {
             Row{"FREQ=WEEKLY", "2026-01-06", "2026-01-06 2026-01-13 2026-01-20 2026-01-27"},
             Row{"FREQ=WEEKLY;BYDAY=TU,TH", "2026-01-06",
                 "2026-01-06 2026-01-08 2026-01-13 2026-01-15"},
             Row{"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "2026-01-08",
                 "2026-01-08 2026-01-20 2026-01-22 2026-02-03"},
             Row{"FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,10", "2026-09-01",
                 "2026-09-01 2026-09-08 2026-09-15 2026-09-22"},
             Row{"FREQ=DAILY", "2026-01-06", "2026-01-06 2026-01-07 2026-01-08 2026-01-09"},
             Row{"FREQ=DAILY;INTERVAL=3", "2026-01-30",
                 "2026-01-30 2026-02-02 2026-02-05 2026-02-08"},
             Row{"FREQ=DAILY;BYDAY=MO,FR", "2026-01-05",
                 "2026-01-05 2026-01-09 2026-01-12 2026-01-16"},
             Row{"FREQ=MONTHLY", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31 2026-07-31"},
             Row{"FREQ=MONTHLY;BYDAY=2FR", "2026-01-09",
                 "2026-01-09 2026-02-13 2026-03-13 2026-04-10"},
             Row{"FREQ=MONTHLY;BYDAY=2TU,4TU", "2026-01-13",
                 "2026-01-13 2026-01-27 2026-02-10 2026-02-24"},
             Row{"FREQ=MONTHLY;BYDAY=-1SA;INTERVAL=2", "2026-01-31",
                 "2026-01-31 2026-03-28 2026-05-30 2026-07-25"},
             Row{"FREQ=MONTHLY;BYDAY=FR;BYSETPOS=2,-1", "2026-01-09",
                 "2026-01-09 2026-01-30 2026-02-13 2026-02-27"},
             Row{"FREQ=MONTHLY;BYDAY=MO;INTERVAL=3", "2026-01-26",
                 "2026-01-26 2026-04-06 2026-04-13 2026-04-20"},
             Row{"FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-01-15",
                 "2026-01-15 2026-02-01 2026-02-15 2026-03-01"},
             Row{"FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31",
                 "2026-01-31 2026-02-28 2026-03-31 2026-04-30"},
             Row{"FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "2026-02-13",
                 "2026-02-13 2026-03-13 2026-11-13 2027-08-13"},
             Row{"FREQ=YEARLY", "2024-02-29", "2024-02-29 2028-02-29 2032-02-29 2036-02-29"},
             Row{"FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "2026-05-10",
                 "2026-05-10 2027-05-09 2028-05-14 2029-05-13"},
             Row{"FREQ=YEARLY;INTERVAL=2;BYMONTH=3,11;BYMONTHDAY=5", "2026-11-05",
                 "2026-11-05 2028-03-05 2028-11-05 2030-03-05"},
             Row{"FREQ=YEARLY;BYMONTHDAY=5", "2026-01-05",
                 "2026-01-05 2026-02-05 2026-03-05 2026-04-05"},
         }) {
      CAPTURE(row.rrule);
      CHECK(dates(row.rrule, row.first) == row.dates);
    }
  }

  TEST_CASE("weeks that begin on Sunday are counted from Sunday") {
    CHECK(dates("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU", "2026-02-08") ==
          "2026-02-08 2026-02-09 2026-02-22 2026-02-23");
    CHECK(dates("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO", "2026-02-08") ==
          "2026-02-08 2026-02-16 2026-02-22 2026-03-02");
  }

  TEST_CASE("a rule ends with its count, or on its last day") {
    CHECK(dates("FREQ=MONTHLY;BYDAY=2FR,4FR;COUNT=3", "2026-01-09", 9) ==
          "2026-01-09 2026-01-23 2026-02-13");
    CHECK(dates("FREQ=WEEKLY;UNTIL=20260113", "2026-01-06", 9) == "2026-01-06 2026-01-13");
    // 18:00 in New York is 23:00 in UTC.
    const char* zone = "America/New_York";
    CHECK(dates("FREQ=WEEKLY;UNTIL=20260113T230000Z", "2026-01-06", 9, zone) ==
          "2026-01-06 2026-01-13");
    CHECK(dates("FREQ=WEEKLY;UNTIL=20260113T225900Z", "2026-01-06", 9, zone) == "2026-01-06");
    CHECK(dates("FREQ=WEEKLY;UNTIL=20260114T010000Z", "2026-01-06", 9, zone) ==
          "2026-01-06 2026-01-13");
    CHECK(dates("FREQ=WEEKLY;UNTIL=20260113T175900", "2026-01-06", 9) == "2026-01-06");
  }

  TEST_CASE("what words could not tell is refused with what to write") {
    for (const char* rrule :
         {"FREQ=DAILY;BYHOUR=9,17", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=YEARLY;BYYEARDAY=100",
          "FREQ=YEARLY;BYDAY=20MO", "FREQ=MONTHLY;BYDAY=-2FR", "FREQ=MONTHLY;BYMONTHDAY=-3",
          "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
          "FREQ=MONTHLY;BYDAY=2FR;BYMONTHDAY=13", "FREQ=WEEKLY;BYDAY=2FR",
          "FREQ=DAILY;BYMONTHDAY=3", "FREQ=WEEKLY;INTERVAL=100", "FREQ=YEARLY;INTERVAL=11",
          "FREQ=WEEKLY;COUNT=1001", "RSCALE=HEBREW;FREQ=MONTHLY", "FREQ=MINUTELY", "weekly"}) {
      CAPTURE(rrule);
      CHECK(dates(rrule, "2026-01-09").starts_with("refused: "));
    }
    CHECK(dates("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "2026-01-05") ==
          "refused: BYSETPOS is not understood: write BYDAY=2FR for the 2nd Friday");
  }

  TEST_CASE("a rule that never comes costs nothing and gives no date") {
    CHECK(dates("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01") == "");
    CHECK(dates("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000;INTERVAL=10", "2026-01-01") == "");
    CHECK(dates("FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2;INTERVAL=99", "2026-01-01") == "");
  }
}

}  // namespace rrule_test
