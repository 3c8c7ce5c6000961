#include "query-service/snapshot/current_snapshot.h"

#include <doctest/doctest.h>

#include <fstream>

#include "catalog/manifest.h"
#include "catalog/snapshot_files.h"
#include "tests/support/directory.h"

namespace current_snapshot_test {

using namespace query_service;
using catalog::FailureKind;
using tests::Directory;
using tests::group;
namespace files = catalog::snapshot_files;

namespace {

std::string current_name(const Directory& directory) {
  const auto name = catalog::current_snapshot(directory.published());
  REQUIRE(name);
  return *name;
}

// Changes one byte in the middle of a file of the snapshot that CURRENT names.
void damage(const Directory& directory, const char* file) {
  const auto path = directory.published() / current_name(directory) / file;
  const auto middle = static_cast<std::streamoff>(std::filesystem::file_size(path) / 2);
  std::fstream stream(path, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekg(middle);
  const int byte = stream.get();
  stream.seekp(middle);
  stream.put(static_cast<char>(byte ^ 1));
  REQUIRE(stream.good());
}

// Rewrites the manifest of the snapshot that CURRENT names.
void write_manifest(const Directory& directory, const std::string& text) {
  std::ofstream(directory.published() / current_name(directory) / files::manifest) << text;
}

}  // namespace

TEST_SUITE("query-service/snapshot/current_snapshot") {
  TEST_CASE("where nothing was published there is nothing to serve") {
    const tests::TemporaryFolder folder;
    CurrentSnapshot current(folder.path());

    const auto refreshed = current.refresh();

    REQUIRE_FALSE(refreshed);
    CHECK(refreshed.error().kind == FailureKind::not_found);
    CHECK(current.get() == nullptr);
  }

  TEST_CASE("what follows from the hour is worked out before a snapshot takes another's place") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
    int asked = 0;
    CurrentSnapshot current(directory.published(), {}, [&] {
      ++asked;
      return std::chrono::sys_seconds(tests::test_day);
    });

    // At the start nobody is served until it is there.
    REQUIRE(current.refresh());
    CHECK(asked == 0);

    directory.add("b.yaml", group("B Example Group", "Tulsa", "OK")).publish();
    REQUIRE(current.refresh());
    CHECK(asked == 1);
    CHECK(current.get()->manifest().listings == 2);
    REQUIRE(current.refresh());
    CHECK(asked == 1);
  }

  TEST_CASE("a new snapshot is taken, and who holds the old one keeps it") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
    CurrentSnapshot current(directory.published());
    REQUIRE(current.refresh());
    const auto before = current.get();

    directory.add("b.yaml", group("B Example Group", "Tulsa", "OK")).publish();
    REQUIRE(current.refresh());

    CHECK(before->columns().size() == 1);
    CHECK(current.get()->columns().size() == 2);
    CHECK(current.get()->name() != before->name());
    CHECK(before->records().has_value());
  }

  TEST_CASE("where nothing changed the same snapshot stays open") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
    CurrentSnapshot current(directory.published());
    REQUIRE(current.refresh());
    const auto before = current.get();

    REQUIRE(current.refresh());

