#include "catalog/checker/fix/date_mend.h"

#include <doctest/doctest.h>

namespace date_mend_test {

using catalog::checker::fix::mended_date;

TEST_SUITE("catalog/checker/fix/date_mend") {
  TEST_CASE("a day with its year first gets hyphens and zeros") {
    CHECK(mended_date("2026/05/01") == "2026-05-01");
    CHECK(mended_date("2026.5.1") == "2026-05-01");
    CHECK(mended_date("2026-5-1") == "2026-05-01");
    CHECK(mended_date("2026/5") == "2026-05");
    CHECK(mended_date("2026/5/1 9:30") == "2026-05-01 09:30");
    CHECK(mended_date("2026-05-01T9:30") == "2026-05-01T09:30");
  }

  TEST_CASE("what is right, what is no day and what can be read in two ways stays") {
    for (const char* text :
         {"2026-05-01", "2026-05", "2026", "unknown", "2026-05-01 18:00", "1/5/2026", "01.05.26",
          "2026-13-01", "2026/2/30", "2026-05/01", "2026-05-01 18", "2026-05-01 18:00:00",
          "2026/5/1x", "May 1, 2026", "", "2026/", "2026--1"})
      CHECK_MESSAGE(mended_date(text) == text, text);
  }
}

}  // namespace date_mend_test
