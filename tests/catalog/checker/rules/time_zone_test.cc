#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace time_zone_test {

using catalog::checker::rules::time_zone;
using tests::ruled;
using tests::spots;

namespace {

const std::string knoxville = "place: {city: Knoxville, region: TN, country: US}\n";
const std::string tulsa = "place: {city: Tulsa, region: OK, country: US}\n";
const std::string arlington = "place: {city: Arlington, region: MA, country: US}\n";

std::string said(const std::string& yaml) { return spots(ruled(time_zone, yaml)); }

std::string remedy(const std::string& yaml) {
  const auto findings = ruled(time_zone, yaml);
  REQUIRE(findings.size() == 1);
  return findings[0].remedy;
}

}  // namespace

TEST_SUITE("catalog/checker/rules/time_zone") {
  TEST_CASE("names of the IANA database are known") {
    for (const char* zone : {"America/New_York", "America/Port-au-Prince", "Europe/Dublin",
                             "America/Argentina/Buenos_Aires", "Pacific/Auckland", "UTC"})
      CHECK_MESSAGE(ruled(time_zone, std::string("timezone: ") + zone + "\n").empty(), zone);
    CHECK(ruled(time_zone, "name: x\n").empty());
  }

  TEST_CASE("another name is found, with the nearest") {
    const auto findings = ruled(time_zone, "timezone: America/New_Yrok\n");

    CHECK(spots(findings) == "unknown-time-zone 1:11");
    CHECK(findings[0].remedy == "did you mean \"America/New_York\"?");
    CHECK(said("timezone: Eastern Time\n") == "unknown-time-zone 1:11");
    CHECK(said("timezone: Eastern Time\nformat: in-person\nmeets: every Monday 18:00\n" +
               knoxville) == "unknown-time-zone 1:11");
  }

  TEST_CASE("the zone of every meeting is looked at") {
    CHECK(said("meets: {phrase: Tuesdays, timezone: Mars/Base}\n") == "unknown-time-zone 1:37");
    CHECK(said("meets:\n  - Tuesdays\n  - {phrase: Mondays, timezone: Mars/Base}\n") ==
          "unknown-time-zone 3:33");
  }

  TEST_CASE("times in a state with two zones need one, and may have either") {
    const std::string group = "meets: every Tuesday 18:00\nformat: in-person\n" + knoxville;
    const auto findings = ruled(time_zone, group);

    CHECK(spots(findings) == "time-zone-missing 1:8");
    CHECK(findings[0].severity == catalog::checker::Severity::error);
    CHECK(findings[0].message ==
          "nothing says by which clock \"every Tuesday 18:00\" is: US-TN has several time zones");
    CHECK(findings[0].remedy == "add timezone: America/Chicago or America/New_York");
    CHECK(said(group + "timezone: America/New_York\n").empty());
    CHECK(said(group + "timezone: America/Chicago\n").empty());
    CHECK(said(group + "status: paused\n") == "time-zone-missing 1:8");
    CHECK(said(group + "status: closed\n").empty());
  }

  TEST_CASE("a place that lies in one zone needs no other word") {
    CHECK(said("meets: every Tuesday 18:00\n" + tulsa).empty());
    CHECK(said("meets: every Tuesday 18:00\nplace: {city: London, country: GB}\n").empty());
    CHECK(said("meets: every Tuesday 18:00\nformat: online\n" + tulsa).empty());
  }

  TEST_CASE("a group without a place needs a zone, of those whom it serves if it says so") {
    const std::string online = "format: online\nmeets: every Tuesday 18:00\n";

    CHECK(said(online) == "time-zone-missing 2:8");
    CHECK(said("format: phone\nmeets: every Tuesday 18:00\n") == "time-zone-missing 2:8");
    CHECK(said(online + "timezone: Pacific/Auckland\n").empty());
    CHECK(remedy(online) == "add timezone: an IANA name such as America/New_York");
    CHECK(remedy(online + "serves: [GB]\n") == "add timezone: Europe/London");
    CHECK(remedy(online + "serves: [US-TN, US-MA]\n") ==
          "add timezone: America/Chicago or America/New_York");
    CHECK(remedy(online + "serves: [US, CA]\n") ==
          "add timezone: America/New_York, America/Chicago, America/Los_Angeles, America/Denver or "
          "another");
  }

  TEST_CASE("without times of day no zone is asked for") {
    for (const char* meets : {"varies", "by appointment", "every Tuesday", "every Tuesdsy 18:00",
                              "{rrule: FREQ=WEEKLY, starts: 2026-01-06}"})
      CHECK_MESSAGE(said("meets: " + std::string(meets) + "\n" + knoxville).empty(), meets);
    CHECK(said(knoxville).empty());
    CHECK(said("format: online\n").empty());
  }

  TEST_CASE("of a list the first that needs a zone is named, and of a rule its start") {
    CHECK(said("meets:\n  - varies\n  - every Monday 10:00\n  - every Friday 10:00\n" +
               knoxville) == "time-zone-missing 3:5");
    CHECK(said("meets: {rrule: FREQ=WEEKLY, starts: 2026-01-06 18:00}\n" + knoxville) ==
          "time-zone-missing 1:37");
    CHECK(said("meets: [{phrase: every Monday 10:00, timezone: America/New_York}, "
               "{phrase: every Friday 10:00}]\n" +
               knoxville) == "time-zone-missing 1:76");
  }

  TEST_CASE("a place without a region may get one instead, and its town says which is likely") {
    const std::string meets = "meets: every Tuesday 18:00\n";

    CHECK(remedy(meets + "place: {city: Madrid, country: ES}\n") ==
          "add the region of the place, or timezone: Europe/Madrid or Atlantic/Canary");
    CHECK(remedy(meets + "place: {city: Knoxville, country: US}\n") ==
          "add the region of the place, or timezone: America/Chicago, America/New_York, "
          "America/Los_Angeles, America/Denver or another");
  }

  TEST_CASE("a place that is not understood is another rule's finding") {
    CHECK(said("meets: every Tuesday 18:00\nplace: {region: Nowhere, country: US}\n").empty());
    CHECK(said("meets: every Tuesday 18:00\nplace: {country: XX}\n").empty());
    CHECK(said("format: hybrid\ntimezone: UTC\nplace: {country: XX}\n").empty());
  }

  TEST_CASE("a line with a place of its own goes by the clock there") {
    const auto line = [](const std::string& place, const std::string& more = "") {
      return "format: in-person\n" + arlington +
             "meets:\n  - {phrase: every Tuesday 18:00, place: {" + place + "}" + more + "}\n";
    };

    CHECK(said(line("city: Tulsa, region: OK, country: US")).empty());
    const std::string split = line("city: Knoxville, region: TN, country: US");
    CHECK(said(split) == "time-zone-missing 4:14");
    CHECK(remedy(split) == "add to this line timezone: America/Chicago or America/New_York");
    CHECK(said(split + "timezone: America/New_York\n").empty());
    CHECK(said(line("city: Knoxville, region: TN, country: US", ", timezone: America/New_York"))
              .empty());
    CHECK(said(line("city: Tulsa, region: OK, country: US", ", timezone: America/New_York")) ==
          "time-zone-elsewhere 4:92");
  }

  TEST_CASE("the listing's zone does for a line held elsewhere only if it is used there") {
    const std::string lines =
        "meets: [{phrase: every Tuesday 18:00, place: {city: Knoxville, region: TN, country: "
        "US}}]\n";

    CHECK(said(lines + "timezone: America/Chicago\n").empty());
    CHECK(said(lines + "timezone: Europe/London\n") == "time-zone-missing 1:18");
  }

  TEST_CASE("a zone that nobody goes by at the place is found, with the right ones") {
    const std::string group = "format: in-person\n" + arlington;
    const auto findings = ruled(time_zone, group + "timezone: America/Chicago\n");

    CHECK(spots(findings) == "time-zone-elsewhere 3:11");
    CHECK(findings[0].severity == catalog::checker::Severity::error);
    CHECK(findings[0].message == "clocks in US-MA do not go by \"America/Chicago\"");
    CHECK(findings[0].remedy == "write America/New_York, or correct the place");
    CHECK(said("format: hybrid\n" + arlington + "timezone: UTC\n") == "time-zone-elsewhere 3:11");
    CHECK(remedy("format: in-person\n" + knoxville + "timezone: America/Denver\n") ==
          "write America/Chicago or America/New_York, or correct the place");
  }

  TEST_CASE("another name of the same clock is as good") {
    for (const char* zone : {"US/Eastern", "America/Detroit", "America/Toronto"})
      CHECK_MESSAGE(said("format: in-person\n" + arlington + "timezone: " + zone + "\n").empty(),
                    zone);
    CHECK(said("format: in-person\nplace: {country: US}\ntimezone: Pacific/Honolulu\n").empty());
    CHECK(said("format: in-person\nplace: {country: US}\ntimezone: Europe/London\n") ==
          "time-zone-elsewhere 3:11");
  }

  TEST_CASE("who is not met at the place may go by any clock") {
    for (const char* format : {"online", "phone"})
      CHECK_MESSAGE(
          said("format: " + std::string(format) + "\n" + arlington + "timezone: Europe/London\n")
              .empty(),
          format);
    CHECK(said("kind: helpline\n" + arlington + "timezone: America/Chicago\n").empty());
    CHECK(said("format: in-person\nstatus: closed\n" + arlington + "timezone: UTC\n").empty());
    for (const char* line : {"format: online", "online: {platform: Zoom}", "phone: {note: Ask}"})
      CHECK_MESSAGE(said("format: hybrid\n" + arlington + "meets: {phrase: every Tuesday 18:00, " +
                         line + ", timezone: America/Chicago}\n")
                        .empty(),
                    line);
    CHECK(said("format: hybrid\n" + arlington +
               "meets: {phrase: every Tuesday 18:00, timezone: America/Chicago}\n") ==
          "time-zone-elsewhere 3:48");
  }

  TEST_CASE("an event with a time of day follows the same") {
    const std::string event = "kind: event\nformat: in-person\n";

    CHECK(said(event + "starts: 2026-12-01 18:00\n" + tulsa).empty());
    CHECK(said(event + "starts: 2026-12-01\nends: 2026-12-02\n" + knoxville).empty());
    CHECK(said(event + "starts: 2026-12-01 18:00\nends: 2026-12-01 20:00\n" + knoxville) ==
          "time-zone-missing 3:9");
    CHECK(said(event + "starts: 2026-12-01\nends: 2026-12-01T20:00\n" + knoxville) ==
          "time-zone-missing 4:7");
    CHECK(remedy("kind: event\nformat: online\nserves: [ES]\nstarts: 2026-12-01 18:00\n") ==
          "add timezone: Europe/Madrid or Atlantic/Canary");
    CHECK(said(event + "starts: 2026-12-01 18:00\ntimezone: America/New_York\n" + tulsa) ==
          "time-zone-elsewhere 4:11");
  }

  TEST_CASE("an event in the hour that the clock passes over is a warning") {
    const std::string event = "kind: event\nstarts: 2026-03-08 02:30\n";
    const auto findings = ruled(time_zone, event + "timezone: America/New_York\n");

    CHECK(spots(findings) == "time-not-on-clock 2:9");
    CHECK(findings[0].severity == catalog::checker::Severity::warning);
    CHECK(
        findings[0].message ==
        "\"2026-03-08 02:30\" is on no clock in America/New_York: there the clocks go forward over "
        "it");
    CHECK(findings[0].remedy ==
          "write 2026-03-08 03:30, which its next date will say, or correct the time");
    CHECK(said(event + arlington) == "time-not-on-clock 2:9");
    CHECK(said("kind: event\nstarts: 2026-03-07 22:00\nends: 2026-03-08T02:00\n" + arlington) ==
          "time-not-on-clock 3:7");
    CHECK(said(event + "status: closed\n" + arlington).empty());
  }

  TEST_CASE("a time that is on the clock, once or twice, is none") {
    const std::string event = "kind: event\ntimezone: America/New_York\nstarts: ";

    for (const char* time :
         {"2026-03-08 01:59", "2026-03-08 03:00", "2026-11-01 01:30", "2026-03-08",
          "2026-03-08 24:30", "2026-03-08 02:75", "2026-02-30 02:30"})
      CHECK_MESSAGE(said(event + time + "\n").empty(), time);
    CHECK(said("kind: event\ntimezone: America/Phoenix\nstarts: 2026-03-08 02:30\n").empty());
  }
}

}  // namespace time_zone_test
