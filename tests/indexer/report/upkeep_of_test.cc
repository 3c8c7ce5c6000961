#include "indexer/report/upkeep_of.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace upkeep_of_test {

using catalog::Upkeep;
using catalog::UpkeepItem;
using catalog::UpkeepMatter;
using tests::group;

namespace {

Upkeep upkeep_of(const tests::Directory& directory, const indexer::report::UpkeepWish& wish = {}) {
  const auto checked =
      indexer::check(directory.data(), KITH_SOURCE "/schemas/listing.schema.json", tests::test_day);
  REQUIRE(checked);
  auto upkeep = indexer::report::upkeep_of(*checked, wish);
  REQUIRE(upkeep);
  return *upkeep;
}

std::string ids_of(const Upkeep& upkeep, UpkeepMatter matter) {
  std::string ids;
  for (const UpkeepItem& item : upkeep.of(matter)) ids += item.id + " ";
  return ids;
}

std::string confirmed(const std::string& name, const std::string& city, const std::string& on,
                      const std::string& more = "") {
  return group(name, city, "MA", "verified: {on: " + on + ", how: website}\n" + more);
}

}  // namespace

TEST_SUITE("indexer/report/upkeep_of") {
  TEST_CASE("the oldest come first, those that nobody knows of last; the closed apart") {
    tests::Directory directory;
    directory.add("us/ma/harbor.yaml", confirmed("Harbor Example Group", "Boston", "2019-05"))
        .add("us/ma/lantern.yaml", confirmed("Lantern Example Group", "Cambridge", "unknown"))
        .add("us/ma/beacon.yaml", confirmed("Beacon Example Group", "Burlington", "2012"))
        .add("us/ma/ferry.yaml",
             confirmed("Ferry Example Group", "Reading", "2012", "status: paused\n"))
        .add("us/ma/quay.yaml", confirmed("Quay Example Group", "Springfield", "2012",
                                          "status: closed\nclosed_on: 2024-05\n"));

    const Upkeep upkeep = upkeep_of(directory);

    CHECK(ids_of(upkeep, UpkeepMatter::age) == "beacon ferry harbor lantern ");
    CHECK(ids_of(upkeep, UpkeepMatter::paused) == "ferry ");
    CHECK(ids_of(upkeep, UpkeepMatter::closed) == "quay ");
    CHECK(upkeep.of(UpkeepMatter::closed)[0].date == "2024-05");
    CHECK(upkeep.total(UpkeepMatter::age) == 4);
    const UpkeepItem& beacon = upkeep.items[0];
    CHECK(beacon.file == "data/listings/us/ma/beacon.yaml");
    CHECK(beacon.place == "Burlington, MA, US");
    CHECK(beacon.link.starts_with("https://"));
  }

  TEST_CASE("an event with a day does not grow old: it is over after it") {
    tests::Directory directory;
    directory.add("us/ma/fair.yaml", group("Example Fair", "Boston", "MA",
                                           "kind: event\nstarts: 2026-09-01\nends: 2026-09-02\n"));
    const Upkeep upkeep = upkeep_of(directory);
    CHECK(ids_of(upkeep, UpkeepMatter::age).empty());
    REQUIRE(upkeep.of(UpkeepMatter::event).size() == 1);
    CHECK(upkeep.of(UpkeepMatter::event)[0].date == "2026-09-02");
  }

  TEST_CASE("a group without a way to join, and one listed twice, are what the check found") {
    tests::Directory directory;
    directory
        .add("us/ma/online.yaml",
             "name: Online Example Circle\nsummary: Fictional.\nconditions: [lupus]\n"
             "format: online\ntimezone: America/New_York\n"
             "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/circle\n")
        .add("us/ma/harbor.yaml", group("Harbor Example Group", "Boston", "MA"))
        .add("us/ma/harbour.yaml", group("Harbor Example Group", "Boston", "MA"));

    const Upkeep upkeep = upkeep_of(directory);

    REQUIRE(ids_of(upkeep, UpkeepMatter::unreachable) == "online ");
    CHECK(upkeep.of(UpkeepMatter::unreachable)[0].detail.starts_with("no-way-to-join: "));
    REQUIRE(ids_of(upkeep, UpkeepMatter::duplicate) == "harbour ");
    const UpkeepItem& pair = upkeep.of(UpkeepMatter::duplicate)[0];
    CHECK(pair.other_id == "harbor");
    CHECK(tests::mentions(pair.detail, "score 0."));
  }

  TEST_CASE("a town's people are shared among its groups") {
    tests::Directory directory;
    directory.add("us/ma/harbor.yaml", confirmed("Harbor Example Group", "Boston", "2019"));
    const std::int64_t all = upkeep_of(directory).items.at(0).people;
    CHECK(all > 500'000);
    directory.add("us/ma/lupus.yaml",
                  "name: Lantern Evening Circle\nsummary: Fictional.\nconditions: [lupus]\n"
                  "format: in-person\nplace: {city: Boston, region: MA, country: US}\n"
                  "verified: {on: 2019, how: website}\nsource: https://lantern.example/\n");
    CHECK(upkeep_of(directory).items.at(0).people == all / 2);
  }

  TEST_CASE("within an area there is nothing of another") {
    tests::Directory directory;
    directory.add("us/ma/harbor.yaml", group("Harbor Example Group", "Boston", "MA"))
        .add("us/ok/lantern.yaml", group("Lantern Example Group", "Tulsa", "OK"));
    const Upkeep upkeep = upkeep_of(directory, {.within = {"US-OK"}});
    CHECK(ids_of(upkeep, UpkeepMatter::age) == "lantern ");
    for (const auto& area : upkeep.areas) CHECK(area.code == "US-OK");
  }

  TEST_CASE("what is left out is counted all the same") {
    tests::Directory directory;
    directory.add("us/ma/a.yaml", group("Harbor Example Group", "Boston", "MA"))
        .add("us/ma/b.yaml", group("Lantern Example Group", "Cambridge", "MA"))
        .add("us/ma/c.yaml", group("Ferry Example Group", "Reading", "MA"));
    const Upkeep upkeep = upkeep_of(directory, {.most = 2});
    CHECK(ids_of(upkeep, UpkeepMatter::age) == "a b ");
    CHECK(upkeep.total(UpkeepMatter::age) == 3);
  }
}

}  // namespace upkeep_of_test
