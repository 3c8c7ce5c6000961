#include "indexer/output/github.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/findings.h"

namespace github_test {

using indexer::Findings;
using indexer::Severity;

TEST_SUITE("indexer/output/github") {
  TEST_CASE("GitHub's lines can not be broken by what a contributor wrote") {
    const Findings findings{{.file = "a,b:c%.yaml",
                             .where = {1, 2},
                             .rule = "r",
                             .severity = Severity::warning,
                             .message = "100%: one, two\r\n::error::injected",
                             .remedy = "do"}};

    CHECK(indexer::output::github(findings) ==
          "::warning file=a%2Cb%3Ac%25.yaml,line=1,col=2,title=r::"
          "100%25: one, two%0D%0A::error::injected%0Ado\n");
    CHECK(indexer::output::github({}).empty());
  }

  TEST_CASE("ten errors and ten warnings are annotated, errors first, each file having its turn") {
    Findings findings;
    for (int line = 1; line <= 12; ++line)
      findings.push_back({.file = "a.yaml", .where = {line, 1}, .rule = "r", .message = "m"});
    findings.push_back({.file = "b.yaml", .where = {1, 1}, .rule = "r", .message = "m"});
    findings.push_back(
        {.file = "a.yaml", .rule = "r", .severity = Severity::warning, .message = "w"});

    const std::string text = indexer::output::github(findings);

    CHECK(std::count(text.begin(), text.end(), '\n') == 11);
    CHECK(text.starts_with("::error file=a.yaml,line=1,"));
    CHECK(tests::mentions(text, "\n::error file=b.yaml,line=1,"));
    CHECK(tests::mentions(text, "file=a.yaml,line=9,"));
    CHECK_FALSE(tests::mentions(text, "file=a.yaml,line=10,"));
    CHECK(text.ends_with("::warning file=a.yaml,line=1,col=1,title=r::w\n"));
  }

  TEST_CASE("the summary has every finding, and nothing in it is Markdown, HTML or a mention") {
    Findings findings;
    for (int line = 1; line <= 30; ++line)
      findings.push_back({.file = "a.yaml", .where = {line, 1}, .rule = "r", .message = "m"});
    findings.push_back({.file = "b.yaml",
                        .where = {2, 1},
                        .rule = "r",
                        .severity = Severity::warning,
                        .message = "<img src=x> [x](y) @someone\n# title",
                        .remedy = "do"});

    const std::string text = indexer::output::github_summary(findings, 7);

    CHECK(tests::mentions(text, "| 7 | 30 | 1 |"));
    CHECK(tests::mentions(text, "\n- error in line 30: m (r). \n"));
    CHECK(tests::mentions(text,
                          "\n**b.yaml**\n\n- warning in line 2: &lt;img src=x\\> \\[x\\]\\(y\\) "
                          "&#64;someone \\# title (r). do\n"));
  }
}

}  // namespace github_test
