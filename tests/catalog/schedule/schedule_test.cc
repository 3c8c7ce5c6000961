#include "catalog/schedule/schedule.h"

#include <doctest/doctest.h>

namespace schedule_test {

using namespace catalog;

namespace {

Day day(const char* text) { return *parse_day(text); }

Schedule schedule(Meeting meeting) {
  return schedule_of({.meets = {std::move(meeting)}, .timezone = "America/New_York"});
}

}  // namespace

TEST_SUITE("catalog/schedule/schedule") {
  TEST_CASE("a line of a schedule ends at the earlier of its ends") {
    const auto until = [](const char* phrase, const char* last) {
      return recurrences_of(Meeting{.phrase = phrase, .until = last}, "").at(0).until;
    };
    CHECK(until("Tuesdays", "2026-03-01") == day("2026-03-01"));
    CHECK(until("Tuesdays until 2026-02-01", "2026-03-01") == day("2026-02-01"));
    CHECK(until("Tuesdays until 2026-04-01", "2026-03-01") == day("2026-03-01"));
    CHECK(recurrences_of(Meeting{.phrase = "no idea"}, "").empty());
  }

  TEST_CASE("it is told from when on a group meets every week for ever") {
    const auto from = [](Meeting meeting) { return weekly_from(schedule(std::move(meeting))); };
    CHECK(from({.phrase = "every Tuesday 18:00-19:30"}) == Day());
    CHECK(from({.phrase = "every Tuesday 18:00", .except = {"2026-12-22", "2026-12-29"}}) ==
          day("2026-12-30"));
    CHECK(from({.rrule = "FREQ=WEEKLY;BYDAY=TU", .starts = "2026-09-01 18:00"}) ==
          day("2026-09-01"));
    for (const char* phrase :
         {"every other Tuesday", "2nd Tuesday of the month", "every Tuesday until 2030-01-01",
          "every Tuesday except July", "varies"})
      CHECK_FALSE(from({.phrase = phrase}));
    CHECK_FALSE(weekly_from(schedule_of({.kind = "event", .starts = "2026-12-01 18:00"})));
  }

  TEST_CASE("a rule of RFC 5545 stands beside a phrase") {
    const auto rules = recurrences_of({.rrule = "FREQ=MONTHLY;BYDAY=2FR",
                                       .starts = "2026-01-09 11:00",
                                       .minutes = 90,
                                       .until = "2026-12-31"},
                                      "");
    REQUIRE(rules.size() == 1);
    CHECK(rules[0] == Recurrence{.cycle = Cycle::monthly,
                                 .weekdays = 1 << 4,
                                 .weeks_of_month = 1 << 1,
                                 .from = day("2026-01-09"),
                                 .until = day("2026-12-31"),
                                 .start_minute = 660,
                                 .minutes = 90});
    CHECK(recurrences_of({.rrule = "FREQ=MONTHLY;BYDAY=2FR"}, "").empty());
    CHECK(recurrences_of({.rrule = "FREQ=NEVER", .starts = "2026-01-09"}, "").empty());
  }

  TEST_CASE("dates beside the rule have its time, unless they have one of their own") {
    const Schedule both = schedule({.phrase = "2nd Friday of the month, 11:00-12:30",
                                    .except = {"2026-07-10", "no day"},
                                    .also = {"2026-12-20", "2026-12-19 15:00", "2026-13-01"},
                                    .moved = {{"2026-04-10", "2026-04-17"},
                                              {"2026-05-08", "2026-05-09 18:30"},
                                              {"2026-02-30", "2026-03-01"}}});
    REQUIRE(both.lines.size() == 1);
    CHECK(both.lines[0].except ==
          std::vector{day("2026-04-10"), day("2026-05-08"), day("2026-07-10")});
    CHECK(both.lines[0].extra ==
          std::vector<ExtraDate>{{day("2026-04-17"), 660, 90, day("2026-04-10")},
                                 {day("2026-05-09"), 1110, 90, day("2026-05-08")},
                                 {day("2026-12-19"), 900, 90, {}},
                                 {day("2026-12-20"), 660, 90, {}}});
  }

  TEST_CASE("of several times a day, those of the day that was moved move with it") {
    const Schedule twice = schedule({.phrase = "Mondays 10:00-11:00; Thursdays 18:00 and 20:00",
                                     .moved = {{"2026-04-02", "2026-04-03"}}});
    REQUIRE(twice.lines.size() == 1);
    CHECK(twice.lines[0].extra ==
          std::vector<ExtraDate>{{day("2026-04-03"), 1080, {}, day("2026-04-02")},
                                 {day("2026-04-03"), 1200, {}, day("2026-04-02")}});
  }

  TEST_CASE("dates alone make a schedule where the rest varies") {
    const Schedule dates = schedule({.phrase = "varies", .also = {"2026-05-01 18:00"}});
    REQUIRE(dates.lines.size() == 1);
    CHECK(dates.lines[0].extra == std::vector<ExtraDate>{{day("2026-05-01"), 1080, {}, {}}});
    CHECK(schedule({.phrase = "varies"}).is_empty());
    CHECK(schedule({.phrase = "by appointment"}).is_empty());
  }

  TEST_CASE("a line in the zone of its listing needs none of its own") {
    CHECK(schedule({.phrase = "Mondays", .timezone = "Europe/Madrid"}).lines.at(0).timezone ==
          "Europe/Madrid");
    CHECK(schedule({.phrase = "Mondays", .timezone = "America/New_York"}).lines.at(0).timezone ==
          "");
  }

  TEST_CASE("an event has a first and a last day, and a time where both are written") {
    const auto event = [](const char* starts, const char* ends) {
      return schedule_of({.starts = starts, .ends = ends}).event;
    };
    CHECK(event("2026-05-01", "") == EventDates{day("2026-05-01"), {}, day("2026-05-01"), {}});
    CHECK(event("2026-05-01 18:00", "2026-05-03T12:30") ==
          EventDates{day("2026-05-01"), 1080, day("2026-05-03"), 750});
    CHECK(event("2026-05-01", "2026-05-03 12:30") ==
          EventDates{day("2026-05-01"), {}, day("2026-05-03"), {}});
    CHECK(event("2026-05-01 18:00", "2026-05-01 17:00") ==
          EventDates{day("2026-05-01"), 1080, day("2026-05-01"), {}});
    CHECK(event("2026-05-03", "2026-05-01") ==
          EventDates{day("2026-05-03"), {}, day("2026-05-03"), {}});
    CHECK_FALSE(event("2026-05", ""));
    CHECK_FALSE(event("2026-05-01 25:00", ""));
    CHECK_FALSE(event("", "2026-05-01"));
  }
}

}  // namespace schedule_test
