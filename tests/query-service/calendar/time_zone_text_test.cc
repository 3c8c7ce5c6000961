#include "query-service/calendar/time_zone_text.h"

#include <doctest/doctest.h>
#include <libical/ical.h>

#include <string>

#include "catalog/date.h"
#include "catalog/time_zone.h"
#include "tests/support/calendar_reader.h"

namespace time_zone_text_test {

using query_service::time_zone_text;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

namespace {

// A zone as libical reads it from the text.
class Calendar {
 public:
  explicit Calendar(const std::string& text) : zone_(icaltimezone_new()) {
    REQUIRE(icaltimezone_set_component(zone_, icalcomponent_new_from_string(text.c_str())) == 1);
  }
  ~Calendar() { icaltimezone_free(zone_, 1); }
  Calendar(const Calendar&) = delete;
  Calendar& operator=(const Calendar&) = delete;

  int offset_minutes(sys_seconds at) const {
    icaltimetype time = icaltime_from_timet_with_zone(at.time_since_epoch().count(), 0,
                                                      icaltimezone_get_utc_timezone());
    int is_summer = 0;
    return icaltimezone_get_utc_offset_of_utc_time(zone_, &time, &is_summer) / 60;
  }

 private:
  icaltimezone* zone_;
};

int ours(const std::string& name, sys_seconds at) {
  return catalog::wall_clock_at(name, at)->offset_minutes;
}

// The minute of the day after `at` in which the clock changes.
sys_seconds change(const std::string& name, sys_seconds at) {
  sys_seconds before = at, after = at + days(1);
  while (after - before > 1min) {
    const sys_seconds middle =
        before + std::chrono::floor<std::chrono::minutes>((after - before) / 2);
    (ours(name, middle) == ours(name, at) ? before : after) = middle;
  }
  return after;
}

}  // namespace

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

  TEST_CASE("where the clocks stopped changing in a year its first months show the winter before") {
    // Turkey stayed on the summer time of 2016, as British Columbia does on that of 2026.
    const Calendar calendar(time_zone_text("Europe/Istanbul", 2016y));
    for (const auto day : {2016y / 1 / 2, 2016y / 2 / 16, 2016y / 7 / 1, 2017y / 1 / 2}) {
      CAPTURE(catalog::to_text(catalog::Day(day)));
      CHECK(calendar.offset_minutes(sys_days(day)) == ours("Europe/Istanbul", sys_days(day)));
    }
  }

  TEST_CASE("for six years every zone of the database shows the hour that our own clocks show") {
    std::size_t zones = 0, changes = 0;
    for (const std::string& name : catalog::time_zones()) {
      const std::string text = time_zone_text(name, 2026y);
      if (text.empty()) continue;  // what is no zone of a place, such as Factory
      ++zones;
      const Calendar calendar(text);
      CAPTURE(name);
      std::string wrong;
      const auto compare = [&](sys_seconds at) {
        if (wrong.empty() && calendar.offset_minutes(at) != ours(name, at))
          wrong = catalog::to_text(std::chrono::floor<days>(at));
      };
      for (sys_seconds at = sys_days(2026y / 1 / 2); at < sys_days(2032y / 1 / 1); at += days(1)) {
        if (ours(name, at) != ours(name, at + days(1))) {
          ++changes;
          for (sys_seconds near = change(name, at) - 1h; near <= at + days(1); near += 30min)
            if (near < change(name, at) + 90min) compare(near);
        }
        if ((at - sys_seconds{}) / days(1) % 50 == 0) compare(at);
      }
      CHECK(wrong == "");
    }
    CHECK(zones > 400);
    CHECK(changes > 600);
  }
}

}  // namespace time_zone_text_test
