#include "query-service/pages/html_text.h"

#include <doctest/doctest.h>

namespace html_text_test {

using namespace query_service;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_SUITE("query-service/pages/html_text") {
  TEST_CASE("the five characters that mean something in HTML are escaped") {
    CHECK(escaped_html("<a href=\"x\">Tom & 'Ann'</a>") ==
          "&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Ann&#39;&lt;/a&gt;");
    CHECK(escaped_html("&amp;") == "&amp;amp;");
    CHECK(escaped_html("Málaga") == "Málaga");
    CHECK(escaped_html("").empty());
  }

  TEST_CASE("what was found is bold, and still escaped") {
    CHECK(marked_html("a \1<b>\2 c") == "a <b>&lt;b&gt;</b> c");
    CHECK(marked_html("\1one\2 and \1two\2") == "<b>one</b> and <b>two</b>");
  }

  TEST_CASE("all but letters, digits and four marks is percent-encoded") {
    CHECK(percent_encoded("aZ09-._~") == "aZ09-._~");
    CHECK(percent_encoded("a b&c=d+e/f?g#h%") == "a%20b%26c%3Dd%2Be%2Ff%3Fg%23h%25");
    CHECK(percent_encoded("é") == "%C3%A9");
    CHECK(percent_encoded(std::string("\0\xff", 2)) == "%00%FF");
  }

  TEST_CASE("CommonMark becomes paragraphs, lists, emphasis and links") {
    const std::string html =
        commonmark_html("First *word*.\n\n- one\n- two\n\n[Page](https://example.org/a?b=c&d=e)\n");

    CHECK(holds(html, "<p>First <em>word</em>.</p>"));
    CHECK(holds(html, "<li>one</li>"));
    CHECK(holds(html, "<a href=\"https://example.org/a?b=c&amp;d=e\">Page</a>"));
  }

  TEST_CASE("no HTML of an author passes") {
    for (const char* text :
         {"<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b",
          "<iframe src=\"https://example.org\"></iframe>", "<style>*{display:none}</style>",
          "<svg/onload=alert(1)>", "<!-- <script> -->", "<a href='javascript:alert(1)'>x</a>",
          "<ScRiPt\n>alert(1)</ScRiPt>", "[x](<a onclick=alert(1)>)",
          "```<script>\n</script>\n```"}) {
      CAPTURE(std::string(text));
      const std::string html = commonmark_html(text);
      CHECK_FALSE(holds(html, "<script"));
      CHECK_FALSE(holds(html, "<ScRiPt"));
      CHECK_FALSE(holds(html, "<img"));
      CHECK_FALSE(holds(html, "<iframe"));
      CHECK_FALSE(holds(html, "<style"));
      CHECK_FALSE(holds(html, "<svg"));
      CHECK_FALSE(holds(html, "<a href='"));
    }
  }

  TEST_CASE("no link leads anywhere but to the web") {
    for (const char* text :
         {"[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](java&#115;cript:alert(1))",
          "[x](vbscript:msgbox(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)",
          "[x](file:///etc/passwd)", "<javascript:alert(1)>", "[x]: javascript:alert(1)\n\n[x]"}) {
      CAPTURE(std::string(text));
      const std::string html = commonmark_html(text);
      CHECK_FALSE(holds(html, "href=\"javascript:"));
      CHECK_FALSE(holds(html, "href=\"JAVASCRIPT:"));
      CHECK_FALSE(holds(html, "href=\"vbscript:"));
      CHECK_FALSE(holds(html, "href=\"data:"));
      CHECK_FALSE(holds(html, "href=\"file:"));
    }
  }

  TEST_CASE("no picture is loaded from elsewhere by a data: or script address") {
    CHECK_FALSE(holds(commonmark_html("![x](javascript:alert(1))"), "javascript:"));
    CHECK_FALSE(holds(commonmark_html("![x](data:text/html,<script>)"), "data:"));
  }

  TEST_CASE("bytes that are not UTF-8 do not reach the page") {
    CHECK(commonmark_html("a \xff b") == "<p>a \xEF\xBF\xBD b</p>\n");
    CHECK(commonmark_html("").empty());
  }

  TEST_CASE("a picture becomes a link, which loads nothing by itself") {
    const std::string html = commonmark_html("Look: ![us](https://example.org/us.png)");

    CHECK_FALSE(holds(html, "<img"));
    CHECK(holds(html, "<a href=\"https://example.org/us.png\">us</a>"));
  }
}

}  // namespace html_text_test
