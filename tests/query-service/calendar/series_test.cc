#include "query-service/calendar/series.h"

#include <doctest/doctest.h>

#include "catalog/schedule/schedule.h"

namespace series_test {

using namespace query_service;
using catalog::Day;
using catalog::Meeting;
using catalog::to_text;

namespace {

constexpr Day november = std::chrono::sys_days(std::chrono::year(2026) / 11 / 1);

LineDates dates(const Meeting& meeting, Day from = november) {
  const catalog::Schedule schedule = catalog::schedule_of({.meets = {meeting}});
  REQUIRE(schedule.lines.size() == 1);
  return line_dates(schedule.lines[0], from);
}

// "FREQ=... from 2026-11-02 until 2031-10-06 without 3".
std::string shown(const Series& series) {
  std::string text = series.rule + " from " + to_text(series.first);
  if (series.until) text += " until " + to_text(*series.until);
  if (!series.except.empty()) text += " without " + std::to_string(series.except.size());
  return text;
}

std::vector<std::string> shown(const LineDates& line) {
  std::vector<std::string> all;
  for (const Series& series : line.series) all.push_back(shown(series));
  for (const catalog::ExtraDate& single : line.single) all.push_back(to_text(single.day));
  return all;
}

std::vector<std::string> series(const char* phrase) { return shown(dates({.phrase = phrase})); }

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("query-service/calendar/series") {
  TEST_CASE("a simple rule is one series, from its first day in the month on, without end") {
    CHECK(series("every Tuesday 18:00") == Texts{"FREQ=WEEKLY;BYDAY=TU from 2026-11-03"});
    CHECK(series("Monday and Thursday 10:00") == Texts{"FREQ=WEEKLY;BYDAY=MO,TH from 2026-11-02"});
    CHECK(series("daily 20:00") == Texts{"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU from 2026-11-01"});
    CHECK(series("2nd Friday of the month, 11:00") ==
          Texts{"FREQ=MONTHLY;BYDAY=2FR from 2026-11-13"});
    CHECK(series("last Saturday of the month 9:00 am") ==
          Texts{"FREQ=MONTHLY;BYDAY=-1SA from 2026-11-28"});
  }

  TEST_CASE("several weeks of the month, or days of such a week, are a series each") {
    CHECK(series("1st and 3rd Monday 18:00") == Texts{"FREQ=MONTHLY;BYDAY=1MO from 2026-11-02",
                                                      "FREQ=MONTHLY;BYDAY=3MO from 2026-11-16"});
    CHECK(
        series("2nd Monday and Tuesday 18:00") ==
        Texts{"FREQ=MONTHLY;BYDAY=2MO from 2026-11-09", "FREQ=MONTHLY;BYDAY=2TU from 2026-11-10"});
  }

  TEST_CASE("a fifth week is a last one that is not always held, and ends after five years") {
    CHECK(series("5th Monday of the month 18:00") ==
          Texts{"FREQ=MONTHLY;BYDAY=-1MO from 2026-11-30 until 2031-09-29 without 38"});
  }

  TEST_CASE("a week that comes twice is told once") {
    const LineDates line = dates({.phrase = "4th and last Monday of the month 18:00"});
    REQUIRE(line.series.size() == 2);
    CHECK(shown(line.series[0]) == "FREQ=MONTHLY;BYDAY=4MO from 2026-11-23");
    CHECK(line.series[1].first == *catalog::parse_day("2026-11-30"));
    CHECK(line.series[1].except.front() == *catalog::parse_day("2026-12-28"));
  }

  TEST_CASE("a season is days that are not held, and ends after five years") {
    const LineDates line = dates({.phrase = "every Tuesday from September to June, 18:00"});
    REQUIRE(line.series.size() == 1);
    CHECK(line.series[0].rule == "FREQ=WEEKLY;BYDAY=TU");
    CHECK(line.series[0].except.front() == *catalog::parse_day("2027-07-06"));
    CHECK(line.series[0].until == catalog::parse_day("2031-10-28"));
    CHECK(line.series[0].except.size() == 45);
  }

  TEST_CASE("an interval is counted on from where it started") {
    CHECK(series("every other Wednesday from 2026-01-07, 18:00") ==
          Texts{"FREQ=WEEKLY;INTERVAL=2;BYDAY=WE from 2026-11-11"});
    CHECK(series("2nd Monday every other month from 2026-01-12, 18:00") ==
          Texts{"FREQ=MONTHLY;INTERVAL=2;BYDAY=2MO from 2026-11-09"});
    CHECK(series("every other Wednesday from 2027-03-03, 18:00") ==
          Texts{"FREQ=WEEKLY;INTERVAL=2;BYDAY=WE from 2027-03-03"});
    CHECK(series("every other Monday and Wednesday from 2026-01-07, 18:00") ==
          Texts{"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO from 2026-11-09",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE from 2026-11-11"});
  }

  TEST_CASE("rules of RFC 5545 are told as simply") {
    const auto of_rule = [](const char* rrule, const char* starts) {
      return shown(dates({.rrule = rrule, .starts = starts}));
    };
    CHECK(of_rule("FREQ=DAILY;INTERVAL=3", "2026-01-01 18:00") ==
          Texts{"FREQ=DAILY;INTERVAL=3 from 2026-11-03"});
    CHECK(of_rule("FREQ=MONTHLY;BYMONTHDAY=15,-1", "2026-01-15 18:00") ==
          Texts{"FREQ=MONTHLY;BYMONTHDAY=-1 from 2026-11-30",
                "FREQ=MONTHLY;BYMONTHDAY=15 from 2026-11-15"});
    CHECK(of_rule("FREQ=WEEKLY;BYDAY=TU;COUNT=5", "2026-11-03 18:00") ==
          Texts{"FREQ=WEEKLY;BYDAY=TU from 2026-11-03 until 2026-12-01"});
  }

  TEST_CASE("a rule that has ended has no series, and the numbers of the others stay") {
    const LineDates line =
        dates({.phrase = "every Monday 18:00 until 2026-06-30; every Friday 18:00"});
    REQUIRE(line.series.size() == 1);
    CHECK(line.series[0].number == 2);
  }

  TEST_CASE("days that are left out are no meetings, and the first is a meeting") {
    CHECK(shown(dates({.phrase = "every Tuesday 18:00", .except = {"2026-11-03", "2026-12-22"}})) ==
          Texts{"FREQ=WEEKLY;BYDAY=TU from 2026-11-10 without 1"});
  }

  TEST_CASE("a date that is added stands by itself, unless the rule has it") {
    CHECK(shown(dates({.phrase = "every Tuesday 18:00",
                       .also = {"2026-11-10", "2026-12-03", "2026-12-08 09:00", "2026-10-01"}})) ==
          Texts{"FREQ=WEEKLY;BYDAY=TU from 2026-11-03", "2026-12-03", "2026-12-08"});
  }

  TEST_CASE("a meeting that is moved between its neighbours stays in the series") {
    const LineDates line = dates({.phrase = "every Tuesday 18:00-19:30",
                                  .moved = {{.from = "2026-12-22", .to = "2026-12-21 17:00"}}});
    REQUIRE(line.series.size() == 1);
    REQUIRE(line.series[0].moved.size() == 1);
    CHECK(line.series[0].except.empty());
    CHECK(line.series[0].moved[0].from == *catalog::parse_day("2026-12-22"));
    CHECK(line.series[0].moved[0].to.start_minute == 17 * 60);
    CHECK(line.single.empty());
  }

  TEST_CASE("one that is moved past a neighbour, or the first, stands by itself") {
    CHECK(shown(dates({.phrase = "every Tuesday 18:00",
                       .moved = {{.from = "2026-12-22", .to = "2027-01-03"}}})) ==
          Texts{"FREQ=WEEKLY;BYDAY=TU from 2026-11-03 without 1", "2027-01-03"});
    CHECK(shown(dates({.phrase = "every Tuesday 18:00",
                       .moved = {{.from = "2026-11-03", .to = "2026-11-04"}}})) ==
          Texts{"FREQ=WEEKLY;BYDAY=TU from 2026-11-10", "2026-11-04"});
  }

  TEST_CASE("the last day is known where every series ends") {
    CHECK_FALSE(last_day(dates({.phrase = "every Tuesday 18:00"})));
    CHECK(last_day(dates({.phrase = "every Tuesday 18:00 until 2026-12-15",
                          .also = {"2026-12-20"}})) == catalog::parse_day("2026-12-20"));
  }
}

}  // namespace series_test
