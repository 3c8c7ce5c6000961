#include <doctest/doctest.h>

#include <array>
#include <regex>
#include <set>

#include "query-service/pages/html_text.h"
#include "query-service/pages/learn/learn_part.h"
#include "query-service/pages/learn/learn_text.h"
#include "query-service/pages/learn/search_box.h"
#include "tests/support/answers.h"

namespace learn_test {

using namespace query_service;
using tests::Directory;
using tests::group;
using tests::has;
using tests::header_of;
using tests::occurrences;

namespace {

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("harbor.yaml", group("Harbor Example Group", "Tulsa", "OK"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

HttpResponse get(const std::string& url) { return directory().get(url); }

// The addresses of this site that a page links to, as a browser reads them.
std::set<std::string> links_of(const std::string& html) {
  std::set<std::string> links;
  const std::regex link("href=\"(/[^\"]*)\"");
  for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at)
    links.insert(std::regex_replace((*at)[1].str(), std::regex("&amp;"), "&"));
  return links;
}

std::string with_language(std::string_view path, std::string_view language) {
  return std::string(path) + "?lang=" + std::string(language);
}

constexpr std::array<const char*, 2> languages{"en", "es"};

}  // namespace

TEST_SUITE("query-service/pages/learn") {
  TEST_CASE(
      "every page answers in both languages, with one heading, its title and what it is about") {
    std::set<std::string> titles;
    for (const LearnPart& part : learn_parts())
      for (const Language language : {Language::en, Language::es}) {
        const std::string url = with_language(part.path, code_of(language));
        CAPTURE(url);
        const HttpResponse response = get(url);
        const LearnText text = learn_text(part, language);

        CHECK(response.status == 200);
        CHECK(has(response.body, "<html lang=\"" + std::string(code_of(language)) + "\">"));
        CHECK(occurrences(response.body, "<h1") == 1);
        CHECK(has(response.body, "<h1>" + escaped_html(text.title) + "</h1>"));
        CHECK(has(response.body, "<title>" + escaped_html(text.title) + " - Kith</title>"));
        CHECK(has(response.body,
                  "<meta name=\"description\" content=\"" + escaped_html(text.lead) + "\">"));
        CHECK_FALSE(has(response.body, "noindex"));
        CHECK(header_of(response, "Cache-Control") == "public, max-age=60");
        titles.insert(text.title);
      }
    CHECK(titles.size() == 2 * learn_parts().size());
  }

  TEST_CASE("a text has a title, a plain lead that fits a search engine, and parts by level") {
    for (const LearnPart& part : learn_parts())
      for (const Language language : {Language::en, Language::es}) {
        CAPTURE(std::string(part.name));
        const LearnText text = learn_text(part, language);
        CHECK(text.title.size() >= 5);
        CHECK(text.lead.size() >= 60);
        CHECK(text.lead.size() <= 200);
        CHECK(text.lead.find_first_of("[]*`<>#") == std::string::npos);
        CHECK(text.body.find("\n# ") == std::string_view::npos);
        CHECK(text.body.find("\n### ") == std::string_view::npos);
        CHECK(text.body.find("\n## ") != std::string_view::npos);
      }
  }

  TEST_CASE("both languages have the same parts in a text, and the same links") {
    const auto shape = [](const LearnPart& part, Language language) {
      const std::string html = commonmark_html(learn_text(part, language).body);
      return std::pair(occurrences(html, "<h2>"), links_of(html));
    };
    for (const LearnPart& part : learn_parts()) {
      CAPTURE(std::string(part.name));
      CHECK(shape(part, Language::en) == shape(part, Language::es));
    }
  }

  TEST_CASE("every link of every page leads to an address that answers, in the same language") {
    // Made in rooms of their own.
    const std::set<std::string> elsewhere{"/embed", "/handout"};
    std::size_t checked = 0;
    for (const LearnPart& part : learn_parts())
      for (const std::string language : languages)
        for (const std::string& link : links_of(get(with_language(part.path, language)).body)) {
          CAPTURE(std::string(part.path) + " links to " + link);
          if (elsewhere.contains(link.substr(0, link.find('?')))) continue;
          const HttpResponse answer = get(link);
          CHECK(answer.status == 200);
          if (answer.content_type != "text/html; charset=utf-8") continue;
          const bool is_switch = link.starts_with(part.path) && !has(link, "lang=" + language);
          CHECK(has(answer.body, "<html lang=\"" + language + "\">") != is_switch);
          ++checked;
        }
    CHECK(checked > 200);
  }

  TEST_CASE("the guide names all of its parts, and each leads back to it and on to the next") {
    const std::string guide = get("/guide?lang=en").body;
    for (const LearnPart& part : learn_parts()) {
      if (!part.is_of_guide()) continue;
      CAPTURE(std::string(part.path));
      const std::string page = get(with_language(part.path, "en")).body;
      CHECK(has(guide, "<a href=\"" + with_language(part.path, "en") + "\">"));
      CHECK(has(page, "<nav class=\"breadcrumbs\" aria-label=\"You are here\">"));
      CHECK(has(page, "<a href=\"/guide?lang=en\">Is a support group for me?</a>"));
      CHECK(has(page, "rel=\"next\"") == (part.name != "for-clinics"));
    }
    CHECK(has(guide, "Next part: <a href=\"/guide/kinds-of-groups?lang=en\" rel=\"next\">"));
    CHECK(next_part(*learn_part_at("/about")) == nullptr);
  }

  TEST_CASE("a part that there is not is not found") {
    for (const char* url : {"/guide/nothing", "/guide/", "/guide/guide", "/guide/how-to-choose/",
                            "/guide/../about", "/about/", "/guide/how-to-choose.md"}) {
      CAPTURE(std::string(url));
      CHECK(get(url).status == 404);
    }
    CHECK(learn_part_at("/guide/nothing") == nullptr);
  }

  TEST_CASE("only the language, the sheet and the clinic's two fields can be asked for") {
    CHECK(get("/guide?lang=fr").status == 400);
    CHECK(get("/guide?q=lupus").status == 400);
    CHECK(get("/guide/for-clinics?q=lupus&near=Tulsa,+OK").status == 200);
    CHECK(get("/guide/for-clinics?q=" + std::string(256, 'a')).status == 200);
    CHECK(get("/guide/for-clinics?q=" + std::string(257, 'a')).status == 400);
    CHECK(get("/guide/for-clinics?near=" + std::string(201, 'a')).status == 400);
  }

  TEST_CASE(
      "what was picked for the sheet is carried on by every link of the page, and kept by nobody") {
    const HttpResponse response = get("/guide/for-clinics?sheet=a-group,b-group&lang=en");

    CHECK(has(response.body, "href=\"/?lang=en&amp;sheet=a-group%2Cb-group\""));
    CHECK(has(response.body, "href=\"/guide/what-they-give?lang=en&amp;sheet=a-group%2Cb-group\""));
    CHECK(has(response.body, "name=\"sheet\" value=\"a-group,b-group\""));
    CHECK(header_of(response, "Cache-Control") == "no-store");
    CHECK(has(response.body, "noindex"));
    CHECK(header_of(get("/guide/for-clinics?q=lupus"), "Cache-Control") == "no-store");
  }

  TEST_CASE("links to this site carry the language, others are left alone") {
    CHECK(with_query("<a href=\"/a\">x</a> <a href=\"/b?c=d#e\">y</a>", "lang=es") ==
          "<a href=\"/a?lang=es\">x</a> <a href=\"/b?c=d&amp;lang=es#e\">y</a>");
    CHECK(with_query("<a href=\"https://example.org/\">x</a>", "lang=es") ==
          "<a href=\"https://example.org/\">x</a>");
    CHECK(with_query("href=\"/unfinished", "lang=es") == "href=\"/unfinished");
    CHECK(with_query("", "lang=es").empty());
  }

  TEST_CASE("a clinic gets the code for its own page, and a link, with what it asked for") {
    const auto box = [](SearchBoxWish wish) {
      wish.site = "https://kith.example";
      return search_box(wish);
    };
    CHECK(box({.what = "fibromyalgia", .near = "02476"}).code ==
          "<iframe src=\"https://kith.example/embed?q=fibromyalgia&amp;near=02476&amp;"
          "lang=en\" title=\"Find a support group\" width=\"100%\" height=\"640\" loading=\"lazy\" "
          "referrerpolicy=\"no-referrer\"></iframe>");
    CHECK(box({.what = "Fibromialgia", .language = Language::es}).link ==
          "https://kith.example/search?q=Fibromialgia&lang=es");
    CHECK(box({.what = "bad backs"}).link == "https://kith.example/search?q=bad%20backs&lang=en");
    CHECK(box({}).link == "https://kith.example/search?lang=en");
  }

  TEST_CASE("the page shows that code as text, with where this stands on the web") {
    HttpRequest request = tests::request_for("/guide/for-clinics?q=lupus&near=Tulsa,+OK&lang=en");
    request.host = "localhost:8080";
    const std::string page = directory().answer(request).body;

    CHECK(has(page,
              "&lt;iframe src=&quot;http://localhost:8080/embed?q=lupus&amp;amp;"
              "near=Tulsa%2C%20OK&amp;amp;lang=en&quot;"));
    CHECK(has(page, "name=\"q\" type=\"search\" value=\"lupus\""));
    CHECK(has(page, "name=\"near\" type=\"search\" value=\"Tulsa, OK\""));
    CHECK_FALSE(has(page, "<iframe"));
    CHECK(has(get("/guide/for-clinics?lang=en").body, "https://kith.example/embed?lang=en"));
  }

  TEST_CASE("whatever is typed for a clinic's page comes back as text") {
    for (const std::string typed :
         {"<script>alert(1)</script>", "\"><svg onload=alert(1)>", "'><b>", "</textarea><b>x</b>",
          "{{title}}", "{{{body_html}}}", "{{#path}}", "javascript:alert(1)", "&quot;",
          "&amp;lang=fr", "a\r\nSet-Cookie: a=b", "%3Cscript%3E", "\u202E\u2028",
          "../../etc/passwd"})
      for (const char* field : {"q", "near", "sheet"}) {
        CAPTURE(typed + " as " + field);
        HttpRequest request{.path = "/guide/for-clinics", .parameters = {{field, typed}}};
        const HttpResponse response = directory().answer(request);
        CHECK(response.status == 200);
        CHECK(occurrences(response.body, "<script") == 0);
        CHECK(occurrences(response.body, "<svg") ==
              occurrences(response.body, "<svg class=\"sprite\""));
        CHECK(occurrences(response.body, "<b>") == 0);
        CHECK(occurrences(response.body, "<iframe") == 0);
        CHECK(occurrences(response.body, "<h1") == 1);
        CHECK(occurrences(response.body, "</textarea>") == 2);
        CHECK_FALSE(has(response.body, "href=\"javascript:"));
        CHECK(header_of(response, "Set-Cookie").empty());
      }
    CHECK(directory()
              .answer({.path = "/guide/for-clinics", .parameters = {{"q", "\xff\xc3"}}})
              .status == 400);
  }

  TEST_CASE("every page of the site leads to the guide and to its privacy from its foot") {
    for (const std::string url : {"/?lang=en", "/search?q=harbor&lang=en",
                                  "/listings/harbor?lang=en", "/nothing?lang=en", "/guide?lang=en"})
      for (const char* path : {"/guide", "/about", "/privacy", "/accessibility", "/sources"}) {
        CAPTURE(url + " to " + path);
        const std::string page = get(url).body;
        const std::size_t foot = page.find("<footer");
        REQUIRE(foot != std::string::npos);
        CHECK(page.find("href=\"" + with_language(path, "en") + "\"", foot) != std::string::npos);
      }
  }

  TEST_CASE("the page about us says how old facts may be, as the badges do") {
    const std::string about = get("/about?lang=en").body;
    CHECK(has(about, "within the last 12 months"));
    CHECK(has(about, "within the last 24 months"));
    CHECK(has(about, "more than 8 years ago"));
  }
}

}  // namespace learn_test
