#include "catalog/schedule/recurrence.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

namespace recurrence_test {

using namespace catalog;
using std::chrono::days;

namespace {

Day day(const char* text) { return *parse_day(text); }

std::string next_days(const Recurrence& rule, const char* from, int count) {
  std::string list;
  std::optional<Day> found = next_day(rule, day(from));
  for (; found && count > 0; --count, found = next_day(rule, *found + days(1)))
    list += (list.empty() ? "" : " ") + to_text(*found);
  return list;
}

constexpr Weekdays monday = 1, wednesday = 1 << 2, friday = 1 << 4;

// What the header says, in the slowest way: every day by itself, each of its neighbours counted.
bool slowly_occurs_on(const Recurrence& rule, Day on) {
  if (rule.from && on < *rule.from) return false;
  if (rule.until && on > *rule.until) return false;
  const std::chrono::year_month_day date(on);
  const unsigned month = static_cast<unsigned>(date.month());
  if (!rule.months[month - 1]) return false;
  const std::chrono::year_month_weekday nth(on);
  const unsigned weekday = (nth.weekday().c_encoding() + 6) % 7;
  if (!rule.weekdays[weekday]) return false;
  if (rule.cycle == Cycle::monthly) {
    const bool is_last = std::chrono::year_month_day(on + days(7)).month() != date.month();
    const bool is_nth = rule.weeks_of_month[nth.index() - 1];
    if (!is_nth && !(is_last && rule.weeks_of_month[last_week_of_month])) return false;
    if (rule.interval == 1 || !rule.from) return true;
    const std::chrono::year_month_day first(*rule.from);
    std::chrono::year_month counted = first.year() / first.month();
    while (counted < date.year() / date.month()) counted += std::chrono::months(rule.interval);
    return counted == date.year() / date.month();
  }
  if (rule.interval == 1 || !rule.from) return true;
  Day counted = *rule.from;
  while (!rule.weekdays[(std::chrono::weekday(counted).c_encoding() + 6) % 7]) counted += days(1);
  while (std::chrono::weekday(counted) != std::chrono::Monday) counted -= days(1);
  while (counted + days(7) <= on) counted += days(7 * rule.interval);
  return counted <= on;
}

}  // namespace

TEST_SUITE("catalog/schedule/recurrence") {
  TEST_CASE("weeks begin on Monday") {
    CHECK(weekday_of(day("2026-01-05")) == 0);
    CHECK(weekday_of(day("2026-01-11")) == 6);
    CHECK(weekday_of(day("0001-01-01")) == 0);
  }

  TEST_CASE("weekly on a day, on two, on all") {
    CHECK(next_days({.weekdays = monday}, "2026-01-01", 3) == "2026-01-05 2026-01-12 2026-01-19");
    CHECK(next_days({.weekdays = monday | friday}, "2026-01-05", 3) ==
          "2026-01-05 2026-01-09 2026-01-12");
    CHECK(next_days({.weekdays = all_weekdays}, "2026-02-27", 3) ==
          "2026-02-27 2026-02-28 2026-03-01");
  }

  TEST_CASE("every other week is counted from its first day") {
    const Recurrence rule{.weekdays = wednesday, .interval = 2, .from = day("2026-01-07")};
    const Recurrence from_saturday{.weekdays = monday, .interval = 2, .from = day("2026-01-03")};
    const Recurrence two_days{
        .weekdays = monday | friday, .interval = 2, .from = day("2026-01-09")};

    CHECK(next_days(rule, "2025-06-01", 3) == "2026-01-07 2026-01-21 2026-02-04");
    CHECK(next_days(rule, "2026-01-08", 1) == "2026-01-21");
    CHECK(next_days(from_saturday, "2026-01-01", 2) == "2026-01-05 2026-01-19");
    CHECK(next_days(two_days, "2026-01-01", 4) == "2026-01-09 2026-01-19 2026-01-23 2026-02-02");
  }

  TEST_CASE("the second, the fifth and the last of the month") {
    const auto friday_of = [](WeeksOfMonth weeks) {
      return Recurrence{.cycle = Cycle::monthly, .weekdays = friday, .weeks_of_month = weeks};
    };
    CHECK(next_days(friday_of(1 << 1), "2026-01-01", 3) == "2026-01-09 2026-02-13 2026-03-13");
    CHECK(next_days(friday_of(1 << 4), "2026-01-01", 3) == "2026-01-30 2026-05-29 2026-07-31");
    CHECK(next_days(friday_of(1 << 5), "2026-01-01", 3) == "2026-01-30 2026-02-27 2026-03-27");
    CHECK(next_days(friday_of(1 << 4 | 1 << 5), "2026-01-30", 1) == "2026-01-30");
  }

  TEST_CASE("every other month is counted from the month of the first day") {
    const Recurrence rule{.cycle = Cycle::monthly,
                          .weekdays = monday,
                          .weeks_of_month = 1 << 1,
                          .interval = 2,
                          .from = day("2026-01-01")};

    CHECK(next_days(rule, "2026-01-01", 3) == "2026-01-12 2026-03-09 2026-05-11");
  }

  TEST_CASE("months of rest, a first and a last day") {
    const Recurrence summers{.weekdays = monday, .months = 1 << 6 | 1 << 7};
    const Recurrence bounded{
        .weekdays = monday, .from = day("2026-01-06"), .until = day("2026-01-19")};

    CHECK(next_days(summers, "2026-08-25", 2) == "2026-08-31 2027-07-05");
    CHECK(next_days(bounded, "2025-01-01", 9) == "2026-01-12 2026-01-19");
  }

  TEST_CASE("a search for the next day ends, and what never comes is not found") {
    const Recurrence none{};
    const Recurrence no_month{.weekdays = monday, .months = {}};
    const Recurrence fifth_friday_of_february{
        .cycle = Cycle::monthly, .weekdays = friday, .weeks_of_month = 1 << 4, .months = 1 << 1};

    CHECK_FALSE(next_day(none, day("2026-01-01")));
    CHECK_FALSE(next_day(no_month, day("2026-01-01")));
    CHECK_FALSE(next_day(fifth_friday_of_february, day("2026-01-01")));
    CHECK(next_day(fifth_friday_of_february, day("2035-01-01")) == day("2036-02-29"));
    CHECK_FALSE(next_day({.weekdays = monday, .from = day("9999-01-01")}, day("2026-01-01")));
  }

  TEST_CASE("the horizon is the last day looked at") {
    const Recurrence rule{.weekdays = monday};

    CHECK_FALSE(next_day(rule, day("2026-01-06"), days(5)));
    CHECK(next_day(rule, day("2026-01-06"), days(6)) == day("2026-01-12"));
    CHECK(next_day(rule, day("2026-01-05"), days(0)) == day("2026-01-05"));
    CHECK_FALSE(next_day(rule, day("2026-01-05"), days(-1)));
  }

  TEST_CASE("5000 random rules agree with looking at every day by itself") {
    std::mt19937 random(20260101);
    const auto up_to = [&](int most) { return static_cast<int>(random() % unsigned(most + 1)); };
    int wrong = 0, found = 0;
    for (int turn = 0; turn < 5000; ++turn) {
      Recurrence rule{.cycle = up_to(1) ? Cycle::weekly : Cycle::monthly,
                      .weekdays = up_to(0x7F) & up_to(0x7F),
                      .interval = up_to(2) ? 1 : 1 + up_to(9),
                      .months = up_to(2) ? 0xFFF : up_to(0xFFF)};
      if (rule.cycle == Cycle::monthly) rule.weeks_of_month = up_to(0x3F) & up_to(0x3F);
      if (up_to(1) || rule.interval > 1) rule.from = day("2023-06-01") + days(up_to(1500));
      if (up_to(3) == 0) rule.until = day("2024-06-01") + days(up_to(1500));
      const Day first = day("2024-01-01") + days(up_to(1500));

      std::optional<Day> slowly;
      for (Day on = first; !slowly && on <= first + usual_horizon; on += days(1))
        if (slowly_occurs_on(rule, on)) slowly = on;
      found += slowly.has_value() ? 1 : 0;
      if (next_day(rule, first) != slowly) ++wrong;
      for (int tried = 0; tried < 20; ++tried) {
        const Day on = first + days(up_to(800));
        if (occurs_on(rule, on) != slowly_occurs_on(rule, on)) ++wrong;
      }
    }
    CHECK(wrong == 0);
    CHECK(found > 2000);
    MESSAGE(found << " of 5000 rules have a next day");
  }
}

}  // namespace recurrence_test
