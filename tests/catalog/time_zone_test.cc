#include "catalog/time_zone.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "catalog/date.h"

namespace time_zone_test {

using namespace std::chrono_literals;
using std::chrono::local_days;
using std::chrono::local_seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

namespace {

// "2026-03-08 02:30" of a zone as "2026-03-08 07:30" of UTC.
std::string utc_of(const char* zone, const char* day, std::chrono::minutes time) {
  const auto instant =
      catalog::instant_at(zone, local_seconds(catalog::parse_day(day)->time_since_epoch()) + time);
  if (!instant) return "nothing";
  const auto start = std::chrono::floor<std::chrono::days>(*instant);
  const std::chrono::hh_mm_ss clock(*instant - start);
  const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return catalog::to_text(catalog::Day(start)) + " " + two(clock.hours().count()) + ":" +
         two(clock.minutes().count());
}

}  // namespace

TEST_SUITE("catalog/time_zone") {
  TEST_CASE("names of the IANA database are known, others are not") {
    for (const char* zone : {"America/New_York", "Europe/Madrid", "Australia/Sydney", "UTC",
                             "America/Argentina/Buenos_Aires", "America/Indiana/Knox"})
      CHECK_MESSAGE(catalog::is_time_zone(zone), zone);
    for (const char* zone : {"", "Mars/Base", "america/new_york", "America/", "Eastern Time",
                             "America/New_York ", "../../etc/passwd"})
      CHECK_MESSAGE(!catalog::is_time_zone(zone), zone);
    CHECK_FALSE(catalog::is_time_zone(std::string(1'000'000, 'A')));
    CHECK(std::is_sorted(catalog::time_zones().begin(), catalog::time_zones().end()));
    CHECK(catalog::time_zones().size() > 400);
  }

  TEST_CASE("a wall clock's time is an instant, in summer and in winter") {
    CHECK(utc_of("America/New_York", "2026-07-01", 18h) == "2026-07-01 22:00");
    CHECK(utc_of("America/New_York", "2026-12-01", 18h) == "2026-12-01 23:00");
    CHECK(utc_of("Europe/Madrid", "2026-07-01", 18h) == "2026-07-01 16:00");
    CHECK(utc_of("Europe/Madrid", "2026-12-01", 18h) == "2026-12-01 17:00");
    CHECK(utc_of("Australia/Sydney", "2026-07-01", 8h) == "2026-06-30 22:00");
    CHECK(utc_of("Australia/Sydney", "2026-12-01", 8h) == "2026-11-30 21:00");
    CHECK(utc_of("Asia/Kathmandu", "2026-07-01", 18h) == "2026-07-01 12:15");
  }

  TEST_CASE("a time that the clock passes over is moved forward by the jump") {
    CHECK(utc_of("America/New_York", "2026-03-08", 1h + 59min) == "2026-03-08 06:59");
    CHECK(utc_of("America/New_York", "2026-03-08", 2h + 30min) == "2026-03-08 07:30");
    CHECK(utc_of("America/New_York", "2026-03-08", 3h) == "2026-03-08 07:00");
    CHECK(utc_of("Europe/Madrid", "2026-03-29", 2h + 30min) == "2026-03-29 01:30");
    CHECK(utc_of("Australia/Sydney", "2026-10-04", 2h + 30min) == "2026-10-03 16:30");
  }

  TEST_CASE("of a time that comes twice the first is meant") {
    CHECK(utc_of("America/New_York", "2026-11-01", 1h + 30min) == "2026-11-01 05:30");
    CHECK(utc_of("America/New_York", "2026-11-01", 2h) == "2026-11-01 07:00");
    CHECK(utc_of("Europe/Madrid", "2026-10-25", 2h + 30min) == "2026-10-25 00:30");
    CHECK(utc_of("Australia/Sydney", "2026-04-05", 2h + 30min) == "2026-04-04 15:30");
  }

  TEST_CASE("an instant is shown on the wall, with its offset") {
    const auto summer = catalog::wall_clock_at("America/New_York", sys_days(2026y / 7 / 1) + 22h);
    const auto second = catalog::wall_clock_at("America/New_York", sys_days(2026y / 11 / 1) + 6h);

    REQUIRE((summer && second));
    CHECK(summer->time == local_days(2026y / 7 / 1) + 18h);
    CHECK(summer->offset_minutes == -240);
    CHECK(second->time == local_days(2026y / 11 / 1) + 1h);
    CHECK(second->offset_minutes == -300);
  }

  TEST_CASE("instants come back from the wall except in the hour that comes twice") {
    for (const char* zone :
         {"America/New_York", "Europe/Madrid", "Australia/Sydney", "Asia/Kolkata",
          "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia"}) {
      int lost = 0;
      for (sys_seconds at = sys_days(2026y / 1 / 1); at < sys_days(2028y / 1 / 1); at += 30min)
        lost += catalog::instant_at(zone, catalog::wall_clock_at(zone, at)->time) == at ? 0 : 1;

      CHECK_MESSAGE(lost <= 4, zone);
    }
  }

  TEST_CASE("daylight saving is known to 2037") {
    CHECK(utc_of("America/New_York", "2036-07-01", 18h) == "2036-07-01 22:00");
    CHECK(utc_of("Europe/Madrid", "2036-12-01", 18h) == "2036-12-01 17:00");
  }

  TEST_CASE("an unknown zone and a year out of range give nothing") {
    CHECK(utc_of("Mars/Base", "2026-07-01", 18h) == "nothing");
    CHECK_FALSE(catalog::wall_clock_at("Mars/Base", sys_seconds{}));
    CHECK_FALSE(catalog::instant_at("UTC", local_seconds::max()));
    CHECK_FALSE(catalog::instant_at("UTC", local_seconds::min()));
    CHECK_FALSE(catalog::wall_clock_at("America/New_York", sys_seconds::max()));
    CHECK_FALSE(catalog::wall_clock_at("America/New_York", sys_seconds::min()));
  }

  TEST_CASE("many threads may ask at once, each zone for the first time") {
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread)
      threads.emplace_back([&wrong] {
        for (const std::string& zone : catalog::time_zones()) {
          const auto wall = catalog::wall_clock_at(zone, sys_days(2026y / 7 / 1) + 12h);
          if (!wall || !catalog::instant_at(zone, wall->time)) ++wrong;
        }
      });
    for (std::thread& thread : threads) thread.join();

    CHECK(wrong == 0);
  }
}

}  // namespace time_zone_test
