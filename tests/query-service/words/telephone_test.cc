#include "query-service/words/telephone.h"

#include <doctest/doctest.h>

#include <string>

namespace telephone_test {

using namespace query_service;

TEST_SUITE("query-service/words/telephone") {
  TEST_CASE("one telephone number becomes an address to call") {
    CHECK(telephone_url("603-555-0123") == "tel:6035550123");
    CHECK(telephone_url("+44 (0)20 7946 0018") == "tel:+4402079460018");
    CHECK(telephone_url("988") == "tel:988");
    CHECK(telephone_url("(603) 555.0123") == "tel:6035550123");
  }

  TEST_CASE("what is not one number cannot be called") {
    for (const char* text :
         {"", "12", "call 603-555-0123", "603-555-0123 ext. 4", "1-800-EXAMPLE",
          "603-555-0123, 603-555-0124", "+", "javascript:1234", "12345678901234567"}) {
      CAPTURE(std::string(text));
      CHECK(telephone_url(text).empty());
    }
  }

  TEST_CASE("a number with a star is dialled with it") {
    CHECK(telephone_url("*4141") == "tel:*4141");
    CHECK(telephone_url("41*41").empty());
  }
}

}  // namespace telephone_test
