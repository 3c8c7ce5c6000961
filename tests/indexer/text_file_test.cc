#include "indexer/text_file.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace text_file_test {

TEST_SUITE("indexer/text_file") {
  TEST_CASE("a file is read whole, byte for byte") {
    const tests::TemporaryFolder folder;
    const std::string text("a\r\n\0\xFF\n", 6);

    CHECK(indexer::read_text(folder.write("a", text)) == text);
    CHECK(indexer::read_text(folder.write("b", "")) == std::string());
    // As long as a piece that is read at once, a byte less and more, and several.
    for (const std::size_t size : {16'383U, 16'384U, 16'385U, 100'000U}) {
      std::string long_text(size, 'x');
      long_text[size / 2] = '\0';
      CHECK(indexer::read_text(folder.write("c", long_text)) == long_text);
    }
  }

  TEST_CASE("what is not there, and a folder, can not be read") {
    const tests::TemporaryFolder folder;
    for (const auto& path : {folder.path() / "gone", folder.path()}) {
      const auto text = indexer::read_text(path);

      REQUIRE_FALSE(text);
      CHECK(text.error().kind == catalog::FailureKind::unreadable);
      CHECK(text.error().message.find(path.string()) != std::string::npos);
    }
  }

  TEST_CASE("files below a folder come sorted by path, hidden ones and other endings left out") {
    const tests::TemporaryFolder folder;
    for (const char* name : {"b.yaml", "a/z.yaml", "a/deep/er/y.yaml", ".hidden.yaml",
                             ".git/x.yaml", "notes.txt", "yaml"})
      folder.write(name, "");

    const auto files = indexer::files_below(folder.path(), ".yaml");

    REQUIRE(files);
    CHECK(*files == std::vector<std::filesystem::path>{folder.path() / "a/deep/er/y.yaml",
                                                       folder.path() / "a/z.yaml",
                                                       folder.path() / "b.yaml"});
    CHECK_FALSE(indexer::files_below(folder.path() / "gone", ".yaml"));
  }

  TEST_CASE("columns are what stands between tabs, empty ones too") {
    using Columns = std::vector<std::string_view>;
    CHECK(indexer::columns_of("a\tb\tc") == Columns{"a", "b", "c"});
    CHECK(indexer::columns_of("\ta\t") == Columns{"", "a", ""});
    CHECK(indexer::columns_of("") == Columns{""});
  }
}

}  // namespace text_file_test
