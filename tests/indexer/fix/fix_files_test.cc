#include "indexer/fix/fix_files.h"

#include <doctest/doctest.h>

#include "indexer/text_file.h"
#include "tests/support/fixing.h"

namespace fix_files_test {

namespace fs = std::filesystem;

namespace {

const fs::path schema_path = KITH_SOURCE "/schemas/listing.schema.json";

catalog::Expected<std::vector<indexer::fix::FixedFile>> fixed_files(
    const tests::Directory& directory, const std::string& wanted = "") {
  const auto reference = indexer::read_reference(directory.data());
  REQUIRE(reference);
  return indexer::fix::fixed_files(
      directory.data(), schema_path, *reference, tests::test_day,
      [&](const fs::path& path) { return path.string().find(wanted) != std::string::npos; });
}

}  // namespace

TEST_SUITE("indexer/fix/fix_files") {
  TEST_CASE("only files that change are there, and only those asked for") {
    tests::Directory directory;
    directory.add("us/ma/right.yaml", "name: Right Example Group\n");
    directory.add("us/ma/left.yaml", "format: Online\n");
    directory.add("us/ma/other.yaml", "format: Online\n");

    const auto all = fixed_files(directory), one = fixed_files(directory, "left");

    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK(all->at(0).path.filename() == "left.yaml");
    CHECK(all->at(0).before == "format: Online\n");
    CHECK(all->at(0).after == "format: online\n");
    REQUIRE(one);
    CHECK(one->size() == 1);
  }

  TEST_CASE("a host that any listing links by https has https") {
    tests::Directory directory;
    directory.add("us/ma/a.yaml", "source: http://club.example.org/a\n");
    directory.add("us/ma/b.yaml", "source: http://none.example.org/b\n");
    directory.add("us/ma/c.yaml", "join_url: https://club.example.org/c\n");

    const auto files = fixed_files(directory, "/a.yaml");

    REQUIRE(files);
    REQUIRE(files->size() == 1);
    CHECK(files->at(0).after == "source: https://club.example.org/a\n");
    CHECK(fixed_files(directory)->size() == 1);
  }

  TEST_CASE("a file is written whole, with the permissions it had, and nothing is left beside it") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder.write("a.yaml", "before\n");
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    const auto permissions = fs::status(file).permissions();

    REQUIRE(indexer::fix::write({file, "before\n", "after\n"}));

    CHECK(*indexer::read_text(file) == "after\n");
    CHECK(fs::status(file).permissions() == permissions);
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
  }

  TEST_CASE("of a link, the file that it leads to is written") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder.write("real/a.yaml", "before\n");
    fs::create_symlink(file, folder.path() / "b.yaml");

    REQUIRE(indexer::fix::write({folder.path() / "b.yaml", "before\n", "after\n"}));

    CHECK(fs::is_symlink(folder.path() / "b.yaml"));
    CHECK(*indexer::read_text(file) == "after\n");
  }

  TEST_CASE("a file that is gone is an error with its name") {
    const auto written = indexer::fix::write({"/nowhere/a.yaml", "", "after\n"});
    REQUIRE_FALSE(written);
    CHECK(written.error().message.starts_with("/nowhere/a.yaml cannot be written: "));
  }
}

}  // namespace fix_files_test
