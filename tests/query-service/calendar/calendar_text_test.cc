#include "query-service/calendar/calendar_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

#include "tests/support/calendar_reader.h"

namespace calendar_text_test {

using namespace query_service;
using namespace std::chrono_literals;
using std::chrono::local_days;
using std::chrono::local_seconds;
using tests::read_calendar;
using tests::unfolded_lines;

namespace {

constexpr catalog::Day far = std::chrono::sys_days(2032y / 1 / 1);
constexpr local_seconds evening = local_days(2026y / 12 / 8) + 18h;

Calendar with(CalendarEvent event) {
  return {.name = "Harbor Example Group",
          .changed_at = std::chrono::sys_days(2026y / 11 / 23) + 4h + 15min,
          .events = {std::move(event)}};
}

CalendarEvent monthly() {
  return {.uid = "harbor-1-1@kith",
          .timezone = "America/Chicago",
          .start = evening,
          .end = evening + 90min,
          .rule = "FREQ=MONTHLY;BYDAY=2TU",
          .summary = "Harbor Example Group"};
}

// The line of the event that begins so, in full; "" where there is none.
std::string line(const Calendar& calendar, const std::string& beginning) {
  const auto lines = unfolded_lines(calendar_text(calendar));
  const auto found =
      std::find_if(std::find(lines.begin(), lines.end(), "BEGIN:VEVENT"), lines.end(),
                   [&](const std::string& next) { return next.starts_with(beginning); });
  return found == lines.end() ? "" : *found;
}

bool has_zones(const Calendar& calendar) {
  return calendar_text(calendar).find("BEGIN:VTIMEZONE") != std::string::npos;
}

}  // namespace

TEST_SUITE("query-service/calendar/calendar_text") {
  TEST_CASE("a calendar says what it is, who made it and how often to look again") {
    const auto lines = unfolded_lines(calendar_text(with(monthly())));

    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
    for (const char* expected :
         {"VERSION:2.0", "PRODID:-//Kith//Kith//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
          "NAME:Harbor Example Group", "X-WR-CALNAME:Harbor Example Group",
          "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D"}) {
      CAPTURE(expected);
      CHECK(std::count(lines.begin(), lines.end(), expected) == 1);
    }
  }

  TEST_CASE("a meeting is on the clock of its zone, which the calendar explains") {
    const Calendar calendar = with(monthly());

    CHECK(line(calendar, "DTSTART") == "DTSTART;TZID=America/Chicago:20261208T180000");
    CHECK(line(calendar, "DTEND") == "DTEND;TZID=America/Chicago:20261208T193000");
    CHECK(line(calendar, "RRULE") == "RRULE:FREQ=MONTHLY;BYDAY=2TU");
    CHECK(line(calendar, "DTSTAMP") == "DTSTAMP:20261123T041500Z");
    CHECK(line(calendar, "LAST-MODIFIED") == "LAST-MODIFIED:20261123T041500Z");
    CHECK(line(calendar, "TRANSP") == "TRANSP:OPAQUE");
    CHECK(read_calendar(calendar_text(calendar), far).timezones ==
          std::vector<std::string>{"America/Chicago"});
  }

  TEST_CASE("the end of a rule is an instant, what is left out a time of the same zone") {
    CalendarEvent event = monthly();
    event.until = local_days(2027y / 7 / 13) + 18h;
    event.except = {local_days(2027y / 1 / 12) + 18h};

    CHECK(line(with(event), "RRULE") == "RRULE:FREQ=MONTHLY;UNTIL=20270713T230000Z;BYDAY=2TU");
    CHECK(line(with(event), "EXDATE") == "EXDATE;TZID=America/Chicago:20270112T180000");
    const auto takes = read_calendar(calendar_text(with(event)), far).takes;
    CHECK(takes.size() == 7);
    CHECK(shown(takes.front()) == "2026-12-08 18:00");
    CHECK(shown(takes.back()) == "2027-07-13 18:00");
  }

  TEST_CASE("a day without a time is a whole day, and so are its end and exceptions") {
    CalendarEvent event{.uid = "harbor-1-1@kith",
                        .is_whole_day = true,
                        .timezone = "America/Chicago",
                        .start = local_days(2026y / 12 / 8),
                        .end = local_days(2026y / 12 / 9),
                        .rule = "FREQ=WEEKLY;BYDAY=TU",
                        .until = local_days(2026y / 12 / 29),
                        .except = {local_days(2026y / 12 / 22)},
                        .summary = "Harbor Example Group"};

    CHECK(line(with(event), "DTSTART") == "DTSTART;VALUE=DATE:20261208");
    CHECK(line(with(event), "DTEND") == "DTEND;VALUE=DATE:20261209");
    CHECK(line(with(event), "EXDATE") == "EXDATE;VALUE=DATE:20261222");
    CHECK(line(with(event), "RRULE") == "RRULE:FREQ=WEEKLY;UNTIL=20261229;BYDAY=TU");
    CHECK(line(with(event), "TRANSP") == "TRANSP:TRANSPARENT");
    CHECK_FALSE(has_zones(with(event)));
    CHECK(read_calendar(calendar_text(with(event)), far).takes.size() == 3);
  }

  TEST_CASE("without a zone it is the clock on the wall, and explains none") {
    CalendarEvent event = monthly();
    event.timezone = "";
    event.until = local_days(2027y / 7 / 13) + 18h;

    CHECK(line(with(event), "DTSTART") == "DTSTART:20261208T180000");
    CHECK(line(with(event), "RRULE") == "RRULE:FREQ=MONTHLY;UNTIL=20270713T180000;BYDAY=2TU");
    CHECK_FALSE(has_zones(with(event)));
  }

  TEST_CASE("a meeting that is held at another time takes the place of the one that it was") {
    CalendarEvent moved = monthly();
    moved.rule = "";
    moved.start = local_days(2027y / 1 / 14) + 19h;
    moved.instead_of = local_days(2027y / 1 / 12) + 18h;
    Calendar calendar = with(monthly());
    calendar.events.push_back(moved);

    CHECK(calendar_text(calendar).find("RECURRENCE-ID;TZID=America/Chicago:20270112T180000\r\n") !=
          std::string::npos);
    const auto takes =
        read_calendar(calendar_text(calendar), std::chrono::sys_days(2027y / 3 / 1)).takes;
    REQUIRE(takes.size() == 3);
    CHECK(shown(takes[1]) == "2027-01-14 19:00");
  }

  TEST_CASE("where to join is said by kind, with a label") {
    CalendarEvent event = monthly();
    event.conference = {.url = "https://example.org/room?a=1,2;b=ñ x", .label = "Zo\"om: x;y,z\nq"};
    CHECK(line(with(event), "CONFERENCE") ==
          "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=\"Zo^'om: x;y,z^nq\":"
          "https://example.org/room?a=1,2;b=%C3%B1%20x");
    event.conference = {.url = "tel:+16035550123", .is_phone = true};
    CHECK(line(with(event), "CONFERENCE") == "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+16035550123");
  }

  TEST_CASE("whatever a name holds comes back as it was, without control characters") {
    std::string emoji(60, 'a'), long_word(5'000, 'x'), arabic(61, 'b');
    for (int count = 0; count < 40; ++count) emoji += "\U0001F600", arabic += "\u0627";
    for (const std::string& name :
         {std::string("Harbor; Example, Group: \"quoted\" \\ back\\nslash"),
          std::string("two\nlines\ttab"), std::string("BEGIN:VEVENT\nEND:VCALENDAR"),
          std::string("\u202Ekcab \u05D0\u05D1"), emoji, long_word, arabic,
          std::string("a\u0301\u0302 e\u00A0b\u2028c"), std::string("=?\u00E9 ^n ^' ^^")}) {
      CAPTURE(name);
      CalendarEvent event = monthly();
      event.summary = event.description = event.location = name;
      event.categories = {name, "second, label"};
      Calendar calendar = with(event);
      calendar.name = name;
      const std::string text = calendar_text(calendar);
      unfolded_lines(text);
      const auto read = read_calendar(text, far);
      CHECK(read.mistakes.empty());
      REQUIRE(read.events.size() == 1);
      CHECK(read.events[0].at("SUMMARY") == std::vector{name});
      CHECK(read.events[0].at("DESCRIPTION") == std::vector{name});
      CHECK(read.events[0].at("LOCATION") == std::vector{name});
      CHECK(read.properties.at("NAME") == std::vector{name});
    }
    CalendarEvent event = monthly();
    event.summary = "one\r\ntwo \x01\x07\x1B\x7Fthree";
    CHECK(line(with(event), "SUMMARY") == "SUMMARY:one\\ntwo three");
  }

  TEST_CASE("labels with commas are one category each") {
    CalendarEvent event = monthly();
    event.categories = {"Pain, pelvic; chronic", "Lupus"};
    const auto lines = unfolded_lines(calendar_text(with(event)));
    CHECK(std::count(lines.begin(), lines.end(), "CATEGORIES:Pain\\, pelvic\\; chronic") == 1);
    CHECK(std::count(lines.begin(), lines.end(), "CATEGORIES:Lupus") == 1);
  }

  TEST_CASE("a calendar without events is still one: it holds a time zone") {
    const auto read = read_calendar(calendar_text({.name = "Kith: nothing"}), far);
    CHECK(read.mistakes.empty());
    CHECK(read.events.empty());
    CHECK(read.timezones == std::vector<std::string>{"Etc/UTC"});
  }

  TEST_CASE("several threads may write at once") {
    const std::string expected = calendar_text(with(monthly()));
    std::vector<std::string> written(4);
    std::vector<std::thread> threads;
    for (std::string& text : written)
      threads.emplace_back([&text] {
        for (int count = 0; count < 20; ++count) text = calendar_text(with(monthly()));
      });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& text : written) CHECK(text == expected);
  }
}

}  // namespace calendar_text_test
