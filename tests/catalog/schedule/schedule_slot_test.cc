#include "catalog/schedule/schedule_slot.h"

#include <doctest/doctest.h>

#include <random>

namespace schedule_slot_test {

using namespace catalog;

namespace {

class RandomSchedules {
 public:
  Schedule next() {
    Schedule schedule{.timezone = "Europe/Madrid"};
    for (int lines = up_to(3); lines > 0; --lines) schedule.lines.push_back(line());
    if (up_to(2) == 0) schedule.event = EventDates{day(), maybe(minute()), day(), maybe(minute())};
    return schedule;
  }
  int up_to(int most) { return std::uniform_int_distribution(0, most)(random_); }

 private:
  Day day() { return Day(std::chrono::days(up_to(60'000) - 30'000)); }
  int minute() { return up_to(1439); }
  template <typename Value>
  std::optional<Value> maybe(Value value) {
    return up_to(2) == 0 ? std::nullopt : std::optional(value);
  }
  Recurrence rule() {
    return {.cycle = static_cast<Cycle>(up_to(2)),
            .weekdays = static_cast<unsigned>(up_to(127)),
            .weeks_of_month = static_cast<unsigned>(up_to(63)),
            .days_of_month = static_cast<unsigned>(up_to(1 << 30)),
            .interval = 1 + up_to(1187),
            .months = static_cast<unsigned>(up_to(4095)),
            .from = maybe(day()),
            .until = maybe(day()),
            .start_minute = maybe(minute()),
            .minutes = maybe(1 + minute())};
  }
  ScheduleLine line() {
    ScheduleLine line{.timezone = up_to(1) == 0 ? "" : "America/New_York"};
    for (int rules = up_to(3); rules > 0; --rules) line.rules.push_back(rule());
    for (int days = up_to(5); days > 0; --days) line.except.push_back(day());
    for (int days = up_to(5); days > 0; --days)
      line.extra.push_back({day(), maybe(minute()), maybe(1 + minute()), maybe(day())});
    return line;
  }
  std::mt19937 random_{4};
};

}  // namespace

TEST_SUITE("catalog/schedule/schedule_slot") {
  TEST_CASE("every schedule comes back") {
    RandomSchedules schedules;
    for (int count = 0; count < 2000; ++count) {
      const Schedule schedule = schedules.next();
      CHECK(schedule_in(schedule_slot(schedule), schedule.timezone) == schedule);
    }
  }

  TEST_CASE("an empty schedule is no bytes, and a weekly one few") {
    CHECK(schedule_slot({}) == "");
    CHECK(schedule_in("", "UTC").is_empty());
    const Schedule weekly{.lines = {{.rules = {{.weekdays = 1, .start_minute = 600}}}}};
    CHECK(schedule_slot(weekly).size() <= 36);
  }

  TEST_CASE("bytes that are cut or changed never crash, and a cut one is empty") {
    RandomSchedules schedules;
    for (int count = 0; count < 200; ++count) {
      std::string slot = schedule_slot(schedules.next());
      for (std::size_t size = 1; size < slot.size(); size += 7)
        schedule_in(std::string_view(slot).substr(0, size), "UTC");
      for (char& byte : slot)
        if (schedules.up_to(9) == 0) byte = static_cast<char>(schedules.up_to(255));
      schedule_in(slot, "UTC");
    }
    CHECK(schedule_in("\xFF\xFF\xFF", "UTC").is_empty());
  }
}

}  // namespace schedule_slot_test
