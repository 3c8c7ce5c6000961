#include "query-service/compression.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "tests/support/unpacked.h"

namespace compression_test {

using query_service::Effort;
using query_service::packed;
using tests::unpacked;

TEST_SUITE("query-service/compression") {
  TEST_CASE("what is packed comes out as it was, at either effort") {
    std::string every_byte;
    for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
    for (const std::string& text :
         {std::string(), std::string("a"), std::string(1'000'000, 'a'), every_byte}) {
      CAPTURE(text.size());
      CHECK(unpacked(packed(text)) == text);
      CHECK(unpacked(packed(text, Effort::best)) == text);
    }
  }

  TEST_CASE("a text packs to the same bytes each time, whatever came before it") {
    const std::string first = packed("Harbor Example Group, Harbor Example Group");
    packed(std::string(100'000, 'x'));

    CHECK(packed("Harbor Example Group, Harbor Example Group") == first);
  }

  TEST_CASE("the best effort makes a tenth less of our style sheet than the quick one") {
    std::ifstream file(std::string(KITH_SOURCE) + "/query-service/pages/look/style.css");
    const std::string text((std::istreambuf_iterator<char>(file)), {});

    REQUIRE(text.size() > 10'000);
    CHECK(packed(text).size() < text.size() / 3);
    CHECK(packed(text, Effort::best).size() * 10 < packed(text).size() * 9);
  }
}

}  // namespace compression_test
