#include "query-service/words/next_text.h"

#include <doctest/doctest.h>

#include "catalog/time_zone.h"

namespace next_text_test {

using namespace query_service;
using namespace std::chrono_literals;
using catalog::Occurrence;

namespace {

const std::string tulsa = "America/Chicago";
const std::string boston = "America/New_York";

std::chrono::sys_seconds at(std::chrono::local_days day, std::chrono::minutes time,
                            const std::string& zone = tulsa) {
  return *catalog::instant_at(zone, day + time);
}

constexpr std::chrono::local_days thursday{2026y / 12 / 3};

Occurrence evening() {
  return {.start = at(thursday, 19h), .end = at(thursday, 20h), .timezone = tulsa};
}

std::string told(std::chrono::sys_seconds now, Language language = Language::en) {
  return next_text(evening(), {.language = language, .now = now});
}

}  // namespace

TEST_SUITE("query-service/words/next_text") {
  TEST_CASE("a date is told on the reader's clock and on the group's, where they differ") {
    const auto on_page = [](const std::string& zone, bool is_remote = true) {
      return occurrence_text(evening(),
                             {.now = at(thursday, 12h), .is_remote = is_remote, .zone = zone});
    };
    CHECK(on_page(boston) == "Thursday 3 December, 8:00 pm (your time), 7:00 pm (Chicago time)");
    CHECK(on_page("Pacific/Auckland") ==
          "Friday 4 December, 2:00 pm (your time), Thursday 3 December, 7:00 pm (Chicago time)");
    CHECK(on_page(tulsa) == "Thursday 3 December, 7:00 pm");
    CHECK(on_page("") == "Thursday 3 December, 7:00 pm (Chicago time)");
    CHECK(on_page(boston, false) == "Thursday 3 December, 7:00 pm");
  }

  TEST_CASE("it is told as one would say it now") {
    CHECK(told(at(thursday, 19h)) == "Happening now, until 8:00 pm");
    CHECK(told(at(thursday, 18h + 40min)) == "In 20 minutes, 7:00 pm");
    CHECK(told(at(thursday, 18h + 59min)) == "In 1 minute, 7:00 pm");
    CHECK(told(at(thursday, 18h)) == "Tonight, 7:00 pm");
    CHECK(told(at(thursday, 0h)) == "Tonight, 7:00 pm");
    CHECK(told(at(thursday - std::chrono::days(1), 23h + 59min)) == "Tomorrow, 7:00 pm");
    CHECK(told(at(thursday - std::chrono::days(2), 12h)) == "Thursday, 7:00 pm");
    CHECK(told(at(thursday - std::chrono::days(6), 12h)) == "Thursday, 7:00 pm");
    CHECK(told(at(thursday - std::chrono::days(7), 12h)) == "Thursday 3 December, 7:00 pm");
    CHECK(told(at(std::chrono::local_days{2025y / 12 / 1}, 12h)) ==
          "Thursday 3 December 2026, 7:00 pm");
  }

  TEST_CASE("and so in Spanish") {
    CHECK(told(at(thursday, 18h + 40min), Language::es) == "Dentro de 20 minutos, 7:00 p. m.");
    CHECK(told(at(thursday, 12h), Language::es) == "Hoy, 7:00 p. m.");
    CHECK(told(at(thursday - std::chrono::days(1), 12h), Language::es) == "Mañana, 7:00 p. m.");
    CHECK(told(at(thursday - std::chrono::days(9), 12h), Language::es) ==
          "Jueves 3 de diciembre, 7:00 p. m.");
  }

  TEST_CASE("a morning meeting of today is not tonight") {
    const Occurrence morning{.start = at(thursday, 10h), .timezone = tulsa};
    CHECK(next_text(morning, {.now = at(thursday, 7h)}) == "Today, 10:00 am");
    CHECK(next_text(morning, {.now = at(thursday, 10h)}) == "Happening now");
  }

  TEST_CASE("of a day without a time only the day is told") {
    const Occurrence day{.start = at(thursday, 0h), .timezone = tulsa, .start_time_known = false};
    CHECK(next_text(day, {.now = at(thursday, 9h)}) == "Today");
    CHECK(next_text(day, {.now = at(thursday - std::chrono::days(1), 9h)}) == "Tomorrow");
  }

  TEST_CASE("what one joins from elsewhere is told on the reader's clock, and that is said") {
    const Told from_boston{.now = at(thursday, 12h), .is_remote = true, .zone = boston};
    CHECK(next_text(evening(), from_boston) == "Tonight, 8:00 pm (your time)");
    const Told from_tulsa{.now = at(thursday, 12h), .is_remote = true, .zone = tulsa};
    CHECK(next_text(evening(), from_tulsa) == "Tonight, 7:00 pm");
    const Told from_somewhere{.now = at(thursday, 12h), .is_remote = true};
    CHECK(next_text(evening(), from_somewhere) == "Tonight, 7:00 pm (Chicago time)");
    // In Auckland it is the next day.
    const Told from_auckland{
        .now = at(thursday, 12h), .is_remote = true, .zone = "Pacific/Auckland"};
    CHECK(next_text(evening(), from_auckland) == "Today, 2:00 pm (your time)");
    CHECK(next_text(evening(), {.now = at(thursday, 12h), .is_remote = false, .zone = boston}) ==
          "Tonight, 7:00 pm");
  }

  TEST_CASE("a list of dates has each whole") {
    CHECK(occurrence_text(evening(), {.now = at(thursday, 12h)}) == "Thursday 3 December, 7:00 pm");
    CHECK(occurrence_text(evening(), {.language = Language::es, .now = at(thursday, 12h)}) ==
          "Jueves 3 de diciembre, 7:00 p. m.");
  }
}

}  // namespace next_text_test
