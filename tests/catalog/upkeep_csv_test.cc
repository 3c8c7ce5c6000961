#include "catalog/upkeep_csv.h"

#include <doctest/doctest.h>

#include "tests/support/read_csv.h"

namespace upkeep_csv_test {

using namespace catalog;

namespace {

const Day today = *parse_day("2026-11-29");

}  // namespace

TEST_SUITE("catalog/upkeep_csv") {
  TEST_CASE("one row for each thing to look at, in the order of the sections") {
    const Upkeep upkeep{
        .items = {{.matter = UpkeepMatter::age, .id = "old", .date = "2019"},
                  {.matter = UpkeepMatter::age, .id = "ageing", .date = "2025-05-01"},
                  {.matter = UpkeepMatter::age, .id = "older", .date = "unknown"},
                  {.matter = UpkeepMatter::age, .id = "fresh", .date = "2026-11-01"},
                  {.matter = UpkeepMatter::event, .id = "over", .date = "2026-05-01"},
                  {.matter = UpkeepMatter::event, .id = "to come", .date = "2027-05-01"},
                  {.matter = UpkeepMatter::closed, .id = "closed", .date = "2024-05"},
                  {.matter = UpkeepMatter::closed, .id = "shut"},
                  {.matter = UpkeepMatter::paused, .id = "paused", .date = "2025-01-01"},
                  {.matter = UpkeepMatter::unreachable,
                   .id = "far",
                   .detail = "no-way-to-join: x"}},
        .conditions = {{"lupus", "Lupus", "", 0}},
        .areas = {{"US-OK", "Oklahoma", 2'902'957, 1, 3}}};

    const auto rows = tests::read_csv(csv_text(upkeep_rows(upkeep, today)));

    std::string all;
    for (const CsvRow& row : rows) {
      REQUIRE(row.size() == 8);
      all += row[0] + " " + row[1] + ": " + row[6] + "\n";
    }
    CHECK(all ==
          "section id: detail\n"
          "stale old: last confirmed 2019\n"
          "stale older: nobody knows when it was last confirmed\n"
          "ageing ageing: last confirmed 2025-05-01\n"
          "ended over: the event was over on 2026-05-01\n"
          "ended closed: closed since 2024-05\n"
          "ended shut: closed\n"
          "ended paused: paused\n"
          "unreachable far: no-way-to-join: x\n"
          "condition lupus: no group at all\n"
          "area US-OK: 1 group in person for 2,902,957 people in towns; 3 listings\n");
  }

  TEST_CASE("a condition says what it lacks") {
    CHECK(detail_of(ConditionHole{.groups = 2}) == "none in person; 2 groups online or by phone");
    CHECK(detail_of(ConditionHole{.broader = "chronic-pain"}) ==
          "no group of its own; some for the wider chronic-pain");
  }

  TEST_CASE("large numbers are grouped") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1'000) == "1,000");
    CHECK(grouped(36'361'993) == "36,361,993");
  }
}

}  // namespace upkeep_csv_test
