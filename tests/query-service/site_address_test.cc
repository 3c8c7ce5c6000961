#include "query-service/site_address.h"

#include <doctest/doctest.h>

namespace site_address_test {

using namespace query_service;

namespace {

std::string by_host(const std::string& host) { return site_address("", {.host = host}); }

}  // namespace

TEST_SUITE("query-service/site_address") {
  TEST_CASE("the address that the operator gave is taken, whoever was asked") {
    CHECK(site_address("https://kith.example", {.host = "evil.example"}) == "https://kith.example");
    CHECK(site_address("https://kith.example/", {}) == "https://kith.example");
  }

  TEST_CASE("else it is the host that was asked, if that is one") {
    CHECK(by_host("localhost:8080") == "http://localhost:8080");
    CHECK(by_host("Kith.example") == "http://Kith.example");
    CHECK(by_host("[::1]:8080") == "http://[::1]:8080");
    for (const std::string& host :
         {std::string(""), std::string("kith.example/path"), std::string("user@kith.example"),
          std::string("kith.example?x"), std::string("kith example"),
          std::string("kith.example\r\nX: y"), std::string("\"><script>"),
          std::string("kith.example:"), std::string("kith.example:80a"),
          std::string("kith.example:123456"), std::string(":80"), std::string("[::1"),
          std::string("[]:80"), std::string("[::1]80"), std::string("k\0th", 4),
          std::string("k\xC3\xADth.example"), std::string(256, 'a'), std::string(1'000'000, 'a')}) {
      CAPTURE(host.substr(0, 80));
      CHECK(by_host(host).empty());
    }
  }

  TEST_CASE("an address of a site has a scheme and a host, and no path") {
    for (const char* good : {"https://kith.example", "http://127.0.0.1:8080/", "https://[::1]"}) {
      CAPTURE(good);
      CHECK(is_site_address(good));
    }
    for (const char* bad : {"", "kith.example", "https://", "ftp://kith.example",
                            "https://kith.example/a", "https://kith.example?q", "https://a b",
                            "https://kith.example//", "javascript:alert(1)"}) {
      CAPTURE(bad);
      CHECK_FALSE(is_site_address(bad));
    }
  }

  TEST_CASE("a calendar program subscribes by a scheme of its own") {
    CHECK(subscription_address("https://kith.example", "/listings/a.ics") ==
          "webcal://kith.example/listings/a.ics");
    CHECK(subscription_address("", "/listings/a.ics").empty());
  }

  TEST_CASE("the project's files are at an https address with a path and no slash at its end") {
    for (const char* text : {"https://github.com/example/kith", "https://kith.example:8443/a_b/~c"})
      CHECK_MESSAGE(is_repository_address(text), text);
    for (const char* text :
         {"", "http://github.com/example/kith", "https://github.com", "https://github.com/",
          "https://github.com/example/kith/", "https://github.com/a b", "https://github.com/\"x",
          "https:///kith", "github.com/example/kith", "https://github.com/example?x=1"})
      CHECK_MESSAGE(!is_repository_address(text), text);
  }

  TEST_CASE("readers report to a mail address or to an address of the web") {
    for (const char* text : {"help@kith.example", "https://kith.example/issues/new?template=wrong"})
      CHECK_MESSAGE(is_report_address(text), text);
    for (const char* text : {"", "kith.example", "@kith.example", "help@", "a@b@c", "a@b?cc=x",
                             "http://kith.example", "https://", "https://a b", "a@b\"><b>"})
      CHECK_MESSAGE(!is_report_address(text), text);
  }
}

}  // namespace site_address_test
