#include "catalog/checker/zone_clocks.h"

#include <doctest/doctest.h>

#include "catalog/time_zone.h"
#include "tests/support/directory.h"

namespace zone_clocks_test {

using catalog::checker::ZoneClocks;

TEST_SUITE("catalog/checker/zone_clocks") {
  TEST_CASE("two names of one clock are the same") {
    ZoneClocks clocks(tests::test_day);
    for (const char* name : {"America/New_York", "US/Eastern", "America/Detroit", "America/Toronto",
                             "America/Kentucky/Louisville"})
      CHECK_MESSAGE(clocks.same(name, "America/New_York"), name);
    CHECK(clocks.same("Europe/Busingen", "Europe/Berlin"));
    CHECK(clocks.same("Etc/UTC", "UTC"));
  }

  TEST_CASE("a clock that differs at some time of the year is another") {
    ZoneClocks clocks(tests::test_day);
    for (const char* name : {"America/Chicago", "America/Panama", "America/Havana", "UTC"})
      CHECK_MESSAGE(!clocks.same(name, "America/New_York"), name);
    CHECK_FALSE(clocks.same("America/Phoenix", "America/Denver"));
    CHECK_FALSE(clocks.same("Australia/Brisbane", "Australia/Sydney"));
    CHECK_FALSE(clocks.same("Africa/Casablanca", "Europe/Lisbon"));
  }

  TEST_CASE("the years are today's and the next: a zone may have changed its clock before") {
    ZoneClocks now(tests::test_day), then(*catalog::parse_day("2005-06-01"));

    CHECK(now.same("America/Indiana/Knox", "America/Chicago"));
    CHECK(now.same("America/Indiana/Indianapolis", "America/New_York"));
    CHECK_FALSE(then.same("America/Indiana/Indianapolis", "America/New_York"));
  }

  TEST_CASE("a name that there is not is the same as none") {
    ZoneClocks clocks(tests::test_day);

    CHECK_FALSE(clocks.same("Mars/Base", "America/New_York"));
    CHECK_FALSE(clocks.same("America/New_York", "Mars/Base"));
    CHECK_FALSE(clocks.same("Mars/Base", "Mars/Base"));
    CHECK_FALSE(clocks.same("", ""));
  }

  TEST_CASE("every zone has a clock like its own") {
    ZoneClocks clocks(tests::test_day);
    for (const std::string& zone : catalog::time_zones())
      CHECK_MESSAGE(clocks.same(zone, zone), zone);
  }
}

}  // namespace zone_clocks_test
