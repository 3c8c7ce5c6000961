#include "catalog/icalendar.h"

#include <doctest/doctest.h>

namespace icalendar_test {

using namespace catalog;

TEST_SUITE("catalog/icalendar") {
  TEST_CASE("a rule is read part by part") {
    const auto rule = parse_rrule(
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=2FR,-1MO,TU;BYMONTH=1,9;BYSETPOS=-1;WKST=SU;COUNT=10");
    REQUIRE(rule);
    CHECK(rule->frequency == Frequency::monthly);
    CHECK(rule->interval == 2);
    CHECK(rule->count == 10);
    // In the order of the week.
    CHECK(rule->by_day == std::vector<NthWeekday>{{0, -1}, {1, 0}, {4, 2}});
    CHECK(rule->by_month == std::vector{1, 9});
    CHECK(rule->by_set_position == std::vector{-1});
    CHECK(rule->week_start == 6);
    CHECK(rule->more.empty());
    CHECK(parse_rrule("FREQ=YEARLY;BYMONTHDAY=29,-1")->by_month_day == std::vector{29, -1});
  }

  TEST_CASE("an end is a day, a time on the wall or an instant") {
    using namespace std::chrono;
    const local_days day(2026y / 5 / 31);
    CHECK(parse_rrule("FREQ=DAILY;UNTIL=20260531")->until == RuleEnd{day});
    CHECK(parse_rrule("FREQ=DAILY;UNTIL=20260531T203000")->until ==
          RuleEnd{day + 20h + 30min, true, false});
    CHECK(parse_rrule("FREQ=DAILY;UNTIL=20260531T203000Z")->until ==
          RuleEnd{day + 20h + 30min, true, true});
  }

  TEST_CASE("parts that no rule of ours has are named") {
    CHECK(parse_rrule("FREQ=DAILY;BYHOUR=9,17;BYMINUTE=30")->more ==
          std::vector<std::string>{"BYMINUTE", "BYHOUR"});
    CHECK(parse_rrule("FREQ=YEARLY;BYYEARDAY=1;BYWEEKNO=20")->more ==
          std::vector<std::string>{"BYYEARDAY", "BYWEEKNO"});
  }

  TEST_CASE("what is no rule, or comes more often than daily, is refused") {
    for (const char* text : {"",
                             "every Tuesday",
                             "BYDAY=2FR",
                             "FREQ=",
                             "FREQ=SOMETIMES",
                             "FREQ=MONTHLY;COUNT=0",
                             "FREQ=MONTHLY;INTERVAL=0",
                             "FREQ=MONTHLY;INTERVAL=-1",
                             "FREQ=MONTHLY;BYDAY=2XX",
                             "FREQ=MONTHLY;FOO=1",
                             "FREQ=MONTHLY;BYDAY=2FR;BYDAY=3FR",
                             "FREQ=MONTHLY;UNTIL=20260101;COUNT=3",
                             "FREQ=MONTHLY;BYMONTHDAY=32",
                             "FREQ=MONTHLY;UNTIL=99999999",
                             "FREQ=MONTHLY;UNTIL=20260230",
                             "FREQ=MONTHLY;UNTIL=later",
                             "FREQ=HOURLY",
                             "FREQ=SECONDLY",
                             "RSCALE=HEBREW;FREQ=MONTHLY",
                             "rscale=x;FREQ=NO"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_rrule(text));
    }
    CHECK(parse_rrule("FREQ=HOURLY").error().message == "it recurs more often than once a day");
    CHECK_FALSE(parse_rrule("FREQ=DAILY;BYDAY=" + std::string(1'000'000, 'M')));
  }
}

}  // namespace icalendar_test
