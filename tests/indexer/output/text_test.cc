#include "indexer/output/text.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace text_test {

using indexer::Findings;
using indexer::Severity;

namespace {

std::string file_of_three_lines(const std::string& file) {
  return file == "a.yaml" ? "name: x\nformat: hybid  # how\nled_by: peer\n" : "";
}

}  // namespace

TEST_SUITE("indexer/output/text") {
  TEST_CASE("text says where, what and what to do, as compilers do") {
    const Findings findings{{.file = "us/ma/a.yaml",
                             .where = {7, 9},
                             .rule = "not-one-of",
                             .message = "\"hybid\" is not a format",
                             .remedy = "did you mean \"hybrid\"?"},
                            {.file = "us/ma/b.yaml",
                             .rule = "file-name",
                             .severity = Severity::warning,
                             .message = "no"}};

    CHECK(indexer::output::text(findings, false, {}) ==
          "us/ma/a.yaml:7:9: error: \"hybid\" is not a format [not-one-of]\n"
          "  did you mean \"hybrid\"?\n"
          "us/ma/b.yaml: warning: no [file-name]\n");
    CHECK(indexer::output::text({}, true, {}).empty());
  }

  TEST_CASE("colour adds escape codes and nothing else, and closes each") {
    const Findings findings{{.file = "a.yaml", .where = {1, 2}, .rule = "r", .message = "m"}};

    CHECK(indexer::output::text(findings, true, {}) ==
          "\033[1ma.yaml:1:2: \033[0m\033[1;31merror: \033[0mm [r]\n");
  }

  TEST_CASE("the line is shown, with carets under the token") {
    const Findings findings{
        {.file = "a.yaml", .where = {2, 9}, .rule = "r", .message = "m", .remedy = "do"},
        {.file = "b.yaml", .where = {1, 1}, .rule = "r", .message = "cannot be read"}};

    CHECK(indexer::output::text(findings, false, file_of_three_lines) ==
          "a.yaml:2:9: error: m [r]\n"
          "    2 | format: hybid  # how\n"
          "      |         ^^^^^\n"
          "  do\n"
          "b.yaml:1:1: error: cannot be read [r]\n");
  }

  TEST_CASE("what nobody should see is not shown again") {
    const Findings findings{{.file = "a.yaml",
                             .where = {2, 9},
                             .rule = "private-email",
                             .message = "m",
                             .is_private = true}};

    CHECK(indexer::output::text(findings, false, file_of_three_lines) ==
          "a.yaml:2:9: error: m [private-email]\n");
  }

  TEST_CASE("nor is it for another finding in its line, or beside it in another order") {
    const auto read = [](const std::string&) {
      return "contact: {website: http://localhost, email: j.example@gmail.com}\nled_by: pear\n";
    };
    const Findings findings{
        {.file = "a.yaml", .where = {1, 20}, .rule = "link-host", .message = "m"},
        {.file = "a.yaml",
         .where = {1, 45},
         .rule = "private-email",
         .message = "n",
         .is_private = true},
        {.file = "a.yaml", .where = {2, 9}, .rule = "not-one-of", .message = "o"}};

    const std::string text = indexer::output::text(findings, false, read);

    CHECK_FALSE(tests::mentions(text, "example@gmail"));
    CHECK(tests::mentions(text, "    2 | led_by: pear\n"));
  }
}

}  // namespace text_test
