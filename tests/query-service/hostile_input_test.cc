// What strangers type: 2,400 made-up values in every field that a page shows again.
#include <doctest/doctest.h>

#include <array>

#include "catalog/text.h"
#include "query-service/pages/html_text.h"
#include "tests/support/answers.h"
#include "tests/support/generated_directory.h"

namespace hostile_input_test {

using namespace query_service;
using tests::Dice;
using tests::Directory;
using tests::group;
using tests::occurrences;

namespace {

// Pieces that mean something to HTML, addresses, templates, SQL, Xapian, or nothing to anyone.
std::string piece(Dice& dice) {
  static const std::vector<std::string> pieces{
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "\"><svg/onload=alert(1)>",
      "'><b>",
      "</title><script>",
      "javascript:alert(1)",
      "{{name}}",
      "{{{content}}}",
      "{place}",
      "{count}",
      "{{> card}}",
      "' OR 1=1 --",
      "\"",
      "'",
      "&",
      "&lt;",
      "<",
      ">",
      "%",
      "%00",
      "%3C",
      "%zz",
      "../../etc/passwd",
      "\\",
      "/",
      "?",
      "#",
      ";",
      "\r\nSet-Cookie: a=b",
      "\n",
      "\t",
      "\x01",
      "\x02",
      "\x7f",
      std::string(1, '\0'),
      "\u202E",
      "\u200F",
      "\uFEFF",
      "\u2028",
      "\U0001F600",
      "e\u0301",
      "\u0130",
      "\u00DF",
      "\xff",
      "\xc3",
      "\xed\xa0\x80",
      "near",
      "in",
      "lupus",
      "Tulsa OK",
      "02476",
      "42.4,-71.1",
      "1e999",
      "-1",
      "AND",
      "OR",
      "NOT",
      "*",
      "(",
      ")",
      "title:",
      "Q",
      "XFOO",
      "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a"};
  if (dice.once_in(40)) return std::string(dice.below(3000), 'a');
  return dice.one_of(pieces);
}

std::string hostile(Dice& dice) {
  std::string text;
  for (std::size_t count = 1 + dice.below(4); count > 0; --count)
    text += piece(dice) + (dice.once_in(2) ? " " : "");
  return text;
}

// No element, attribute or address of a stranger is in the page.
void check_page(const HttpResponse& response) {
  const std::string& html = response.body;
  // Our own, where there is a form.
  CHECK(occurrences(html, "<script") ==
        occurrences(html, "<script src=\"/suggest.js\"") +
            occurrences(html, "<script src=\"/locate.js\"") +
            occurrences(html, "<script type=\"application/ld+json\">"));
  CHECK(occurrences(html, "<svg") ==
        occurrences(html, "<svg class=\"sprite\"") + occurrences(html, "<svg class=\"icon\""));
  CHECK(occurrences(html, "<img") == 1);  // our logo
  CHECK(occurrences(html, "</title>") == 1);
  CHECK(occurrences(html, "href=\"javascript:") == 0);
  CHECK(occurrences(html, "'><b>") == 0);
  CHECK(occurrences(html, "<main") == 1);      // no template filled in twice
  CHECK(occurrences(html, "href=\"//") == 0);  // no link to another site
  CHECK(catalog::is_utf8(html));
}

void check(const HttpResponse& response) {
  CHECK(response.status < 500);
  for (const auto& [name, value] : response.headers)
    CHECK(value.find_first_of(std::string("\r\n\0", 3)) == std::string::npos);
  if (response.content_type.starts_with("text/html")) return check_page(response);
  if (response.content_type.find("json") == std::string::npos) return;
  CHECK(catalog::is_utf8(response.body));
  CHECK_FALSE(nlohmann::json::parse(response.body, nullptr, false).is_discarded());
}

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("a.yaml", group("Harbor Example Group", "Tulsa", "OK", "conditions: [lupus]\n"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

}  // namespace

TEST_SUITE("query-service/service") {
  TEST_CASE("whatever is typed into a field comes back as text, and never as a fault of ours") {
    constexpr std::array fields{"q",     "near",      "radius", "bbox",  "lat",  "sort",
                                "limit", "condition", "format", "units", "lang", "include"};
    Dice dice(20261123);
    for (int round = 0; round < 800; ++round) {
      HttpRequest request{.method = dice.once_in(4) ? "POST" : "GET"};
      for (std::size_t count = 1 + dice.below(2); count > 0; --count)
        request.parameters.emplace_back(dice.once_in(2)   ? "q"
                                        : dice.once_in(2) ? "near"
                                                          : fields[dice.below(fields.size())],
                                        hostile(dice));
      if (dice.once_in(20)) request.parameters.emplace_back(hostile(dice), hostile(dice));
      request.accept_language = dice.once_in(3) ? hostile(dice) : "en";
      INFO(round << ": " << escaped_html(request.parameters[0].first) << "="
                 << percent_encoded(request.parameters[0].second));

      for (const char* path : {"/search", "/api/v1/search"}) {
        request.path = path;
        check(directory().answer(request));
      }
    }
  }

  TEST_CASE("whatever is asked for as an address or a listing is not found, and quoted safely") {
    Dice dice(5);
    for (int round = 0; round < 400; ++round) {
      const std::string id = hostile(dice);
      INFO(round << ": " << percent_encoded(id));
      for (const char* folder : {"/listings/", "/api/v1/listings/", "/", "/api/v1/"}) {
        const HttpResponse response = directory().answer(
            {.path = folder + id, .if_none_match = dice.once_in(4) ? hostile(dice) : ""});
        check(response);
        CHECK(response.status >= 300);
      }
    }
  }

  TEST_CASE("a place that is looked up for a program comes back as JSON text") {
    Dice dice(6);
    for (int round = 0; round < 400; ++round) {
      const HttpRequest request{.path = "/api/v1/places", .parameters = {{"q", hostile(dice)}}};
      INFO(round << ": " << percent_encoded(request.parameters[0].second));
      check(directory().answer(request));
    }
  }

  TEST_CASE("what a contributor wrote comes back as text too") {
    Directory bad;
    bad.add("a.yaml", group("'Harbor <script>alert(1)</script> & \"Example\" Group'", "Tulsa", "OK",
                            "description: '<script>alert(1)</script> [x](javascript:alert(1))'\n"
                            "meets_note: '<img src=x onerror=alert(1)>'\n"));
    for (const char* url : {"/search?q=harbor", "/listings/a", "/", "/api/v1/search?q=harbor"}) {
      CAPTURE(std::string(url));
      const HttpResponse response = bad.get(url);
      CHECK(response.status == 200);
      check(response);
    }
  }
}

}  // namespace hostile_input_test
