#include "catalog/checker/finding.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace finding_test {

using catalog::checker::Finding;
using catalog::checker::Findings;
using catalog::checker::Severity;

namespace {

Finding finding(const std::string& file, catalog::checker::Position where, const std::string& rule,
                Severity severity = Severity::error) {
  return {.file = file, .where = where, .rule = rule, .severity = severity, .message = "m"};
}

}  // namespace

TEST_SUITE("catalog/checker/finding") {
  TEST_CASE("findings are sorted by file, then place, then rule") {
    Findings findings{finding("b", {1, 1}, "r1"), finding("a", {10, 1}, "r2"),
                      finding("a", {9, 2}, "r4"), finding("a", {9, 2}, "r3"),
                      finding("a", {9, 1}, "r5"), finding("a", {}, "r6")};

    catalog::checker::sort(findings);

    CHECK(tests::spots(findings) == "r6 0:0; r5 9:1; r3 9:2; r4 9:2; r2 10:1; r1 1:1");
  }

  TEST_CASE("warnings alone are no errors") {
    CHECK_FALSE(catalog::checker::has_errors({}));
    const Finding warning = finding("a", {}, "r", Severity::warning);
    const Finding error = finding("b", {}, "r");

    CHECK_FALSE(catalog::checker::has_errors({warning}));
    CHECK(catalog::checker::has_errors({warning, error}));
  }
}

}  // namespace finding_test
