#include "indexer/asking/new_file.h"

#include <doctest/doctest.h>

#include "indexer/text_file.h"
#include "tests/support/findings.h"
#include "tests/support/temporary_folder.h"

namespace new_file_test {

TEST_SUITE("indexer/asking/new_file") {
  TEST_CASE("a new file comes with its folders, and nothing else is left beside it") {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "data/listings/us/ma/lighthouse.yaml";

    REQUIRE(indexer::asking::write_new(file, "name: Lighthouse\n"));

    CHECK(indexer::read_text(file).value_or("") == "name: Lighthouse\n");
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(file.parent_path())) {
      CHECK(entry.path() == file);
      ++files;
    }
    CHECK(files == 1);
  }

  TEST_CASE("what is there already is not written over") {
    const tests::TemporaryFolder folder;
    const auto file = folder.write("lighthouse.yaml", "name: Before\n");

    const auto written = indexer::asking::write_new(file, "name: After\n");

    REQUIRE_FALSE(written);
    CHECK(tests::mentions(written.error().message, "already there"));
    CHECK(indexer::read_text(file).value_or("") == "name: Before\n");
  }

  TEST_CASE("a folder that is a file is told") {
    const tests::TemporaryFolder folder;
    folder.write("data", "x");

    CHECK_FALSE(indexer::asking::write_new(folder.path() / "data/lighthouse.yaml", "name: A\n"));
  }
}

}  // namespace new_file_test
