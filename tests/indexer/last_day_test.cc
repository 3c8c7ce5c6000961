#include "indexer/last_day.h"

#include <doctest/doctest.h>

namespace last_day_test {

namespace {

std::string last_day(const std::string& starts, const std::string& ends) {
  const auto day = indexer::last_day_of({.kind = "event", .starts = starts, .ends = ends});
  return day ? catalog::to_text(*day) : "none";
}

}  // namespace

TEST_SUITE("indexer/last_day") {
  TEST_CASE("an event ends on the day it says, else on that of its beginning") {
    CHECK(last_day("2026-05-01", "2026-05-03") == "2026-05-03");
    CHECK(last_day("2026-05-01 18:00", "") == "2026-05-01");
    CHECK(last_day("", "") == "none");
  }

  TEST_CASE("of a month or a year it may last until the end") {
    CHECK(last_day("2026-02", "") == "2026-02-28");
    CHECK(last_day("2026-05-01", "2026") == "2026-12-31");
  }

  TEST_CASE("only events have a last day") {
    CHECK_FALSE(indexer::last_day_of({.kind = "group", .starts = "2026-05-01"}));
  }
}

}  // namespace last_day_test
