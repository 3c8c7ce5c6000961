#include "catalog/freshness.h"

#include <doctest/doctest.h>

namespace freshness_test {

using namespace catalog;

namespace {

std::string_view on(const char* verified, const char* today) {
  return to_text(freshness_on(parse_partial_date(verified), *parse_day(today)));
}

}  // namespace

TEST_SUITE("catalog/freshness") {
  TEST_CASE("a scale of one day says of every day what is said of it alone") {
    for (const char* text :
         {"2026-11-23", "2024-02-29", "2025-02-28", "2026-03-31", "2027-01-01"}) {
      const Day today = *parse_day(text);
      const FreshnessScale scale(today);
      for (Day day = today - std::chrono::days(10 * 366); day <= today + std::chrono::days(40);
           day += std::chrono::days(1))
        CHECK_MESSAGE(scale.of(day) == freshness_on(std::optional(day), today), to_text(day));
      CHECK(scale.of({}) == Freshness::stale);
    }
  }

  TEST_CASE("from nine months on, what is fresh is ageing soon") {
    const auto soon = [](const char* verified) {
      return is_ageing_soon(*parse_day(verified), *parse_day("2026-11-23"));
    };
    CHECK_FALSE(soon("2026-02-23"));
    CHECK(soon("2026-02-22"));
  }

  TEST_CASE("confirmed within twelve months is fresh, to the day") {
    CHECK(on("2025-11-23", "2026-11-23") == "fresh");
    CHECK(on("2025-11-22", "2026-11-23") == "ageing");
    CHECK(on("2026-11-23", "2026-11-23") == "fresh");
  }

  TEST_CASE("within twenty-four months is ageing, longer ago is stale") {
    CHECK(on("2024-11-23", "2026-11-23") == "ageing");
    CHECK(on("2024-11-22", "2026-11-23") == "stale");
  }

  TEST_CASE("more than eight years ago is historical") {
    CHECK(on("2018-11-23", "2026-11-23") == "stale");
    CHECK(on("2018-11-22", "2026-11-23") == "historical");
    CHECK(on("1999", "2026-11-23") == "historical");
  }

  TEST_CASE("a month and a year count from their first day") {
    CHECK(on("2025-11", "2026-11-01") == "fresh");
    CHECK(on("2025-11", "2026-11-02") == "ageing");
    CHECK(on("2026", "2026-11-23") == "fresh");
    CHECK(on("2025", "2026-11-23") == "ageing");
  }

  TEST_CASE("a leap day is a year old on the last of February") {
    CHECK(on("2024-02-29", "2025-02-28") == "fresh");
    CHECK(on("2024-02-29", "2025-03-01") == "ageing");
  }

  TEST_CASE("what nobody knows is stale, not historical") {
    CHECK(freshness_on(std::optional<PartialDate>(), *parse_day("2026-11-23")) == Freshness::stale);
    CHECK(freshness_on(std::optional<Day>(), *parse_day("2026-11-23")) == Freshness::stale);
  }
}

}  // namespace freshness_test
