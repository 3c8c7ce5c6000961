#include "query-service/snapshot/upkeep_counts.h"

#include <doctest/doctest.h>

#include "tests/support/directory.h"

namespace upkeep_counts_test {

using namespace query_service;
using tests::Directory;
using tests::group;

namespace {

std::string confirmed(const std::string& on) {
  return "verified: {on: " + on + ", how: website}\n";
}

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("a.yaml", group("Harbor Example Group", "Tulsa", "OK", confirmed("2026-09")))
        .add("b.yaml", group("Lantern Example Group", "Boston", "MA", confirmed("2026-01-05")))
        .add("c.yaml", group("Ferry Example Group", "Reading", "MA",
                             confirmed("2025-05") + "status: paused\n"))
        .add("d.yaml", group("Beacon Example Group", "Cambridge", "MA", confirmed("2020")))
        .add("e.yaml", group("Quay Example Group", "Burlington", "MA", confirmed("2009")))
        .add("f.yaml", group("Jetty Example Group", "Springfield", "MA", confirmed("unknown")))
        .add("g.yaml",
             group("Pier Example Group", "Arlington", "MA", "status: closed\nclosed_on: 2024-05\n"))
        .add("h.yaml", group("Example Fair", "Boston", "MA",
                             "kind: event\nstarts: 2026-09-01\nconditions: [lupus]\n"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

}  // namespace

TEST_SUITE("query-service/snapshot/upkeep_counts") {
  TEST_CASE("what is open is counted by kind and country; the closed apart") {
    const auto snapshot = directory().snapshot();
    const UpkeepCounts& counts = snapshot->upkeep_counts();
    CHECK(counts.open == 7);
    CHECK(counts.closed == 1);
    CHECK(counts.paused == 1);
    const auto kind = [&](const char* id) {
      return counts.kinds[*snapshot->vocabulary(catalog::Facet::kind).find(id)];
    };
    CHECK(kind("group") == 6);
    CHECK(kind("event") == 1);
    const auto in_person = *snapshot->vocabulary(catalog::Facet::format).find("in-person");
    CHECK(counts.group_formats[in_person] == 6);
    REQUIRE(counts.countries.size() == 1);
    CHECK(counts.countries[0] == std::pair(std::string("US"), std::size_t{7}));
    CHECK(counts.without_country == 0);
  }

  TEST_CASE("ages are those of the day that is asked for") {
    const UpkeepCounts& counts = directory().snapshot()->upkeep_counts();
    const AgeCounts today = ages_on(counts, tests::test_day);
    CHECK(today.fresh == 2);
    CHECK(today.due == 1);
    CHECK(today.ageing == 1);
    CHECK(today.stale == 1);
    CHECK(today.historical == 1);
    CHECK(today.unknown == 1);
    CHECK(today.all() == 6);
    const AgeCounts later = ages_on(counts, tests::test_day + std::chrono::days(400));
    CHECK(later.fresh == 0);
    CHECK(later.ageing == 2);
    CHECK(later.stale == 2);
    CHECK(later.all() == 6);
  }

  TEST_CASE("an event is over after its day") {
    const UpkeepCounts& counts = directory().snapshot()->upkeep_counts();
    CHECK(events_over_on(counts, *catalog::parse_day("2026-09-01")) == 0);
    CHECK(events_over_on(counts, *catalog::parse_day("2026-09-02")) == 1);
  }
}

}  // namespace upkeep_counts_test
