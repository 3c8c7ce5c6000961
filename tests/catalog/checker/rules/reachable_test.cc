#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace reachable_test {

using catalog::checker::rules::reachable;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/reachable") {
  TEST_CASE("one way to reach it is enough") {
    const std::string unsourced = "source: general-knowledge\n";

    CHECK(ruled(reachable, "source: https://example.org\n").empty());
    for (const char* way :
         {"contact: {email: office@example.org}\n", "join_url: https://example.org\n",
          "online: {url: https://example.org}\n", "phone: {number: '555 0100'}\n",
          "resource: {type: book}\n", "helpline: {number: '555 0100'}\n", "status: closed\n",
          "kind: event\n"})
      CHECK_MESSAGE(ruled(reachable, unsourced + way).empty(), way);
  }

  TEST_CASE("general knowledge alone leads nowhere") {
    const auto findings = ruled(reachable, "name: x\nsource: general-knowledge\n");

    CHECK(spots(findings) == "no-way-to-reach 2:9");
    CHECK(tests::mentions(findings[0].remedy, "contact"));
    CHECK(spots(ruled(reachable,
                      "source: general-knowledge\nonline: {platform: Zoom}\n"
                      "phone: {note: ask}\nstatus: paused\n")) == "no-way-to-reach 1:9");
  }
}

}  // namespace reachable_test
