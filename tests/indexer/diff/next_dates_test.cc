#include "indexer/diff/next_dates.h"

#include <doctest/doctest.h>

#include "tests/support/directory.h"

namespace next_dates_test {

using indexer::diff::next_dates;
using Texts = std::vector<std::string>;

namespace {

catalog::Listing meets(const std::string& phrase) {
  return {.meets = {{.phrase = phrase}}, .timezone = "America/New_York"};
}

}  // namespace

TEST_SUITE("indexer/diff/next_dates") {
  TEST_CASE("three dates, on the clock of the place and with its zone") {
    CHECK(next_dates(meets("every Tuesday 18:00-19:30"), tests::test_day) ==
          Texts{"Tue 24 Nov 2026, 18:00-19:30 (America/New_York)",
                "Tue 1 Dec 2026, 18:00-19:30 (America/New_York)",
                "Tue 8 Dec 2026, 18:00-19:30 (America/New_York)"});
  }

  TEST_CASE("a meeting past midnight says the day on which it ends") {
    CHECK(next_dates(meets("every Tuesday 23:00-01:00"), tests::test_day)[0] ==
          "Tue 24 Nov 2026, 23:00-Wed 25 Nov 2026, 01:00 (America/New_York)");
  }

  TEST_CASE("an event has the dates it has; a day without a time says so") {
    const catalog::Listing event{
        .kind = "event", .starts = "2027-03-01", .timezone = "America/New_York"};
    CHECK(next_dates(event, tests::test_day) == Texts{"Mon 1 Mar 2027, time not known"});
  }

  TEST_CASE("where there is none, a line says why") {
    CHECK(next_dates(meets("by appointment"), tests::test_day) ==
          Texts{"none can be reckoned: it meets by no rule"});
    catalog::Listing closed = meets("every Tuesday 18:00");
    closed.status = "closed";
    CHECK(next_dates(closed, tests::test_day) == Texts{"none: it is closed"});
    catalog::Listing nowhere = meets("every Tuesday 18:00");
    nowhere.timezone.clear();
    CHECK(next_dates(nowhere, tests::test_day) ==
          Texts{"none can be reckoned: its time zone is not known"});
  }

  TEST_CASE("what does not meet has no dates") {
    CHECK(next_dates({.kind = "resource"}, tests::test_day).empty());
  }
}

}  // namespace next_dates_test
