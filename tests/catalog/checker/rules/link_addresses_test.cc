#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace link_addresses_test {

using catalog::checker::rules::link_addresses;
using tests::ruled;
using tests::spots;

namespace {

std::string said(const std::string& link) {
  return spots(ruled(link_addresses, "join_url: " + link + "\n"));
}

}  // namespace

TEST_SUITE("catalog/checker/rules/link_addresses") {
  TEST_CASE("links of the open web are silent") {
    for (const char* link :
         {"https://example.org", "http://groups.example.org:8080/a?ref=list&id=5#when",
          "https://example.org/utm_source", "https://zoom.us/meeting/register/abc",
          "https://m\u00fcnchen.example/", "https://example.museum/", "https://bitly.example.org/"})
      CHECK_MESSAGE(said(link) == "", link);
    CHECK(ruled(link_addresses, "name: no link at all\n").empty());
  }

  TEST_CASE("trackers, passwords, logins, short links and closed hosts are found each") {
    CHECK(said("https://example.org/?utm_source=x") == "link-tracker 1:11");
    CHECK(said("https://example.org/?a=1&FBCLID=x") == "link-tracker 1:11");
    CHECK(said("https://zoom.us/j/123?pwd=abc") == "link-password 1:11");
    CHECK(said("https://user:word@example.org/") == "link-credentials 1:11");
    CHECK(said("https://user@example.org/") == "link-credentials 1:11");
    CHECK(said("https://bit.ly/abc") == "link-shortener 1:11");
    for (const char* link : {"http://localhost/", "http://192.168.0.1/", "http://[::1]/",
                             "https://intranet/", "https://printer.local/", "https://./"})
      CHECK_MESSAGE(said(link) == "link-host 1:11", link);
    CHECK(said("https://bit.ly/a?utm_medium=x&pwd=1") ==
          "link-shortener 1:11; link-password 1:11; link-tracker 1:11");
  }

  TEST_CASE("a link in running text and in a list is read as well") {
    CHECK(spots(ruled(link_addresses,
                      "description: see https://example.org/?gclid=1, and (https://t.co/x).\n")) ==
          "link-tracker 1:14; link-shortener 1:14");
    CHECK(spots(ruled(link_addresses, "contact: {social: [\"https://tinyurl.com/x\"]}\n")) ==
          "link-shortener 1:20");
  }

  TEST_CASE("a password that may be public is confirmed, and is shown to nobody before") {
    const auto findings = ruled(link_addresses, "join_url: https://zoom.us/j/1?pwd=verysecret\n");

    REQUIRE(findings.size() == 1);
    CHECK(findings[0].is_private);
    CHECK_FALSE(tests::mentions(findings[0].message + findings[0].remedy, "verysecret"));
    CHECK(ruled(link_addresses,
                "join_url: https://zoom.us/j/1?pwd=x\npublic_contact_confirmed: true\n")
              .empty());
  }
}

}  // namespace link_addresses_test
