#include "catalog/schedule/week.h"

#include <doctest/doctest.h>

namespace week_test {

using namespace catalog;
using namespace std::string_literals;

namespace {

// "1 1080, 4 -1" for Tuesdays at 18:00 and Fridays.
std::string shown(const std::vector<WeeklyMoment>& moments) {
  std::string text;
  for (const WeeklyMoment& moment : moments)
    text += (text.empty() ? "" : ", ") + std::to_string(moment.weekday) + " " +
            std::to_string(moment.start_minute);
  return text;
}

std::string week_of(std::vector<Meeting> meets) {
  return shown(weekly_moments(schedule_of({.meets = std::move(meets)}), *parse_day("2026-01-01")));
}

}  // namespace

TEST_SUITE("catalog/schedule/week") {
  TEST_CASE("every weekday and start of every line, sorted, each once") {
    CHECK(week_of({{.phrase = "every Tuesday 18:00-19:30"}}) == "1 1080");
    CHECK(week_of({{.phrase = "2nd Friday of the month, 11:00"}, {.phrase = "every Tuesday"}}) ==
          "1 -1, 4 660");
    CHECK(week_of({{.phrase = "1st Monday 10:00"}, {.phrase = "3rd Monday 10:00"}}) == "0 600");
    CHECK(week_of({{.phrase = "weekends 10:00 and 18:00"}}) == "5 600, 5 1080, 6 600, 6 1080");
    CHECK(week_of({{.phrase = "every day except Sunday"}}) == "0 -1, 1 -1, 2 -1, 3 -1, 4 -1, 5 -1");
  }

  TEST_CASE("a line that has ended has no moments, one that ends today has") {
    CHECK(week_of({{.phrase = "Tuesdays", .until = "2025-12-31"}}).empty());
    CHECK(week_of({{.phrase = "Tuesdays", .until = "2026-01-01"}}) == "1 -1");
  }

  TEST_CASE("where it is not known when, there are none") {
    CHECK(week_of({}).empty());
    CHECK(week_of({{.phrase = "varies"}, {.phrase = "some Tuesdays"}}).empty());
    CHECK(week_of({{.rrule = "FREQ=HOURLY", .starts = "2026-01-01 10:00"}}).empty());
  }

  TEST_CASE("dates beside the rules and the days of an event are moments while they are to come") {
    CHECK(week_of({{.phrase = "Tuesdays 18:00", .also = {"2026-01-03", "2026-01-04 10:00"}}}) ==
          "1 1080, 5 1080, 6 600");
    CHECK(week_of({{.phrase = "Tuesdays 18:00", .also = {"2025-12-28"}}}) == "1 1080");
    const auto event = [](const char* starts, const char* ends) {
      return shown(
          weekly_moments(schedule_of({.starts = starts, .ends = ends}), *parse_day("2026-01-01")));
    };
    CHECK(event("2026-05-01 18:00", "2026-05-03 12:00") == "4 1080, 5 -1, 6 -1");
    CHECK(event("2026-05-01", "") == "4 -1");
    CHECK(event("2026-05-01", "2026-06-30") == "0 -1, 1 -1, 2 -1, 3 -1, 4 -1, 5 -1, 6 -1");
    CHECK(event("2025-12-30", "2025-12-31") == "");
  }

  TEST_CASE("a moment is two bytes, high byte first") {
    CHECK(moments_slot({}) == "");
    CHECK(moments_slot({{0, -1}}) == "\0\0"s);
    CHECK(moments_slot({{0, 0}, {1, -1}}) == "\0\1\x05\xA1"s);
    CHECK(moments_slot({{6, 1439}}) == "\x27\x66"s);
  }

  TEST_CASE("every moment of a week comes back") {
    std::vector<WeeklyMoment> all;
    for (std::uint8_t weekday = 0; weekday < 7; ++weekday)
      for (std::int16_t minute = -1; minute < 1440; ++minute) all.push_back({weekday, minute});

    CHECK(moments_of(moments_slot(all)) == all);
    CHECK(all.size() == 7 * 1441);
  }

  TEST_CASE("what is not a moment is passed over") {
    CHECK(moments_of("\x27\x67"s).empty());
    CHECK(moments_of("\xFF\xFF"s).empty());
    CHECK(shown(moments_of("\xFF\xFF\0\1\0"s)) == "0 0");
  }
}

}  // namespace week_test
