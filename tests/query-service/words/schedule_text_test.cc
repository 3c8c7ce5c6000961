#include "query-service/words/schedule_text.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <set>
#include <string>
#include <vector>

namespace schedule_text_test {

using namespace query_service;
using catalog::Listing;
using catalog::Meeting;

namespace {

std::string english(std::vector<Meeting> meets) {
  return schedule_text(Listing{.meets = std::move(meets)}, Language::en);
}

}  // namespace

TEST_SUITE("query-service/words/schedule_text") {
  TEST_CASE("a phrase is shown in words, one that nobody understands as it was written") {
    CHECK(english({{.phrase = "2nd Friday of the month, 11:00-12:30"}}) ==
          "Second Friday of the month, 11:00 am–12:30 pm");
    CHECK(english({{.phrase = "every Tuesday 18:00-19:30"}}) == "Every Tuesday, 6:00–7:30 pm");
    CHECK(english({{.phrase = "every blue moon"}}) == "Every blue moon");
  }

  TEST_CASE("on Spanish pages it is Spanish, by the clock of the country") {
    const std::vector<Meeting> meets{{.phrase = "last Saturday of the month, 18:00-19:30"}};
    const Listing here{.meets = meets, .place = catalog::Place{.country = "US"}};
    const Listing there{.meets = meets, .place = catalog::Place{.country = "ES"}};

    CHECK(schedule_text(here, Language::es) == "Último sábado del mes, 6:00–7:30 p. m.");
    CHECK(schedule_text(there, Language::es) == "Último sábado del mes, 18:00–19:30");
  }

  TEST_CASE("a phrase that comes again has the same words, also after thousands of others") {
    const auto texts = [](const std::string& phrase) {
      const Listing here{.meets = {{.phrase = phrase}}, .place = catalog::Place{.country = "US"}};
      const Listing there{.meets = {{.phrase = phrase}}, .place = catalog::Place{.country = "ES"}};
      return std::vector{schedule_text(here, Language::en), schedule_text(here, Language::es),
                         schedule_text(there, Language::es)};
    };
    const std::vector<std::string> first = texts("every Tuesday 18:00");
    CHECK(first == std::vector<std::string>{"Every Tuesday, 6:00 pm",
                                            "Todos los martes, 6:00 p. m.",
                                            "Todos los martes, 18:00"});

    std::set<std::string> all;
    for (int minute = 0; minute < 24 * 60; ++minute) {
      char phrase[40];
      std::snprintf(phrase, sizeof phrase, "every Monday %02d:%02d", minute / 60, minute % 60);
      for (const std::string& text : texts(phrase)) all.insert(text);
    }

    CHECK(all.size() == 3 * 24 * 60);
    CHECK(texts("every Tuesday 18:00") == first);
  }

  TEST_CASE("several meetings stand side by side, each with its note") {
    CHECK(english({{.phrase = "every Monday 10:00-11:00"},
                   {.phrase = "every Friday 18:00-19:00", .note = "not in July"}}) ==
          "Every Monday, 10:00–11:00 am; Every Friday, 6:00–7:00 pm (not in July)");
  }

  TEST_CASE("varying times and appointments are said in the reader's language") {
    const Listing varies{.meets = {{.phrase = "varies"}}};
    const Listing appointment{.meets = {{.phrase = "by appointment"}}};

    CHECK(schedule_text(varies, Language::en) == "Times vary");
    CHECK(schedule_text(appointment, Language::en) == "By appointment");
    CHECK(schedule_text(varies, Language::es) != "Times vary");
    CHECK_FALSE(schedule_text(appointment, Language::es).empty());
  }

  TEST_CASE("an event is told by its dates") {
    const Listing one_day{.starts = "2026-12-01"};
    const Listing days{.starts = "2026-12-01", .ends = "2026-12-03"};
    const Listing evening{.starts = "2026-12-01 18:00", .ends = "2026-12-01 20:00"};

    CHECK(schedule_text(one_day, Language::en) == "1 December 2026");
    CHECK(schedule_text(days, Language::en) == "1 December 2026 to 3 December 2026");
    CHECK(schedule_text(evening, Language::en) == "1 December 2026, 6:00–8:00 pm");
    CHECK(schedule_text(one_day, Language::es) == "1 de diciembre de 2026");
  }

  TEST_CASE("an event that starts and ends on one day has one date") {
    const Listing same{.starts = "2026-12-01", .ends = "2026-12-01"};

    CHECK(schedule_text(same, Language::en) == "1 December 2026");
  }

  TEST_CASE("where nothing is known nothing is said") {
    CHECK(schedule_text(Listing{}, Language::en).empty());
  }
}

}  // namespace schedule_text_test
