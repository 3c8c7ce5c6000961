#include "indexer/build.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/records.h"
#include "catalog/snapshot_files.h"
#include "tests/support/findings.h"

namespace build_test {

using tests::Directory;
using tests::group;
using Ids = std::vector<std::string>;

namespace {

constexpr const char* built_at = "2026-11-23T04:15:00Z";

catalog::Expected<catalog::Manifest> build(const Directory& directory,
                                           const std::filesystem::path& folder,
                                           std::size_t* told = nullptr) {
  const auto checked =
      indexer::check(directory.data(), KITH_SOURCE "/schemas/listing.schema.json", tests::test_day);
  REQUIRE(checked);
  REQUIRE_MESSAGE(!indexer::has_errors(checked->findings), tests::spots(checked->findings));
  return indexer::build(*checked, folder, built_at,
                        [&](std::string_view stage, std::size_t done, std::size_t all) {
                          CHECK(done <= all);
                          if (told && stage == "listings") *told = done;
                        });
}

// A listing at exact coordinates.
std::string at(const std::string& name, const std::string& latitude, const std::string& longitude) {
  std::string yaml = group(name, "Boston", "MA");
  const std::string town = "  city: Boston\n  region: MA\n";
  yaml.erase(yaml.find(town), town.size());
  yaml.replace(yaml.find("  country: US\n"), 14,
               "  country: US\n  latitude: " + latitude + "\n  longitude: " + longitude + "\n");
  return yaml;
}

Ids ids_in_order(const std::filesystem::path& folder, std::size_t count) {
  auto records = catalog::Records::open(folder / catalog::snapshot_files::records);
  REQUIRE(records);
  Ids ids;
  for (catalog::DocId docid = 1; docid <= count; ++docid)
    ids.push_back((*records->listing(docid))->id);
  return ids;
}

}  // namespace

TEST_SUITE("indexer/build") {
  TEST_CASE("neighbours stand side by side, south to north and west to east, no place last") {
    Directory directory;
    std::string nowhere =
        "name: Aaa Example Group\nsummary: A fictional group.\nformat: online\n"
        "conditions: [chronic-pain]\nverified: {on: 2026-05-01, how: website}\n"
        "source: https://example.org\n";
    directory.add("north-east.yaml", at("North East Example Group", "42.31", "-70.5"))
        .add("north-west.yaml", at("North West Example Group", "42.39", "-71.5"))
        .add("south.yaml", at("South Example Group", "-33.85", "151.2"))
        .add("middle-b.yaml", at("Middle Example Group B", "42.05", "-71.0"))
        .add("middle-a.yaml", at("Middle Example Group A", "42.05", "-71.0"))
        .add("aaa.yaml", nowhere);
    const tests::TemporaryFolder folder;
    std::size_t told = 0;

    const auto manifest = build(directory, folder.path() / "new", &told);

    REQUIRE(manifest);
    CHECK(told == 6);
    CHECK(manifest->listings == 6);
    CHECK(manifest->places == tests::gazetteer().places().size());
    CHECK(manifest->built_at == built_at);
    CHECK(ids_in_order(folder.path() / "new", 6) ==
          Ids{"south", "middle-a", "middle-b", "north-west", "north-east", "aaa"});
    CHECK(catalog::read_manifest(folder.path() / "new") == *manifest);
    CHECK(catalog::verify(folder.path() / "new", *manifest));
  }

  TEST_CASE("a snapshot holds its three files and nothing that it grew from") {
    Directory directory;
    directory.add("a.yaml", group("Anchor Example Group", "Boston", "MA"));
    const tests::TemporaryFolder folder;

    REQUIRE(build(directory, folder.path() / "new"));

    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path() / "new"))
      names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    CHECK(names == Ids{"index.glass", "manifest.json", "records.sqlite"});
  }

  TEST_CASE("a snapshot holds the time zone of most people of an area, also where there are two") {
    const Directory directory;
    const tests::TemporaryFolder folder;
    REQUIRE(build(directory, folder.path() / "new"));

    auto records = catalog::Records::open(folder.path() / "new" / catalog::snapshot_files::records);

    REQUIRE(records);
    const auto zones = records->time_zones();
    REQUIRE(zones);
    CHECK(zones->size() == tests::gazetteer().time_zones().size());
    CHECK(zones->at("US-TN").timezone == "America/Chicago");
  }

  TEST_CASE("a folder that is there already is refused, and left as it was") {
    Directory directory;
    const tests::TemporaryFolder folder;
    folder.write("there/kept", "x");

    const auto manifest = build(directory, folder.path() / "there");

    REQUIRE_FALSE(manifest);
    CHECK(manifest.error().kind == catalog::FailureKind::unreadable);
    CHECK(tests::mentions(manifest.error().message, "already there"));
    CHECK(std::filesystem::exists(folder.path() / "there/kept"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "there/manifest.json"));
  }

  TEST_CASE("a directory without a listing builds a snapshot without one") {
    const Directory directory;
    const tests::TemporaryFolder folder;

    const auto manifest = build(directory, folder.path() / "new");

    REQUIRE_MESSAGE(manifest, manifest.error().message);
    CHECK(manifest->listings == 0);
    CHECK(catalog::verify(folder.path() / "new", *manifest));
  }
}

}  // namespace build_test
