#include "query-service/request/read_when.h"

#include <doctest/doctest.h>

namespace read_when_test {

using namespace query_service;
using namespace std::chrono_literals;
using std::chrono::local_days;

namespace {

// The side of a period: "2026-12-01 00:00 -360", without the offset where there is none.
std::string shown(const std::optional<ClockTime>& time) {
  if (!time) return "open";
  const auto day = std::chrono::floor<std::chrono::days>(time->time);
  const std::chrono::year_month_day date(day);
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>((time->time - day) / 1h),
                static_cast<int>((time->time - day) % 1h / 1min));
  return text + (time->offset ? " " + std::to_string(time->offset->count()) : std::string());
}

std::string period(const std::string& text) {
  const auto read = read_happening(text);
  if (!read) return "refused: " + read.error().detail;
  return shown(read->from) + " to " + shown(read->to);
}

}  // namespace

TEST_SUITE("query-service/request/read_when") {
  TEST_CASE("a moment is one of four words") {
    CHECK(read_happening("now")->moment == Moment::now);
    CHECK(read_happening("today")->moment == Moment::today);
    CHECK(read_happening("tomorrow")->moment == Moment::tomorrow);
    CHECK(read_happening("this-week")->moment == Moment::this_week);
    const auto refused = read_happening("next week");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().parameter == "happening");
    CHECK(refused.error().remedy ==
          "Write now, today, tomorrow, this-week, or from/to: 2026-12-01/2026-12-07, "
          "2026-12-01T18:00/2026-12-01T21:00, 2026-12-01/..");
  }

  TEST_CASE("a period has two sides: days, times on the wall or times of a place") {
    CHECK(period("2026-12-01/2026-12-07") == "2026-12-01 00:00 to 2026-12-08 00:00");
    CHECK(period("2026-12-01/2026-12-01") == "2026-12-01 00:00 to 2026-12-02 00:00");
    CHECK(period("2026-12-01T18:00/2026-12-01T21:30:00") == "2026-12-01 18:00 to 2026-12-01 21:30");
    CHECK(period("2026-12-01T18:00Z/2026-12-01T18:00-06:00") ==
          "2026-12-01 18:00 0 to 2026-12-01 18:00 -360");
    // A plus in an address comes as a blank.
    CHECK(period("2026-12-01T18:00 05:30/..") == "2026-12-01 18:00 330 to open");
    CHECK(period("2026-12-01T18:00+05:30/") == "2026-12-01 18:00 330 to open");
    CHECK(period("../2026-12-07") == "open to 2026-12-08 00:00");
  }

  TEST_CASE("what is no period is refused, with what would be one") {
    for (const char* text : {"", "/", "../..", "2026-12-01", "2026-02-30/2026-03-01",
                             "2026-12-01T25:00/..", "2026-12-01T18:61/..", "2026-12-01T1800/..",
                             "2026-12-01T18:00X/..", "2026-12-01T18:00+25:00/..",
                             "2026-12-01/2026-12-02/2026-12-03", "12/1/2026", "now/today"}) {
      CAPTURE(text);
      CHECK(period(text).starts_with("refused"));
    }
    CHECK(period("2026-12-07/2026-12-01") ==
          "refused: \"2026-12-07/2026-12-01\" ends before it begins.");
    CHECK(period(std::string(100'000, '/')).size() < 200);
  }

  TEST_CASE("years of which the zones know nothing, and ends before beginnings, are refused") {
    for (const char* text :
         {"2026-12-01/9999-12-31", "../9999-12-31", "0000-01-01/..", "1969-12-31/2026-01-01",
          "2026-01-01/2200-01-01", "2026-12-05T00:00Z/2026-12-01T00:00+01:00"})
      CHECK_MESSAGE(!read_happening(text), text);
    CHECK(read_happening("1970-01-01/2199-12-30"));
  }

  TEST_CASE("days and times are ids, and the nearest is named") {
    CHECK(read_days({"mon", "sun", "mon"})->to_ulong() == 0b1000001);
    CHECK(read_times({"evening"})->to_ulong() == 0b100);
    CHECK(read_days({})->none());
    CHECK(read_days({"tues"}).error().remedy == "Did you mean \"tue\"?");
    CHECK(read_days({"someday"}).error().remedy == "Known: mon, tue, wed, thu, fri, sat, sun.");
    CHECK(read_times({"evenin"}).error().remedy == "Did you mean \"evening\"?");
  }
}

}  // namespace read_when_test