    CHECK(current.get() == before);
  }

  TEST_CASE("a damaged snapshot is refused once, and what was served stays") {
    for (const char* file : {files::index, files::records}) {
      CAPTURE(std::string(file));
      Directory directory;
      directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
      CurrentSnapshot current(directory.published());
      REQUIRE(current.refresh());
      const auto before = current.get();
      directory.add("b.yaml", group("B Example Group", "Tulsa", "OK")).publish();
      damage(directory, file);

      const auto refreshed = current.refresh();

      REQUIRE_FALSE(refreshed);
      CHECK(refreshed.error().kind == FailureKind::damaged);
      CHECK(refreshed.error().message.find(file) != std::string::npos);
      CHECK(current.get() == before);
      CHECK(current.refresh());
      CHECK(current.get() == before);
    }
  }

  TEST_CASE("after a refused snapshot the next good one is taken") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
    CurrentSnapshot current(directory.published());
    REQUIRE(current.refresh());
    directory.add("b.yaml", group("B Example Group", "Tulsa", "OK")).publish();
    damage(directory, files::index);
    REQUIRE_FALSE(current.refresh());

    directory.add("c.yaml", group("C Example Group", "Tulsa", "OK")).publish();

    REQUIRE(current.refresh());
    CHECK(current.get()->columns().size() == 3);
  }

  TEST_CASE("a refused snapshot that was mended is taken") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
    CurrentSnapshot current(directory.published());
    REQUIRE(current.refresh());
    directory.add("b.yaml", group("B Example Group", "Tulsa", "OK")).publish();
    const auto index = directory.published() / current_name(directory) / files::index;
    const auto whole = directory.published() / "whole";
    std::filesystem::copy_file(index, whole);
    std::filesystem::last_write_time(whole, std::filesystem::last_write_time(index));
    damage(directory, files::index);
    // As a failing disk does it: the file looks as it did, and only what it holds is another.
    std::filesystem::last_write_time(index, std::filesystem::last_write_time(whole));
    REQUIRE_FALSE(current.refresh());
    REQUIRE(current.refresh());

    std::filesystem::rename(whole, index);

    REQUIRE(current.refresh());
    CHECK(current.get()->columns().size() == 2);
    CHECK(current.get()->name() == current_name(directory));
  }

  TEST_CASE("a refused snapshot that was changed and is still damaged is refused once more") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
    CurrentSnapshot current(directory.published());
    REQUIRE(current.refresh());
    directory.add("b.yaml", group("B Example Group", "Tulsa", "OK")).publish();
    damage(directory, files::index);
    REQUIRE_FALSE(current.refresh());

    std::filesystem::remove(directory.published() / current_name(directory) / files::records);

    CHECK_FALSE(current.refresh());
    CHECK(current.refresh());
    CHECK(current.get()->columns().size() == 1);
  }

  TEST_CASE("at the start a damaged current gives way to the newest older one that is whole") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
    const std::string older = current_name(directory);
    directory.add("b.yaml", group("B Example Group", "Tulsa", "OK")).publish();
    damage(directory, files::records);
    CurrentSnapshot current(directory.published());

    const auto refreshed = current.refresh();

    REQUIRE_FALSE(refreshed);
    CHECK(refreshed.error().kind == FailureKind::damaged);
    REQUIRE(current.get());
    CHECK(current.get()->name() == older);
    CHECK(current.get()->columns().size() == 1);
  }

  TEST_CASE("a snapshot of another format is refused, even if all its files are whole") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
    auto manifest = catalog::read_manifest(directory.published() / current_name(directory));
    REQUIRE(manifest);
    manifest->format = catalog::snapshot_format + 1;
    REQUIRE(catalog::write_manifest(directory.published() / current_name(directory), *manifest));
    CurrentSnapshot current(directory.published());

    const auto refreshed = current.refresh();

    REQUIRE_FALSE(refreshed);
    CHECK(refreshed.error().kind == FailureKind::incompatible);
    CHECK(current.get() == nullptr);
  }

  TEST_CASE("a manifest that is not one, or a CURRENT that leads elsewhere, is refused") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
    write_manifest(directory, "{\"format\": " + std::to_string(catalog::Manifest{}.format) +
                                  ", \"files\": 7}");
    CurrentSnapshot current(directory.published());
    CHECK(current.refresh().error().kind == FailureKind::damaged);

    for (const char* name : {"", "../../etc", "/etc", "20261123T041500Z-1a2b3c4d/..", "x\ny"}) {
      CAPTURE(std::string(name));
      std::ofstream(directory.published() / files::pointer) << name << '\n';
      CHECK_FALSE(CurrentSnapshot(directory.published()).refresh());
    }
  }

  TEST_CASE("a file that is missing is told by name") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
    std::filesystem::remove(directory.published() / current_name(directory) / files::index);
    CurrentSnapshot current(directory.published());

    const auto refreshed = current.refresh();

    REQUIRE_FALSE(refreshed);
    CHECK(refreshed.error().message.find(files::index) != std::string::npos);
  }

  TEST_CASE("what is served goes on when CURRENT is gone for a moment") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK")).publish();
    CurrentSnapshot current(directory.published());
    REQUIRE(current.refresh());
    const auto before = current.get();

    std::filesystem::remove(directory.published() / files::pointer);

    CHECK(current.refresh());
    CHECK(current.get() == before);
  }
}

}  // namespace current_snapshot_test
