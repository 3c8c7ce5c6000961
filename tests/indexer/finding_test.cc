#include "indexer/finding.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace finding_test {

using indexer::Finding;
using indexer::Findings;
using indexer::Severity;

namespace {

Finding finding(const std::string& file, indexer::Position where, const std::string& rule,
                Severity severity = Severity::error) {
  return {.file = file, .where = where, .rule = rule, .severity = severity, .message = "m"};
}

}  // namespace

TEST_SUITE("indexer/finding") {
  TEST_CASE("findings are sorted by file, then place, then rule") {
    Findings findings{finding("b", {1, 1}, "r1"), finding("a", {10, 1}, "r2"),
                      finding("a", {9, 2}, "r4"), finding("a", {9, 2}, "r3"),
                      finding("a", {9, 1}, "r5"), finding("a", {}, "r6")};

    indexer::sort(findings);

    CHECK(tests::spots(findings) == "r6 0:0; r5 9:1; r3 9:2; r4 9:2; r2 10:1; r1 1:1");
  }

  TEST_CASE("warnings alone are no errors") {
    CHECK_FALSE(indexer::has_errors({}));
    const Finding warning = finding("a", {}, "r", Severity::warning);
    const Finding error = finding("b", {}, "r");

    CHECK_FALSE(indexer::has_errors({warning}));
    CHECK(indexer::has_errors({warning, error}));
  }
}

}  // namespace finding_test
