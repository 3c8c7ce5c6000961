#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace way_to_join_test {

using catalog::checker::rules::way_to_join;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/way_to_join") {
  TEST_CASE("one way is enough, anywhere it may stand") {
    for (const char* way :
         {"join_url: https://example.org\n", "contact: {email: office@example.org}\n",
          "online: {url: https://example.org}\n", "phone: {number: '555 0100'}\n",
          "meets: {phrase: daily 18:00, online: {url: https://example.org}}\n",
          "meets: [{phrase: daily 18:00, phone: {number: '555 0100'}}]\n", "status: closed\n",
          "kind: organization\n"})
      CHECK_MESSAGE(ruled(way_to_join, std::string("format: online\n") + way).empty(), way);
    CHECK(ruled(way_to_join, "format: in-person\n").empty());
  }

  TEST_CASE("a platform's name alone lets nobody in") {
    const auto findings = ruled(way_to_join, "format: online\nonline: {platform: Zoom}\n");

    REQUIRE(spots(findings) == "no-way-to-join 1:9");
    CHECK(findings[0].severity == catalog::checker::Severity::warning);
    CHECK(spots(ruled(way_to_join, "format: phone\nphone: {note: ask}\n")) == "no-way-to-join 1:9");
  }
}

}  // namespace way_to_join_test
