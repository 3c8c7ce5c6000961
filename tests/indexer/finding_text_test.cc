#include "indexer/finding_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace finding_text_test {

using indexer::Findings;
using indexer::Severity;

TEST_SUITE("indexer/finding_text") {
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

    CHECK(indexer::text_of(findings, false) ==
          "us/ma/a.yaml:7:9: error: \"hybid\" is not a format [not-one-of]\n"
          "  did you mean \"hybrid\"?\n"
          "us/ma/b.yaml: warning: no [file-name]\n");
    CHECK(indexer::text_of({}, true).empty());
  }

  TEST_CASE("colour adds escape codes and nothing else, and closes each") {
    const Findings findings{{.file = "a.yaml", .where = {1, 2}, .rule = "r", .message = "m"}};

    CHECK(indexer::text_of(findings, true) ==
          "\033[1ma.yaml:1:2: \033[0m\033[1;31merror: \033[0mm [r]\n");
  }

  TEST_CASE("JSON holds every finding and the number of files, whatever bytes are in it") {
    const Findings findings{{.file = "a.yaml",
                             .where = {1, 2},
                             .rule = "r",
                             .message = "say \"ñ\"\n\xFF",
                             .remedy = "do"}};

    const auto all = nlohmann::json::parse(indexer::json_of(findings, 3));

    CHECK(all["files"] == 3);
    REQUIRE(all["findings"].size() == 1);
    const auto& one = all["findings"][0];
    CHECK(one["file"] == "a.yaml");
    CHECK(one["line"] == 1);
    CHECK(one["column"] == 2);
    CHECK(one["rule"] == "r");
    CHECK(one["severity"] == "error");
    CHECK(one["message"] == "say \"ñ\"\n\uFFFD");
    CHECK(one["remedy"] == "do");
    CHECK(nlohmann::json::parse(indexer::json_of({}, 0))["findings"].empty());
  }

  TEST_CASE("GitHub's lines can not be broken by what a contributor wrote") {
    const Findings findings{{.file = "a,b:c%.yaml",
                             .where = {1, 2},
                             .rule = "r",
                             .severity = Severity::warning,
                             .message = "100%: one, two\r\n::error::injected",
                             .remedy = "do"}};

    CHECK(indexer::github_of(findings) ==
          "::warning file=a%2Cb%3Ac%25.yaml,line=1,col=2,title=r::"
          "100%25: one, two%0D%0A::error::injected%0Ado\n");
    CHECK(indexer::github_of({}).empty());
  }
}

}  // namespace finding_text_test
