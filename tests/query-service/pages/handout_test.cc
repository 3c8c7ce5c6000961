#include "query-service/pages/handout/qr_code.h"

#include <doctest/doctest.h>

#include "tests/support/answers.h"

namespace handout_test {

using namespace query_service;
using tests::Directory;
using tests::group;
using tests::has;

namespace {

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("harbor.yaml", group("Harbor Example Group", "Tulsa", "OK",
                                  "meets: [\"Every Tuesday, 18:00-19:30\"]\n"
                                  "formerly: [old-harbor]\n"))
        .add("lantern.yaml", group("Lantern <b>Example</b> Group", "Arlington", "MA"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

std::string page_of(const std::string& url) { return tests::page(directory(), url); }

}  // namespace

TEST_SUITE("query-service/pages/handout") {
  TEST_CASE("a sheet has its groups in the order of picking, with dates that stay true on paper") {
    const std::string html = page_of("/handout?ids=lantern,harbor&lang=en");
    CHECK(html.find("Lantern") < html.find("<h2>Harbor Example Group</h2>"));
    CHECK(has(html, "Tuesday 24 November, 6:00"));
    CHECK_FALSE(has(html, "Tomorrow"));
    CHECK(has(html, "Lantern &lt;b&gt;Example"));
    CHECK(has(html, "kith.example/listings/harbor"));
    CHECK(has(html, "aria-label=\"QR code that opens the page of Harbor Example Group\""));
    CHECK(has(html, "<meta name=\"robots\" content=\"noindex\">"));
  }

  TEST_CASE("it can be sent by mail and as a message") {
    const std::string html = page_of("/handout?ids=harbor&lang=en");
    CHECK(has(html, "href=\"mailto:?subject=Support%20groups%20for%20you&amp;body="));
    CHECK(has(html, "href=\"sms:?&amp;body="));
  }

  TEST_CASE("what is not listed is left out, a former name leads to the one of today") {
    const std::string html = page_of("/handout?ids=nobody,old-harbor&lang=en");
    CHECK(has(html, "<h2>Harbor Example Group</h2>"));
    CHECK(has(page_of("/handout?lang=en"), "There is nothing on this sheet."));
    CHECK(directory().get("/handout?size=huge").status == 400);
  }

  TEST_CASE("pages offer to pick a group, and to take it off again") {
    CHECK(has(page_of("/search?q=harbor&lang=en"), "sheet=harbor#listing-harbor\">Add to sheet"));
    const std::string picked = page_of("/search?q=harbor&lang=en&sheet=harbor");
    CHECK(has(picked, "Take off the sheet"));
    CHECK(has(picked, "1 group on your sheet"));
    CHECK(has(picked, "href=\"/handout?lang=en&amp;ids=harbor\""));
    CHECK_FALSE(has(page_of("/search?q=harbor&lang=en"), "on your sheet"));
    for (const char* path : {"/", "/places/us", "/conditions", "/listings/harbor", "/guide"})
      CHECK_MESSAGE(
          has(page_of(std::string(path) + "?lang=en&sheet=harbor"), "1 group on your sheet"), path);
  }

  TEST_CASE("a QR code has its three corners and a quiet zone") {
    const auto code = qr_code("https://kith.example/listings/harbor?lang=en");
    REQUIRE(code);
    CHECK(code->size >= 21 + 8);
    CHECK(code->path.starts_with("M4 4h7v1h-7z"));
    CHECK(has(code->path, "M" + std::to_string(code->size - 11) + " 4h7v1h-7z"));
    CHECK_FALSE(qr_code(""));
    CHECK_FALSE(qr_code(std::string(1001, 'x')));
  }

  TEST_CASE("a clinic's frame is compact, keeps what was preset, and alone may be framed") {
    const HttpResponse framed =
        directory().get("/embed?condition=fibromyalgia&near=Tulsa,+OK&lang=en");
    CHECK(framed.status == 200);
    CHECK(has(framed.body, "name=\"condition\" value=\"fibromyalgia\""));
    CHECK(has(framed.body, "target=\"_blank\" rel=\"noopener noreferrer\""));
    CHECK_FALSE(has(framed.body, "<script"));
    CHECK(has(framed.body, "<symbol id=\"icon-where\""));
    const auto policy = [](const HttpResponse& response) {
      for (const auto& [name, value] : response.headers)
        if (name == "Content-Security-Policy") return value;
      return std::string();
    };
    CHECK(policy(framed).ends_with("frame-ancestors *"));
    CHECK(policy(directory().get("/")).ends_with("frame-ancestors 'none'"));
    CHECK(policy(directory().get("/search?q=harbor")).ends_with("frame-ancestors 'none'"));
  }
}

}  // namespace handout_test
