#include "query-service/words/clock_text.h"

#include <doctest/doctest.h>

namespace clock_text_test {

using namespace query_service;

namespace {

std::string english(int start, std::optional<int> minutes = {}) {
  return clock_text(ClockStyle::twelve_hours, Language::en, start, minutes);
}

}  // namespace

TEST_SUITE("query-service/words/clock_text") {
  TEST_CASE("the half of the day is said once where both times are of it") {
    CHECK(english(18 * 60, 90) == "6:00–7:30 pm");
    CHECK(english(9 * 60 + 5, 60) == "9:05–10:05 am");
    CHECK(english(11 * 60, 90) == "11:00 am–12:30 pm");
    CHECK(english(22 * 60, 180) == "10:00 pm–1:00 am");
    CHECK(english(60, 13 * 60) == "1:00 am–2:00 pm");
    CHECK(english(60, 12 * 60) == "1:00 am–1:00 pm");
    CHECK(english(60, 24 * 60) == "1:00 am–1:00 am");
  }

  TEST_CASE("noon and midnight have names, which nobody mistakes") {
    CHECK(english(12 * 60) == "noon");
    CHECK(english(12 * 60, 60) == "noon–1:00 pm");
    CHECK(english(11 * 60, 60) == "11:00 am–noon");
    CHECK(english(23 * 60, 60) == "11:00 pm–midnight");
    CHECK(english(0) == "midnight");
    CHECK(english(12 * 60 + 30) == "12:30 pm");
    CHECK(english(30) == "12:30 am");
  }

  TEST_CASE("Spanish follows the country") {
    CHECK(clock_text(clock_style(Language::es, "US"), Language::es, 18 * 60, 90) ==
          "6:00–7:30 p. m.");
    CHECK(clock_text(clock_style(Language::es, "ES"), Language::es, 18 * 60, 90) == "18:00–19:30");
    CHECK(clock_text(clock_style(Language::es, ""), Language::es, 9 * 60, {}) == "9:00");
    CHECK(clock_style(Language::en, "ES") == ClockStyle::twelve_hours);
  }
}

}  // namespace clock_text_test
