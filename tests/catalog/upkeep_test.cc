#include "catalog/upkeep.h"

#include <doctest/doctest.h>

namespace upkeep_test {

using namespace catalog;

namespace {

const Day today = *parse_day("2026-11-29");

std::string section(UpkeepMatter matter, const std::string& date) {
  const auto found = section_on({.matter = matter, .date = date}, today);
  return found ? std::string(to_text(*found)) : "none";
}

}  // namespace

TEST_SUITE("catalog/upkeep") {
  TEST_CASE("what was confirmed needs it again as readers see its age, and soon before that") {
    CHECK(section(UpkeepMatter::age, "2026-03-01") == "none");
    CHECK(section(UpkeepMatter::age, "2026-02-28") == "due");
    CHECK(section(UpkeepMatter::age, "2025-11-29") == "due");
    CHECK(section(UpkeepMatter::age, "2025-11-28") == "ageing");
    CHECK(section(UpkeepMatter::age, "2024-11-29") == "ageing");
    CHECK(section(UpkeepMatter::age, "2024-11-28") == "stale");
    CHECK(section(UpkeepMatter::age, "2009") == "stale");
    CHECK(section(UpkeepMatter::age, "unknown") == "stale");
  }

  TEST_CASE("a month or a year counts from its first day") {
    CHECK(section(UpkeepMatter::age, "2026") == "due");
    CHECK(section(UpkeepMatter::age, "2025") == "ageing");
    CHECK(section(UpkeepMatter::age, "2026-03") == "none");
  }

  TEST_CASE("an event has ended after its day and not on it") {
    CHECK(section(UpkeepMatter::event, "2026-11-28") == "ended");
    CHECK(section(UpkeepMatter::event, "2026-11-29") == "none");
    CHECK(section(UpkeepMatter::event, "2027-05-01") == "none");
  }

  TEST_CASE("what is closed, paused, unreachable or listed twice is so on any day") {
    CHECK(section(UpkeepMatter::closed, "") == "ended");
    CHECK(section(UpkeepMatter::paused, "unknown") == "ended");
    CHECK(section(UpkeepMatter::unreachable, "2026-11-01") == "unreachable");
    CHECK(section(UpkeepMatter::duplicate, "2026-11-01") == "duplicate");
  }

  TEST_CASE("items of one matter are found together") {
    const Upkeep upkeep{.items = {{.matter = UpkeepMatter::age, .id = "a"},
                                  {.matter = UpkeepMatter::closed, .id = "b"},
                                  {.matter = UpkeepMatter::closed, .id = "c"},
                                  {.matter = UpkeepMatter::duplicate, .id = "d"}}};
    CHECK(upkeep.of(UpkeepMatter::closed).size() == 2);
    CHECK(upkeep.of(UpkeepMatter::closed)[1].id == "c");
    CHECK(upkeep.of(UpkeepMatter::paused).empty());
    CHECK(upkeep.of(UpkeepMatter::duplicate)[0].id == "d");
  }

  TEST_CASE("it is the same after it has been JSON") {
    const Upkeep upkeep{.items = {{.matter = UpkeepMatter::duplicate,
                                   .id = "harbor",
                                   .file = "data/listings/us/ok/harbor.yaml",
                                   .name = "Harbor \"Example\" Group, niño 日本 😀",
                                   .place = "Tulsa, OK, US",
                                   .date = "2019-05",
                                   .detail = "may be the same as lighthouse",
                                   .link = "https://harbor.example/",
                                   .other_id = "lighthouse",
                                   .other_name = "Lighthouse Example Group",
                                   .people = 411'867}},
                        .totals = {1, 2, 3, 4, 5, 6},
                        .conditions = {{"lupus", "Lupus", "chronic-illness", 0}},
                        .areas = {{"US-OK", "Oklahoma", 2'902'957, 1, 3}}};
    CHECK(upkeep_of(json_text_of(upkeep)) == upkeep);
    CHECK(upkeep_of(json_text_of(Upkeep{})) == Upkeep{});
  }

  TEST_CASE("damaged JSON is an error and no crash") {
    const std::string whole = json_text_of({.items = {{.matter = UpkeepMatter::paused}}});
    for (std::size_t size = 0; size < whole.size(); ++size)
      CHECK_FALSE(upkeep_of(whole.substr(0, size)));
    for (const char* wrong : {"null", "[]", "{}", "{\"totals\": 1}"}) CHECK_FALSE(upkeep_of(wrong));
    std::string unheard_of = whole;
    unheard_of.replace(unheard_of.find("[3"), 2, "[9");
    CHECK_FALSE(upkeep_of(unheard_of));
  }
}

}  // namespace upkeep_test
