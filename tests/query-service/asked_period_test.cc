#include "query-service/search/asked_period.h"

#include <doctest/doctest.h>

#include "tests/support/generated_directory.h"

namespace asked_period_test {

using namespace query_service;
using std::chrono::days;
using std::chrono::hours;
using tests::Dice;

namespace {

const Snapshot& snapshot() {
  static tests::Directory directory;
  static const auto opened = [] {
    tests::add_generated_listings(directory, 300, 20261201);
    return directory.snapshot();
  }();
  return *opened;
}

// A moment, or a period that begins up to 200 days ago or ahead and lasts up to three weeks.
Happening some_happening(Dice& dice, std::chrono::sys_seconds now) {
  if (dice.once_in(2))
    return {.moment = dice.one_of(std::vector<Moment>{Moment::now, Moment::today, Moment::tomorrow,
                                                      Moment::this_week})};
  const auto clock_time = [](std::chrono::sys_seconds at) {
    return ClockTime{std::chrono::local_seconds(at.time_since_epoch()), {}};
  };
  const auto begin = now + days(dice.below(400)) - days(200);
  Happening happening{.from = clock_time(begin)};
  if (!dice.once_in(4)) happening.to = clock_time(begin + hours(1 + dice.below(500)));
  return happening;
}

}  // namespace

TEST_SUITE("query-service/search/asked_period") {
  TEST_CASE("a schedule has a meeting in a period where one is found by going through its dates") {
    const Schedules& schedules = snapshot().columns().schedules();
    Dice dice(21);
    std::size_t yes = 0, no = 0;
    for (int turn = 0; turn < 60; ++turn) {
      const auto now = tests::test_day + hours(dice.below(24 * 300));
      const std::string reader_zone = dice.once_in(2) ? "Asia/Tokyo" : "America/Los_Angeles";
      const Happening happening = some_happening(dice, now);
      CAPTURE(turn);
      AskedPeriod asked(happening, reader_zone, snapshot(), now);
      for (Schedules::Number number = 0; number < schedules.size(); ++number)
        for (const bool by_reader : {false, true}) {
          const std::string& own_zone = schedules.timezone(schedules.clock(number));
          const auto period = period_of(happening, by_reader ? reader_zone : own_zone, now);
          const bool expected = period && first_in(schedules.schedule(number), *period).has_value();

          REQUIRE(asked.holds(number, by_reader) == expected);
          // It is asked once, and told as often as anybody wants to know.
          REQUIRE(asked.holds(number, by_reader) == expected);
          REQUIRE(asked.on_clock_of(number, by_reader).has_value() == period.has_value());
          (expected ? yes : no) += 1;
        }
    }
    CHECK(yes > 1'000);
    CHECK(no > 1'000);
  }

  TEST_CASE("what was told in one search is not told in the next, nor beside it") {
    const Schedules& schedules = snapshot().columns().schedules();
    const auto now = tests::test_day + hours(20);
    const auto count = [&](AskedPeriod& asked) {
      std::size_t found = 0;
      for (Schedules::Number number = 0; number < schedules.size(); ++number)
        found += asked.holds(number, false) ? 1U : 0U;
      return found;
    };
    AskedPeriod week({.moment = Moment::this_week}, "", snapshot(), now);
    const std::size_t in_week = count(week);
    std::size_t today = 0;
    {
      AskedPeriod beside({.moment = Moment::today}, "", snapshot(), now);
      today = count(beside);
    }
    AskedPeriod after({.moment = Moment::today}, "", snapshot(), now);

    CHECK(today < in_week);
    CHECK(count(after) == today);
    CHECK(count(week) == in_week);
  }
}

}  // namespace asked_period_test
