#include "query-service/search/period.h"

#include <doctest/doctest.h>

#include "query-service/search/week_bits.h"

namespace period_test {

using namespace query_service;
using namespace std::chrono_literals;
using catalog::Occurrence;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

namespace {

// 2026-12-08 is a Tuesday; 20:00 in Tulsa.
const sys_seconds now = sys_days(2026y / 12 / 9) + 2h;
const std::string tulsa = "America/Chicago";

catalog::Schedule schedule(const char* phrase) {
  return catalog::schedule_of({.meets = {{.phrase = phrase}}, .timezone = tulsa});
}

bool happens(const char* phrase, Moment moment) {
  const auto period = period_of({.moment = moment}, tulsa, now);
  REQUIRE(period);
  return first_in(schedule(phrase), *period).has_value();
}

}  // namespace

TEST_SUITE("query-service/search/period") {
  TEST_CASE("a period is that of the clock on which it is asked for") {
    const auto tomorrow = period_of({.moment = Moment::tomorrow}, tulsa, now);
    REQUIRE(tomorrow);
    CHECK(tomorrow->begin == sys_days(2026y / 12 / 9) + 6h);
    CHECK(tomorrow->end == sys_days(2026y / 12 / 10) + 6h);
    CHECK(period_of({.moment = Moment::tomorrow}, "Asia/Tokyo", now)->begin ==
          sys_days(2026y / 12 / 9) + 15h);
    CHECK(period_of({.moment = Moment::this_week}, tulsa, now)->end ==
          sys_days(2026y / 12 / 15) + 6h);
    CHECK_FALSE(period_of({.moment = Moment::today}, "Nowhere/At_All", now));
    // An hour less on the day on which the clock goes forward.
    const auto spring = period_of({.moment = Moment::tomorrow}, tulsa, sys_days(2026y / 3 / 8));
    CHECK(spring->end - spring->begin == 23h);
  }

  TEST_CASE("now is what is under way, today what is not over, tomorrow what begins then") {
    CHECK(happens("Tuesdays 19:30-20:30", Moment::now));
    CHECK_FALSE(happens("Tuesdays 18:30-20:00", Moment::now));
    CHECK_FALSE(happens("Tuesdays 20:30", Moment::now));
    CHECK_FALSE(happens("Tuesdays", Moment::now));
    CHECK(happens("Tuesdays 20:30", Moment::today));
    CHECK(happens("Tuesdays 19:30-20:30", Moment::today));
    CHECK(happens("Tuesdays", Moment::today));
    CHECK_FALSE(happens("Tuesdays 18:30-20:00", Moment::today));
    CHECK_FALSE(happens("Wednesdays 0:00", Moment::today));
    CHECK(happens("Wednesdays 0:00", Moment::tomorrow));
    CHECK_FALSE(happens("Tuesdays 23:30-0:30", Moment::tomorrow));
    CHECK(happens("daily 23:30-0:30", Moment::tomorrow));
    CHECK(happens("Mondays 23:00", Moment::this_week));
    CHECK_FALSE(happens("Tuesdays 18:00-20:00", Moment::this_week));
  }

  TEST_CASE(
      "in a period takes part what is under way when it begins, and not what begins at its end") {
    const std::chrono::local_seconds day(sys_days(2026y / 12 / 9).time_since_epoch());
    const auto in = [&](const char* phrase) {
      const auto period =
          period_of({.from = ClockTime{day + 18h}, .to = ClockTime{day + 20h}}, tulsa, now);
      return first_in(schedule(phrase), *period).has_value();
    };
    CHECK(in("Wednesdays 17:30-18:30"));
    CHECK(in("Wednesdays 19:59"));
    CHECK_FALSE(in("Wednesdays 17:00-18:00"));
    CHECK_FALSE(in("Wednesdays 20:00"));
    // An instant means the same on every clock.
    const Happening fixed{.from = ClockTime{day + 18h, 60min}};
    CHECK(period_of(fixed, tulsa, now)->begin == period_of(fixed, "Asia/Tokyo", now)->begin);
  }

  TEST_CASE("a longer period holds whatever a shorter one in it holds") {
    for (const char* phrase : {"Tuesdays 19:30 from 2022-06-28", "Tuesdays 19:30",
                               "every other Tuesday 19:30 from 2023-01-03", "daily 8 pm"})
      for (const int year : {1970, 1990, 2010, 2016, 2020, 2022, 2026}) {
        CAPTURE(phrase);
        CAPTURE(year);
        const Period period{sys_days(std::chrono::year(year) / 1 / 1), sys_days(2027y / 3 / 1),
                            false, false};
        CHECK(first_in(schedule(phrase), period));
      }
    const Period before{sys_days(1970y / 1 / 1), sys_days(2022y / 6 / 1), false, false};
    CHECK_FALSE(first_in(schedule("Tuesdays 19:30 from 2022-06-28"), before));
  }

  TEST_CASE("a time on another clock may fall on another day of the week") {
    const std::vector<catalog::WeeklyMoment> moments{{6, 1400},
                                                     {2, -1}};  // Sunday 23:20, Wednesday
    CHECK(bits_of_week(moments, 0) == (1u << (4 * 6 + 2) | 1u << (4 * 2 + 3)));
    CHECK(bits_of_week(moments, 60) == (1u << 0 | 1u << (4 * 2 + 3)));
    CHECK(bits_of_week(moments, -1400) == (1u << (4 * 6) | 1u << (4 * 2 + 3)));
    CHECK(bits_of_week(std::vector<catalog::WeeklyMoment>{{0, 10}}, -60) == 1u << (4 * 6 + 2));
  }
}

}  // namespace period_test
