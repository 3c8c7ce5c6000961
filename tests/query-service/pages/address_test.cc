#include "query-service/pages/address.h"

#include <doctest/doctest.h>

#include "tests/support/directory.h"

namespace address_test {

using namespace query_service;

namespace {

Address address(const std::string& url) {
  const HttpRequest request = tests::request_for(url);
  return {request.path, request};
}

}  // namespace

TEST_SUITE("query-service/pages/address") {
  TEST_CASE("an address is the request's, blank parameters dropped") {
    CHECK(address("/search?q=two+words&near=&lang=es").text() == "/search?q=two%20words&lang=es");
    CHECK(address("/search").text() == "/search");
    CHECK(address("/search?q=").query().empty());
  }

  TEST_CASE("names and values are percent-encoded") {
    CHECK(address("/search?q=a%26b%3Dc%22%3Cd%3E").query() == "q=a%26b%3Dc%22%3Cd%3E");
    CHECK(address("/search?%3Cq%3E=%00").query() == "%3Cq%3E=%00");
  }

  TEST_CASE("with puts a value in place of all that were there") {
    const Address here = address("/search?lang=en&q=pain&lang=es");

    CHECK(here.with("lang", "es").query() == "q=pain&lang=es");
    CHECK(here.with("sort", "name").query() == "lang=en&q=pain&lang=es&sort=name");
    CHECK(here.query() == "lang=en&q=pain&lang=es");
  }

  TEST_CASE("and_also puts a value beside the others") {
    CHECK(address("/search?format=online").and_also("format", "phone").query() ==
          "format=online&format=phone");
  }

  TEST_CASE("without takes a parameter away, whole") {
    CHECK(address("/search?q=pain&format=online&format=phone").without("format").query() ==
          "q=pain");
    CHECK(address("/search?q=pain").without("near").query() == "q=pain");
  }

  TEST_CASE("of several values one alone can be taken away, repeated or between commas") {
    CHECK(address("/search?format=online,phone&q=a").without("format", "online").query() ==
          "q=a&format=phone");
    CHECK(address("/search?format=online&format=phone").without("format", "phone").query() ==
          "format=online");
    CHECK(address("/search?format=online").without("format", "online").text() == "/search");
    CHECK(address("/search?format=online").without("format", "line").query() == "format=online");
  }
}

}  // namespace address_test
