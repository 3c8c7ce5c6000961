#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace ageing_test {

using catalog::checker::rules::ageing;
using tests::ruled;
using tests::spots;

namespace {

std::string verified(std::chrono::days ago) {
  return "verified: {on: " + catalog::to_text(tests::test_day - ago) + ", how: website}\n";
}

}  // namespace

TEST_SUITE("catalog/checker/rules/ageing") {
  TEST_CASE("twelve months are the limit, to the day") {
    CHECK(ruled(ageing, verified(std::chrono::days(0))).empty());
    CHECK(ruled(ageing, verified(std::chrono::days(365))).empty());
    const auto findings = ruled(ageing, verified(std::chrono::days(366)));
    REQUIRE(spots(findings) == "stale 1:16");
    CHECK(findings[0].severity == catalog::checker::Severity::warning);
    CHECK(tests::mentions(findings[0].remedy, catalog::to_text(tests::test_day)));
  }

  TEST_CASE("what is known least well counts as oldest") {
    CHECK(spots(ruled(ageing, "verified: {on: unknown, how: source}\n")) == "stale 1:16");
    CHECK(spots(ruled(ageing, "verified: {on: 2019, how: source}\n")) == "stale 1:16");
    CHECK(spots(ruled(ageing, "verified: {on: 2019-09, how: source}\n")) == "stale 1:16");
  }

  TEST_CASE("what is closed need not be confirmed") {
    CHECK(ruled(ageing, "status: closed\nverified: {on: 2019, how: source}\n").empty());
  }

  TEST_CASE("an event is over 30 days after its last day, however well that is known") {
    CHECK(spots(ruled(ageing, "kind: event\nstarts: 2024-05-18 10:00\n")) == "event-over 1:7");
    CHECK(spots(ruled(ageing, "kind: event\nstarts: 2024\n")) == "event-over 1:7");
    CHECK(ruled(ageing, "kind: event\nstarts: 2024-05-18\nstatus: closed\n").empty());
    CHECK(ruled(ageing, "kind: event\nstarts: 2024-05-18\nmeets: every Tuesday 18:00\n").empty());
    const auto event = [](std::chrono::days ago) {
      return "kind: event\nstarts: 2024-01-01\nends: " + catalog::to_text(tests::test_day - ago) +
             "\n";
    };
    CHECK(ruled(ageing, event(std::chrono::days(30))).empty());
    CHECK(spots(ruled(ageing, event(std::chrono::days(31)))) == "event-over 1:7");
    // Of a month alone, its last day.
    CHECK(ruled(ageing,
                "kind: event\nstarts: " + catalog::to_text(tests::test_day).substr(0, 7) + "\n")
              .empty());
  }
}

}  // namespace ageing_test
