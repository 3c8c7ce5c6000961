#include "indexer/report/report_text.h"

#include <doctest/doctest.h>

#include <sstream>

#include "tests/support/findings.h"

namespace report_text_test {

using catalog::UpkeepMatter;
using tests::mentions;

namespace {

const catalog::Day today = *catalog::parse_day("2026-11-29");

std::string text_of(const catalog::Upkeep& upkeep) {
  return indexer::report::report_text(upkeep, today);
}

catalog::Upkeep full() {
  catalog::Upkeep upkeep{
      .totals = {8, 1, 1, 0, 1, 1},
      .conditions = {{"lupus", "Lupus", "", 0}, {"als", "ALS", "rare-disease", 0}},
      .areas = {{"US-PR", "Puerto Rico", 2'256'917, 0, 0}, {"CN", "China", 400'167'044, 0, 0}}};
  for (int number = 0; number < 8; ++number)
    upkeep.items.push_back(
        {.id = "lighthouse-" + std::to_string(number),
         .file = "data/listings/us/ma/lighthouse.yaml",
         .name = "Lighthouse Example Group of the Very Long Name, niño 日本 😀",
         .place = "Arlington, Massachusetts, United States",
         .date = number < 7 ? "2012-05-0" + std::to_string(number + 1) : "unknown",
         .link = "https://example.org/groups",
         .people = 46'000});
  upkeep.items.push_back({.matter = UpkeepMatter::event, .id = "over", .date = "2026-11-28"});
  upkeep.items.push_back({.matter = UpkeepMatter::closed, .id = "closed", .date = "2024"});
  upkeep.items.push_back(
      {.matter = UpkeepMatter::unreachable, .id = "far", .detail = "no-way-to-join: nothing says"});
  upkeep.items.push_back({.matter = UpkeepMatter::duplicate,
                          .id = "harbor-2",
                          .detail = "may be the same as harbor: score 0.71, for the same name",
                          .other_id = "harbor"});
  return upkeep;
}

}  // namespace

TEST_SUITE("indexer/report/report_text") {
  TEST_CASE("each section has its count, and its first lines") {
    const std::string text = text_of(full());
    CHECK(text.starts_with("10 listings on 2026-11-29\n"));
    CHECK(mentions(text, "What to do first: confirm these 8.\n"));
    CHECK(mentions(text, "Stale: 8 not confirmed for more than 24 months\n  2012-05-01  "));
    CHECK(mentions(text, "  ... and 2 more\n  and of these 1 was never known to be confirmed\n"));
    CHECK(mentions(text, "Ageing: 0 "));
    CHECK(mentions(text, "Ended: 2 "));
    CHECK(mentions(text, " 1 closed, since when:\n  2024"));
    CHECK(mentions(text, "Unreachable: 1 "));
    CHECK(mentions(text, "  harbor-2\n    harbor\n    score 0.71, for the same name\n"));
    CHECK(mentions(text, " 1 no group at all: lupus\n"));
    CHECK(mentions(text, " 1 none of their own, but for something wider: als\n"));
    CHECK(mentions(text, "US states: 1 of 1 has no group in person\n  US-PR  Puerto Rico"));
  }

  TEST_CASE("no line but a link is wider than 80 columns, and none ends in a space") {
    std::istringstream lines(text_of(full()));
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      std::size_t columns = 0;
      for (const char byte : line) columns += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
      CHECK(columns <= 80);
      CHECK_FALSE(line.ends_with(' '));
    }
  }

  TEST_CASE("of an empty directory there is little to say") {
    const std::string text = text_of({});
    CHECK(text.starts_with("0 listings on 2026-11-29\n"));
    CHECK_FALSE(mentions(text, "What to do first"));
    CHECK_FALSE(mentions(text, "US states"));
  }
}

}  // namespace report_text_test
