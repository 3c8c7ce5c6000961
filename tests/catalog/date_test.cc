#include "catalog/date.h"

#include <doctest/doctest.h>

namespace date_test {

using catalog::parse_day;
using catalog::parse_partial_date;
using catalog::to_text;
using namespace std::chrono_literals;

TEST_SUITE("catalog/date") {
  TEST_CASE("a date is read as exactly as it is written, and written back the same") {
    for (const char* text : {"2019", "2019-09", "2019-09-30", "0001-01-01", "9999-12-31"}) {
      const auto date = parse_partial_date(text);

      REQUIRE_MESSAGE(date, text);
      CHECK(to_text(*date) == text);
    }
    CHECK_FALSE(parse_partial_date("2019")->month);
    CHECK(parse_partial_date("2019-09")->month == std::chrono::September);
    CHECK_FALSE(parse_partial_date("2019-09")->day);
  }

  TEST_CASE("what is known least well counts as oldest") {
    CHECK(to_text(parse_partial_date("2019")->first_day()) == "2019-01-01");
    CHECK(to_text(parse_partial_date("2019-09")->first_day()) == "2019-09-01");
    CHECK(to_text(parse_partial_date("2019-09-15")->first_day()) == "2019-09-15");
  }

  TEST_CASE("leap years follow the Gregorian calendar") {
    CHECK(parse_day("2024-02-29"));
    CHECK(parse_day("2000-02-29"));
    CHECK_FALSE(parse_day("2023-02-29"));
    CHECK_FALSE(parse_day("1900-02-29"));
  }

  TEST_CASE("a text that is no date of these three forms is refused") {
    for (const char* text : {"",
                             "unknown",
                             "19",
                             "201",
                             "20190",
                             "2019-",
                             "2019-9",
                             "2019-00",
                             "2019-13",
                             "2019/09",
                             "2019-09-",
                             "2019-09-00",
                             "2019-09-31",
                             "2019-9-15",
                             "2019-09-15 ",
                             " 2019-09-15",
                             "2019-09/15",
                             "+019",
                             "-019",
                             "2o19",
                             "2019-+9",
                             "2019-09-1x",
                             "2019-09-15T10:00",
                             "٢٠١٩"})
      CHECK_MESSAGE(!parse_partial_date(text), text);
  }

  TEST_CASE("a day needs all three parts") {
    CHECK(parse_day("2026-11-23") == catalog::Day(2026y / std::chrono::November / 23));
    CHECK_FALSE(parse_day("2026-11"));
    CHECK_FALSE(parse_day("2026"));
  }

  TEST_CASE("every day of 400 years comes back from its text") {
    const catalog::Day first = 1800y / std::chrono::January / 1;
    const catalog::Day last = 2200y / std::chrono::January / 1;
    int wrong = 0;

    for (catalog::Day day = first; day < last; day += std::chrono::days(1))
      wrong += parse_day(to_text(day)) == day ? 0 : 1;

    CHECK((last - first).count() == 146097);
    CHECK(wrong == 0);
  }
}

}  // namespace date_test
