#include "indexer/diff/change.h"

#include <doctest/doctest.h>

namespace change_test {

using namespace indexer::diff;

TEST_SUITE("indexer/diff/change") {
  TEST_CASE("the summary counts each fate, and leaves out those of none") {
    Report report;
    report.unchanged = 930;
    report.changes = {{.fate = Fate::removed}, {.fate = Fate::added}, {.fate = Fate::added}};
    CHECK(summary_of(report) == "2 added, 1 removed; 930 as before");
  }

  TEST_CASE("nothing is said as well") {
    CHECK(summary_of({}) == "no listing changes; 0 as before");
  }
}

}  // namespace change_test
