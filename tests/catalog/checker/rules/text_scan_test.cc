#include "catalog/checker/rules/text_scan.h"

#include <doctest/doctest.h>

#include <random>

#include "tests/support/findings.h"

namespace text_scan_test {

using catalog::checker::rules::TextSpan;

namespace {

std::string shown(const std::string& text, const std::vector<TextSpan>& spans) {
  std::string all;
  for (const TextSpan& span : spans)
    all += (all.empty() ? "" : "|") + text.substr(span.begin, span.end - span.begin);
  return all;
}

std::string numbers(const std::string& text) {
  return shown(text, catalog::checker::rules::telephone_numbers(text));
}

std::string emails(const std::string& text) {
  return shown(text, catalog::checker::rules::email_addresses(text));
}

std::string links(const std::string& text) {
  return shown(text, catalog::checker::rules::links(text));
}

}  // namespace

TEST_SUITE("catalog/checker/rules/text_scan") {
  TEST_CASE("telephone numbers as people write them") {
    CHECK(numbers("call 617-555-0100.") == "617-555-0100");
    CHECK(numbers("(617) 555-0100 or 555-0100") == "(617) 555-0100|555-0100");
    CHECK(numbers("+44 1632 960 001, +34 900 00 00 00") == "+44 1632 960 001|+34 900 00 00 00");
    CHECK(numbers("6175550100") == "6175550100");
    CHECK(numbers("tel. 617.555.0100 x12") == "617.555.0100");
  }

  TEST_CASE("dates, years, times, prices, books and links hold no telephone number") {
    for (const char* text :
         {"from 2026-01-07 to 2026-06-30", "2019-2020", "2019 - 2020", "at 18:30-19:30",
          "on 3, 12 and 19 May", "$12,000,000", "ISBN 978-0-00-000000-2", "call 988 or 116 123",
          "https://example.org/1234567890", "02476-1234", "700 people in 2013"})
      CHECK_MESSAGE(numbers(text) == "", text);
  }

  TEST_CASE("e-mail addresses, wherever they stand") {
    CHECK(emails("write to office@example.org, or Jane.E+x@mail.example.co.uk.") ==
          "office@example.org|Jane.E+x@mail.example.co.uk");
    CHECK(emails("mailto:office@example.org") == "office@example.org");
    CHECK(emails("@lighthouse and a @ b.c and x@y") == "");
  }

  TEST_CASE("links end before the mark of the sentence") {
    CHECK(links("see https://example.org/a, (http://example.org/b).") ==
          "https://example.org/a|http://example.org/b");
    CHECK(links("HTTPS://EXAMPLE.ORG") == "HTTPS://EXAMPLE.ORG");
    CHECK(links("httpbin, https:/ and http") == "");
  }

  TEST_CASE("a link is taken apart") {
    const auto parts = catalog::checker::rules::link_parts(
        "https://user:wo@rd@example.org:80/a/b?x=1&utm_source=y;z#end?no=1");
    CHECK(parts.userinfo == "user:wo@rd");
    CHECK(parts.host == "example.org");
    CHECK(parts.path == "/a/b");
    REQUIRE(parts.query_names.size() == 3);
    CHECK(parts.query_names[1] == "utm_source");
    CHECK(parts.query_names[2] == "z");
    CHECK(catalog::checker::rules::link_parts("https://example.org?a").host == "example.org");
    CHECK(catalog::checker::rules::link_parts("").host == "");
  }

  TEST_CASE("any bytes give spans in order, inside the text") {
    std::mt19937 random(20261129);
    for (int turn = 0; turn < 20000; ++turn) {
      std::string text;
      for (auto size = random() % 120; size > 0; --size)
        text += "0123456789-.() +@/:hHtTpPsSa&?#\xC3\xA9\xFF"[random() % 35];
      for (const auto& spans :
           {catalog::checker::rules::telephone_numbers(text),
            catalog::checker::rules::email_addresses(text), catalog::checker::rules::links(text)}) {
        std::size_t last = 0;
        for (const TextSpan& span : spans) {
          CHECK(span.begin < span.end);
          CHECK(span.end <= text.size());
          CHECK(span.begin >= last);
          last = span.begin;
        }
      }
      catalog::checker::rules::link_parts(text);
    }
  }
}

}  // namespace text_scan_test
