#include "indexer/report/first.h"

#include <doctest/doctest.h>

namespace first_test {

using catalog::UpkeepMatter;

namespace {

std::string first(std::vector<catalog::UpkeepItem> items, std::size_t most = 10) {
  const catalog::Upkeep upkeep{.items = std::move(items)};
  std::string ids;
  for (const auto* item :
       indexer::report::first_to_confirm(upkeep, *catalog::parse_day("2026-11-29"), most))
    ids += item->id + " ";
  return ids;
}

}  // namespace

TEST_SUITE("indexer/report/first") {
  TEST_CASE("the most people for each group come first, in one town the longest unconfirmed") {
    CHECK(first({{.id = "small", .date = "2009", .people = 5'000},
                 {.id = "b", .date = "2019", .people = 90'000},
                 {.id = "c", .date = "2012-05", .people = 90'000},
                 {.id = "a", .date = "unknown", .people = 90'000}}) == "a c b small ");
  }

  TEST_CASE("what is fresh, has no town or is no matter of age is none of them") {
    CHECK(first({{.id = "fresh", .date = "2026-11-01", .people = 9},
                 {.id = "due", .date = "2026-01-01", .people = 9},
                 {.id = "nowhere", .date = "2009", .people = 0},
                 {.id = "ageing", .date = "2025-05", .people = 1},
                 {.matter = UpkeepMatter::paused, .id = "paused", .people = 9}}) == "ageing ");
  }

  TEST_CASE("no more than were asked for, and of equals by id") {
    CHECK(first({{.id = "b", .date = "2009", .people = 1},
                 {.id = "c", .date = "2009", .people = 1},
                 {.id = "a", .date = "2009", .people = 1}},
                2) == "a b ");
    CHECK(first({}).empty());
  }
}

}  // namespace first_test
