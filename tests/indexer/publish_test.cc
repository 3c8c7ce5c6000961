#include "indexer/publish.h"

#include <doctest/doctest.h>

#include "catalog/snapshot_files.h"
#include "tests/support/temporary_folder.h"

namespace publish_test {

using catalog::current_snapshot;
using tests::TemporaryFolder;

namespace {

std::string name(int number) { return "2026112" + std::to_string(number) + "T041500Z-1a2b3c4d"; }

// Stages a file that says `text` and publishes it.
catalog::Expected<void> publish(const TemporaryFolder& folder, const std::string& snapshot,
                                const std::string& text = "x") {
  const auto staged = indexer::staging_folder(folder.path());
  REQUIRE(staged);
  folder.write(".staging/records.sqlite", text);
  return indexer::publish(*staged, folder.path(), snapshot);
}

}  // namespace

TEST_SUITE("indexer/publish") {
  TEST_CASE("a staged folder gets its name, and CURRENT names it") {
    const TemporaryFolder folder;

    REQUIRE(publish(folder, name(1), "one"));

    CHECK(current_snapshot(folder.path()) == name(1));
    CHECK(std::filesystem::file_size(folder.path() / name(1) / "records.sqlite") == 3);
    CHECK_FALSE(std::filesystem::exists(folder.path() / ".staging"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / ".CURRENT.next"));
  }

  TEST_CASE("the next one takes its place, and the last three stay") {
    const TemporaryFolder folder;
    for (int number = 1; number <= 5; ++number) REQUIRE(publish(folder, name(number)));

    CHECK(current_snapshot(folder.path()) == name(5));
    CHECK(catalog::snapshots(folder.path()) == std::vector<std::string>{name(5), name(4), name(3)});
    CHECK(indexer::snapshots_kept == 3);
  }

  TEST_CASE("a snapshot built by a clock that went back is not swept away as old") {
    const TemporaryFolder folder;
    for (int number = 5; number <= 7; ++number) REQUIRE(publish(folder, name(number)));

    REQUIRE(publish(folder, name(1)));

    CHECK(current_snapshot(folder.path()) == name(1));
    CHECK(std::filesystem::exists(folder.path() / name(1) / "records.sqlite"));
  }

  TEST_CASE("what an earlier run left in the staging folder is removed") {
    const TemporaryFolder folder;
    folder.write("published/.staging/half", "x");
    folder.write("published/CURRENT", name(1) + "\n");

    const auto staged = indexer::staging_folder(folder.path() / "published");

    REQUIRE(staged);
    CHECK(staged->filename() == ".staging");
    CHECK_FALSE(std::filesystem::exists(*staged));
    CHECK(current_snapshot(folder.path() / "published") == name(1));
  }

  TEST_CASE("a folder to publish in is made where there is none, not where a file is") {
    const TemporaryFolder folder;
    folder.write("file", "x");

    CHECK(indexer::staging_folder(folder.path() / "a/b/c"));
    CHECK(std::filesystem::is_directory(folder.path() / "a/b/c"));
    const auto staged = indexer::staging_folder(folder.path() / "file");
    REQUIRE_FALSE(staged);
    CHECK(staged.error().kind == catalog::FailureKind::unreadable);
  }

  TEST_CASE("where the rename fails CURRENT names what it named") {
    const TemporaryFolder folder;
    REQUIRE(publish(folder, name(1), "old"));
    folder.write(name(2) + "/in-the-way", "x");

    const auto published = publish(folder, name(2), "new");

    REQUIRE_FALSE(published);
    CHECK(published.error().kind == catalog::FailureKind::unreadable);
    CHECK(published.error().message.find(name(2)) != std::string::npos);
    CHECK(current_snapshot(folder.path()) == name(1));
    CHECK(std::filesystem::file_size(folder.path() / name(1) / "records.sqlite") == 3);
  }

  TEST_CASE("where CURRENT can not be written it names what it named") {
    const TemporaryFolder folder;
    REQUIRE(publish(folder, name(1)));
    folder.write(".CURRENT.next/in-the-way", "x");

    REQUIRE_FALSE(publish(folder, name(2)));

    CHECK(current_snapshot(folder.path()) == name(1));
  }

  TEST_CASE("a staged folder that is not there is a failure, and nothing thrown") {
    const TemporaryFolder folder;

    const auto published = indexer::publish(folder.path() / "gone", folder.path(), name(1));

    REQUIRE_FALSE(published);
    CHECK(published.error().kind == catalog::FailureKind::unreadable);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "CURRENT"));
  }
}

}  // namespace publish_test
