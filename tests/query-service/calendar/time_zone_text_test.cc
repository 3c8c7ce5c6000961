#include "query-service/calendar/time_zone_text.h"

#include <doctest/doctest.h>
#include <libical/ical.h>

#include "catalog/date.h"
#include "catalog/time_zone.h"
#include "tests/support/calendar_reader.h"

using query_service::time_zone_text;
using namespace std::chrono_literals;

TEST_SUITE("query-service/calendar/time_zone_text") {
  TEST_CASE("a zone is told by its own name, in lines that a calendar may hold") {
    const auto lines = tests::unfolded_lines(time_zone_text("Europe/London", 2026y));
    CHECK(lines.front() == "BEGIN:VTIMEZONE");
    CHECK(lines[1] == "TZID:Europe/London");
    CHECK(lines.back() == "END:VTIMEZONE");
    CHECK(lines.size() < 40);
  }

  TEST_CASE("what is no zone has no text") {
    for (const char* name : {"", "Europe/Lodnon", "/etc/passwd", "../../etc/passwd", "Europe"}) {
      CAPTURE(name);
      CHECK(time_zone_text(name, 2026y).empty());
    }
  }

  TEST_CASE("for ten years it shows the hour that our own clocks show") {
    for (const char* name : {"America/New_York",
                             "America/Chicago",
                             "America/Los_Angeles",
                             "America/Anchorage",
                             "America/Phoenix",
                             "America/Indiana/Indianapolis",
                             "America/Argentina/Cordoba",
                             "America/St_Johns",
                             "America/Santiago",
                             "Europe/London",
                             "Europe/Dublin",
                             "Europe/Madrid",
                             "Africa/Casablanca",
                             "Africa/Cairo",
                             "Asia/Kolkata",
                             "Asia/Calcutta",
                             "Asia/Tehran",
                             "Australia/Sydney",
                             "Australia/Lord_Howe",
                             "Pacific/Auckland",
                             "Pacific/Apia",
                             "US/Eastern",
                             "Etc/UTC",
                             "UTC"}) {
      CAPTURE(name);
      const std::string text = time_zone_text(name, 2026y);
      REQUIRE_FALSE(text.empty());
      icaltimezone* const zone = icaltimezone_new();
      REQUIRE(icaltimezone_set_component(zone, icalcomponent_new_from_string(text.c_str())) == 1);
      std::string wrong;
      for (auto at = std::chrono::sys_seconds(std::chrono::sys_days(2026y / 1 / 2));
           at < std::chrono::sys_days(2036y / 1 / 1) && wrong.empty(); at += 25h) {
        icaltimetype time = icaltime_from_timet_with_zone(at.time_since_epoch().count(), 0,
                                                          icaltimezone_get_utc_timezone());
        int is_summer = 0;
        const int offset = icaltimezone_get_utc_offset_of_utc_time(zone, &time, &is_summer);
        if (offset != catalog::wall_clock_at(name, at)->offset_minutes * 60)
          wrong = catalog::to_text(std::chrono::floor<std::chrono::days>(at));
      }
      CHECK(wrong == "");
      icaltimezone_free(zone, 1);
    }
  }
}
