#include "catalog/manifest.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/support/temporary_folder.h"

namespace manifest_test {

using catalog::FailureKind;
using catalog::Manifest;

namespace {

// A folder of two small files, described.
Manifest manifest_of(const tests::TemporaryFolder& folder) {
  folder.write("index.glass", "the index");
  folder.write("records.sqlite", "the records");
  Manifest manifest{
      .built_at = "2026-11-23T04:15:00Z", .listings = 939, .places = 215'427, .files = {}};
  for (const char* name : {"index.glass", "records.sqlite"})
    manifest.files.push_back(*catalog::describe_file(folder.path(), name));
  return manifest;
}

}  // namespace

TEST_SUITE("catalog/manifest") {
  TEST_CASE("a manifest comes back equal, and its files are whole") {
    const tests::TemporaryFolder folder;
    const Manifest manifest = manifest_of(folder);
    REQUIRE(catalog::write_manifest(folder.path(), manifest));

    const auto back = catalog::read_manifest(folder.path());

    REQUIRE(back);
    CHECK(*back == manifest);
    CHECK(back->files[0].bytes == 9);
    CHECK(catalog::verify(folder.path(), *back));
  }

  TEST_CASE("the shards of a split snapshot come back equal, and need not lie beside it") {
    const tests::TemporaryFolder folder;
    Manifest manifest = manifest_of(folder);
    manifest.shards = {{"ca", "CA", 2, "0123-ab", {"ca.glass", 7, "12ab"}},
                       {"rest", "", 937, "4567-cd", {"rest.glass", 8, "34cd"}}};
    REQUIRE(catalog::write_manifest(folder.path(), manifest));

    const auto back = catalog::read_manifest(folder.path());

    REQUIRE(back);
    CHECK(*back == manifest);
    CHECK(catalog::verify(folder.path(), *back));
  }

  TEST_CASE("a country has its own shard or the last, and so has what stands in none") {
    const std::vector<catalog::ManifestShard> shards = {
        {"ca", "CA", 0, "", {}}, {"us", "US", 0, "", {}}, {"rest", "", 0, "", {}}};

    CHECK(catalog::shard_of(shards, "CA") == 0);
    CHECK(catalog::shard_of(shards, "US") == 1);
    CHECK(catalog::shard_of(shards, "AD") == 2);
    CHECK(catalog::shard_of(shards, "") == 2);
  }

  TEST_CASE("a folder without a manifest is not a snapshot") {
    const tests::TemporaryFolder folder;

    const auto read = catalog::read_manifest(folder.path());

    REQUIRE_FALSE(read);
    CHECK(read.error().kind == FailureKind::unreadable);
    CHECK(read.error().message.find("manifest.json") != std::string::npos);
  }

  TEST_CASE("another format is refused with both numbers and a way out") {
    const tests::TemporaryFolder folder;
    Manifest manifest = manifest_of(folder);
    manifest.format = catalog::snapshot_format + 1;
    REQUIRE(catalog::write_manifest(folder.path(), manifest));

    const auto read = catalog::read_manifest(folder.path());

    REQUIRE_FALSE(read);
    CHECK(read.error().kind == FailureKind::incompatible);
    CHECK(read.error().message.find("format " + std::to_string(manifest.format)) !=
          std::string::npos);
    CHECK(read.error().message.find("kith-index") != std::string::npos);
  }

  TEST_CASE("a manifest that can not be understood is damaged, never a crash") {
    const tests::TemporaryFolder folder;
    const std::string format = "{\"format\": " + std::to_string(catalog::Manifest{}.format);
    for (const std::string& text : std::vector<std::string>{
             "", "{", "[]", "7", R"({"format": "one"})", R"({"format": null})", format + "}",
             format + R"(, "files": [{}]})",
             format + R"(, "built_at": "x", "listings": 1, "places": "many", "files": []})",
             "\xFF\xFE"}) {
      INFO(text);
      folder.write("manifest.json", text);

      const auto read = catalog::read_manifest(folder.path());

      REQUIRE_FALSE(read);
      CHECK(read.error().kind == FailureKind::damaged);
    }
  }

  TEST_CASE("one flipped byte is found by either sum, and the message names the file") {
    for (const bool has_quick_sum : {true, false}) {
      const tests::TemporaryFolder folder;
      Manifest manifest = manifest_of(folder);
      REQUIRE(manifest.files[1].xxh3.size() == 32);
      if (!has_quick_sum)
        for (catalog::ManifestFile& file : manifest.files) file.xxh3.clear();
      REQUIRE(catalog::write_manifest(folder.path(), manifest));
      REQUIRE(*catalog::read_manifest(folder.path()) == manifest);
      REQUIRE(catalog::verify(folder.path(), manifest));
      folder.write("records.sqlite", "the recordz");

      const auto whole = catalog::verify(folder.path(), manifest);

      REQUIRE_FALSE(whole);
      CHECK(whole.error().kind == FailureKind::damaged);
      CHECK(whole.error().message.find("records.sqlite") != std::string::npos);
    }
  }

  TEST_CASE("a shortened and a missing file are found, and the message names the file") {
    const tests::TemporaryFolder folder;
    const Manifest manifest = manifest_of(folder);

    folder.write("index.glass", "the inde");
    const auto shortened = catalog::verify(folder.path(), manifest);
    std::filesystem::remove(folder.path() / "index.glass");
    const auto missing = catalog::verify(folder.path(), manifest);

    for (const auto& result : {shortened, missing}) {
      REQUIRE_FALSE(result);
      CHECK(result.error().kind == FailureKind::damaged);
      CHECK(result.error().message.find("index.glass") != std::string::npos);
    }
  }

  TEST_CASE("a manifest goes nowhere where no folder is") {
    const tests::TemporaryFolder folder;

    const auto written = catalog::write_manifest(folder.path() / "missing", Manifest{});

    REQUIRE_FALSE(written);
    CHECK(written.error().kind == FailureKind::unreadable);
    CHECK_FALSE(catalog::describe_file(folder.path(), "missing"));
  }

  TEST_CASE("a manifest that leaves a file out, or names one elsewhere, vouches for nothing") {
    const tests::TemporaryFolder folder;
    const Manifest manifest = manifest_of(folder);
    Manifest without = manifest;
    without.files.pop_back();
    Manifest elsewhere = manifest;
    elsewhere.files[0].name = "../" + elsewhere.files[0].name;

    CHECK(catalog::verify(folder.path(), manifest));
    for (const Manifest& wrong : {without, elsewhere, Manifest{}}) {
      const auto whole = catalog::verify(folder.path(), wrong);
      REQUIRE_FALSE(whole);
      CHECK(whole.error().kind == FailureKind::damaged);
    }
  }

  TEST_CASE("a pipe in the place of a file is refused and not read for ever") {
    const tests::TemporaryFolder folder;
    const Manifest manifest = manifest_of(folder);
    std::filesystem::remove(folder.path() / "index.glass");
    REQUIRE(mkfifo((folder.path() / "index.glass").c_str(), 0600) == 0);

    CHECK_FALSE(catalog::verify(folder.path(), manifest));
  }
}

}  // namespace manifest_test
