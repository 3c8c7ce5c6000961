#include "catalog/schedule/next_meeting.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "catalog/date.h"

namespace next_meeting_test {

using namespace catalog;
using namespace std::chrono_literals;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

namespace {

std::string utc_text(sys_seconds instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const auto minutes = std::chrono::floor<std::chrono::minutes>(instant - day).count();
  const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return to_text(Day(day)) + " " + two(minutes / 60) + ":" + two(minutes % 60);
}

// 2026-03-01, or 2026-03-01 18:30, of UTC.
sys_seconds utc(const std::string& text) {
  const sys_seconds day = *parse_day(text.substr(0, 10));
  if (text.size() == 10) return day;
  return day + std::stoi(text.substr(11, 2)) * 1h + std::stoi(text.substr(14, 2)) * 1min;
}

std::string shown(const std::optional<Occurrence>& occurrence) {
  if (!occurrence) return "nothing";
  return utc_text(occurrence->start) +
         (occurrence->end ? " to " + utc_text(*occurrence->end) : "") +
         (occurrence->start_time_known ? "" : " (day)");
}

Listing group(const char* phrase, const char* zone = "America/New_York") {
  return {.meets = {{.phrase = phrase}}, .timezone = zone};
}

std::string next(const Listing& listing, const char* now) {
  return shown(next_meeting(listing, utc(now)));
}

}  // namespace

TEST_SUITE("catalog/schedule/next_meeting") {
  TEST_CASE("the next meeting is an instant in the zone of the group") {
    const auto next_friday =
        next_meeting(group("2nd Friday of the month, 11:00-12:30"), utc("2026-07-01"));

    REQUIRE(next_friday);
    CHECK(shown(next_friday) == "2026-07-10 15:00 to 2026-07-10 16:30");
    CHECK(next_friday->timezone == "America/New_York");
    CHECK(next(group("every Tuesday 18:00", "Australia/Sydney"), "2026-07-06 20:00") ==
          "2026-07-07 08:00");
  }

  TEST_CASE("a meeting that is running is the next until it ends") {
    const Listing listing = group("every Tuesday 18:00-19:30");  // 22:00 to 23:30 UTC in summer

    CHECK(next(listing, "2026-07-07 21:59") == "2026-07-07 22:00 to 2026-07-07 23:30");
    CHECK(next(listing, "2026-07-07 23:29") == "2026-07-07 22:00 to 2026-07-07 23:30");
    CHECK(next(listing, "2026-07-07 23:30") == "2026-07-14 22:00 to 2026-07-14 23:30");
    CHECK(next(group("Friday 22:00-1:00"), "2026-07-04 04:30") ==
          "2026-07-04 02:00 to 2026-07-04 05:00");
  }

  TEST_CASE(
      "one without an end is next until it starts, one without a time until its day is over") {
    CHECK(next(group("every Tuesday 18:00"), "2026-07-07 22:00") == "2026-07-07 22:00");
    CHECK(next(group("every Tuesday 18:00"), "2026-07-07 22:01") == "2026-07-14 22:00");
    CHECK(next(group("every Tuesday"), "2026-07-08 03:59") ==
          "2026-07-07 04:00 to 2026-07-08 04:00 (day)");
    CHECK(next(group("every Tuesday"), "2026-07-08 04:00") ==
          "2026-07-14 04:00 to 2026-07-15 04:00 (day)");
  }

  TEST_CASE("a meeting keeps its time on the wall over both changes of the clock") {
    struct Row {
      const char* zone;
      const char* now;
      const char* before;
      const char* after;
    };
    // Sundays at 10:00, on the Sunday before the change and on the Sunday of it.
    for (const Row& row : {
             Row{"America/New_York", "2026-03-01", "2026-03-01 15:00", "2026-03-08 14:00"},
             Row{"America/New_York", "2026-10-25", "2026-10-25 14:00", "2026-11-01 15:00"},
             Row{"Europe/Madrid", "2026-03-22", "2026-03-22 09:00", "2026-03-29 08:00"},
             Row{"Europe/Madrid", "2026-10-18", "2026-10-18 08:00", "2026-10-25 09:00"},
             Row{"Australia/Sydney", "2026-09-26 12:00", "2026-09-27 00:00", "2026-10-03 23:00"},
             Row{"Australia/Sydney", "2026-03-28 12:00", "2026-03-28 23:00", "2026-04-05 00:00"},
         }) {
      CAPTURE(row.zone);
      const auto first = next_meeting(group("Sundays 10:00", row.zone), utc(row.now));
      REQUIRE(first);
      CHECK(shown(first) == row.before);
      CHECK(shown(next_meeting(group("Sundays 10:00", row.zone), first->start + 1min)) ==
            row.after);
    }
  }

  TEST_CASE("a start that the clock passes over is moved forward and keeps its length") {
    const char* half_past_two = "Sundays 2:30-3:00";

    CHECK(next(group(half_past_two), "2026-03-08") == "2026-03-08 07:30 to 2026-03-08 08:00");
    CHECK(next(group(half_past_two, "Europe/Madrid"), "2026-03-28 12:00") ==
          "2026-03-29 01:30 to 2026-03-29 02:00");
    CHECK(next(group(half_past_two, "Australia/Sydney"), "2026-10-03") ==
          "2026-10-03 16:30 to 2026-10-03 17:00");
  }

  TEST_CASE("of a time that comes twice the first is meant, and an end is what the wall shows") {
    CHECK(next(group("Sundays 1:30-2:30"), "2026-11-01") == "2026-11-01 05:30 to 2026-11-01 07:30");
    CHECK(next(group("Sundays 2:30-3:00", "Europe/Madrid"), "2026-10-24 12:00") ==
          "2026-10-25 00:30 to 2026-10-25 02:00");
    CHECK(next(group("Sundays 2:30-3:00", "Australia/Sydney"), "2026-04-04") ==
          "2026-04-04 15:30 to 2026-04-04 17:00");
    CHECK(next(group("Sundays 1:00-3:30"), "2026-03-08") == "2026-03-08 06:00 to 2026-03-08 07:30");
  }

  TEST_CASE("excepted days and the days after the last do not count") {
    Listing listing = group("every Tuesday 18:00");
    listing.meets[0].except = {"2026-07-07", "2026-07-14", "no day"};
    listing.meets[0].until = "2026-07-28";

    CHECK(next(listing, "2026-07-01") == "2026-07-21 22:00");
    CHECK(next(listing, "2026-07-28 22:00") == "2026-07-28 22:00");
    CHECK(next(listing, "2026-07-28 22:01") == "nothing");
  }

  TEST_CASE("of all lines the earliest, each in its own zone") {
    Listing listing = group("every Tuesday 18:00");
    listing.meets.push_back({.phrase = "every Tuesday 18:00", .timezone = "Europe/Madrid"});
    listing.meets.push_back({.phrase = "varies"});

    const auto first = next_meeting(listing, utc("2026-07-06"));
    REQUIRE(first);
    CHECK(shown(first) == "2026-07-07 16:00");
    CHECK(first->timezone == "Europe/Madrid");
    CHECK(next(listing, "2026-07-07 17:00") == "2026-07-07 22:00");
  }

  TEST_CASE("where it is not known when, there is nothing") {
    CHECK(next(group("varies"), "2026-07-01") == "nothing");
    CHECK(next(group("by appointment"), "2026-07-01") == "nothing");
    CHECK(next(group("some Tuesdays"), "2026-07-01") == "nothing");
    CHECK(next(group("every Tuesday 18:00", ""), "2026-07-01") == "nothing");
    CHECK(next(group("every Tuesday 18:00", "Mars/Base"), "2026-07-01") == "nothing");
    CHECK(next(Listing{}, "2026-07-01") == "nothing");
    CHECK(next(Listing{.meets = {{.rrule = "FREQ=HOURLY", .starts = "2026-01-01 10:00"}},
                       .timezone = "UTC"},
               "2026-07-01") == "nothing");
    for (const sys_seconds never : {sys_seconds::min(), sys_seconds::max()})
      CHECK_FALSE(next_meeting(group("every Tuesday 18:00"), never));
  }

  TEST_CASE("a group that is paused or closed does not meet") {
    for (const char* status : {"paused", "closed"}) {
      Listing listing = group("every Tuesday 18:00");
      listing.status = status;
      CHECK_MESSAGE(next(listing, "2026-07-01") == "nothing", status);
    }
  }

  TEST_CASE("an event is told by its start, until it is over") {
    const auto event = [](const char* starts, const char* ends) {
      return Listing{
          .kind = "event", .starts = starts, .ends = ends, .timezone = "America/New_York"};
    };
    const Listing evening = event("2026-07-07 18:00", "2026-07-07T20:00");
    const Listing days = event("2026-07-07", "2026-07-09");

    CHECK(next(evening, "2026-07-01") == "2026-07-07 22:00 to 2026-07-08 00:00");
    CHECK(next(evening, "2026-07-07 23:00") == "2026-07-07 22:00 to 2026-07-08 00:00");
    CHECK(next(evening, "2026-07-08 00:00") == "nothing");
    CHECK(next(days, "2026-07-01") == "2026-07-07 04:00 to 2026-07-10 04:00 (day)");
    CHECK(next(days, "2026-07-10 04:00") == "nothing");
    CHECK(next(event("2026-07-07", ""), "2026-07-01") ==
          "2026-07-07 04:00 to 2026-07-08 04:00 (day)");
    CHECK(next(event("2026-07-07 18:00", ""), "2026-07-01") == "2026-07-07 22:00");
    CHECK(next(event("2026-07-07 18:00", "2026-07-08"), "2026-07-01") ==
          "2026-07-07 22:00 to 2026-07-09 04:00");
    for (const char* unclear : {"2026", "2026-07", "2026-02-30", "2026-07-07 25:00",
                                "2026-07-07 18:60", "2026-07-07 ab:cd", "2026-07-07  18:00"})
      CHECK_MESSAGE(next(event(unclear, ""), "2026-01-01") == "nothing", unclear);
  }

  TEST_CASE("sixteen years of 2nd Fridays are those that a real group published") {
    const auto path = std::filesystem::path(KITH_SOURCE).parent_path() /
                      "shared/conformance/recurrence_2nd_friday_192_dates.json";
    if (!std::filesystem::exists(path)) {
      MESSAGE("skipped: there is no recurrence_2nd_friday_192_dates.json");
      return;
    }
    std::ifstream file(path);
    const auto published = nlohmann::json::parse(file);
    const Listing listing = group("2nd Friday of the month, 11:00-12:30");
    std::size_t checked = 0;
    for (const auto& date : published.at("occurrences")) {
      if (!date.at("matches_rule").get<bool>()) continue;
      ++checked;
      const Day day = *parse_day(date.at("date").get<std::string>());
      const auto found = next_meeting(listing, sys_seconds(day) - 20 * 24h);

      CAPTURE(to_text(day));
      REQUIRE(found);
      CHECK(std::chrono::floor<std::chrono::days>(found->start) == day);
      CHECK(*found->end - found->start == 90min);
    }
    MESSAGE(checked << " of " << published.at("occurrences").size() << " dates follow the rule");
    CHECK(checked > 150);
  }

  TEST_CASE("those before an instant are the first of all, whatever the instant") {
    for (const char* phrase :
         {"every Tuesday 18:00-19:30", "daily 23:30-0:30; 2nd Friday 11:00", "last Sunday",
          "1st Monday of February 10:00", "weekdays 0:00-23:59"})
      for (const char* zone : {"America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"}) {
        Listing listing = group(phrase, zone);
        listing.meets[0].also = {"2026-07-03", "2026-07-04 00:30"};
        const Schedule schedule = schedule_of(listing);
        const auto all = upcoming(schedule, utc("2026-07-01"), 200);
        for (int hours = -30; hours < 24 * 60; hours += 7) {
          const sys_seconds before = utc("2026-07-01") + hours * 1h;
          std::vector<Occurrence> expected;
          for (const Occurrence& occurrence : all)
            if (occurrence.start < before && expected.size() < 20) expected.push_back(occurrence);
          INFO(std::string(phrase) << ", " << zone << ", " << hours);
          CHECK(upcoming(schedule, utc("2026-07-01"), 20, before) == expected);
        }
      }
  }

  TEST_CASE("many threads may ask at once") {
    std::vector<std::thread> threads;
    std::vector<int> wrong(4);
    for (int& count : wrong)
      threads.emplace_back([&count] {
        for (int turn = 0; turn < 200; ++turn)
          count += next(group("2nd Friday of the month, 11:00"), "2026-07-01") == "2026-07-10 15:00"
                       ? 0
                       : 1;
      });
    for (std::thread& thread : threads) thread.join();

    CHECK(wrong == std::vector<int>(4));
  }
}

}  // namespace next_meeting_test
