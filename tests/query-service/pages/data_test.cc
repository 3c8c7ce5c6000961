#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/answers.h"
#include "tests/support/read_csv.h"

namespace data_test {

using tests::Directory;
using tests::group;
using tests::has;

namespace {

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("harbor.yaml", group("Harbor <Example> Group", "Tulsa", "OK",
                                  "verified: {on: 2019-05, how: website}\n"))
        .add("lantern.yaml", group("Lantern Example Group", "Boston", "MA"))
        .add("lantern-two.yaml", group("Lantern Example Group", "Boston", "MA"))
        .add("beacon.yaml", group("Beacon Example Group", "Arlington", "MA",
                                  "status: closed\nclosed_on: 2024-05\n"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

std::string page_of(const std::string& url) { return tests::page(directory(), url); }

}  // namespace

TEST_SUITE("query-service/pages/data") {
  TEST_CASE("the page says what is listed, how old it is, what ended and what is missing") {
    const std::string html = page_of("/about/data?lang=en");
    CHECK(has(html, "<h1>About the data</h1>"));
    CHECK(has(html, "<th scope=\"row\">Support group</th><td>3</td>"));
    CHECK(has(html, "<th scope=\"row\">2 to 8 years ago (stale)</th><td>1</td>"));
    CHECK(has(html,
              "<a href=\"/listings/harbor?lang=en\">Harbor &lt;Example&gt; Group</a>: May 2019"));
    CHECK(has(html, "<li>1 listing is closed</li>"));
    CHECK(has(html, "<a href=\"/listings/beacon?lang=en\">Beacon Example Group</a>: May 2024"));
    CHECK(has(html, "1 pair of listings may be one and the same"));
    CHECK(has(html, "<a href=\"/listings/lantern?lang=en\">"));
    CHECK(has(html, "have no group at all"));
    CHECK(has(html, "<th scope=\"row\">California</th><td>0</td><td>36,361,993</td>"));
    CHECK(has(html, "href=\"/suggest?lang=en\">Add a group</a>"));
    CHECK(has(html, "href=\"/about/data.csv\""));
    CHECK(tests::occurrences(html, "<h1") == 1);
    CHECK_FALSE(has(html, "style="));
  }

  TEST_CASE("it is there in Spanish, with the numbers of Spanish") {
    const std::string html = page_of("/about/data?lang=es");
    CHECK(has(html, "<h1>Acerca de los datos</h1>"));
    CHECK(has(html, "1 ficha está cerrada"));
    CHECK(has(html, "36.361.993"));
    CHECK_FALSE(has(html, "About the data"));
  }

  TEST_CASE("every page leads to it, and so do the page about this site and the map for engines") {
    CHECK(has(page_of("/?lang=en"), "href=\"/about/data?lang=en\">About the data</a>"));
    CHECK(tests::occurrences(page_of("/about?lang=en"), "\"/about/data?lang=en\"") == 2);
    CHECK(has(page_of("/sitemap/0.xml"), "/about/data?lang=en"));
  }

  TEST_CASE("the same can be had as a spreadsheet") {
    const auto response = directory().get("/about/data.csv");
    CHECK(response.status == 200);
    CHECK(response.content_type == "text/csv; charset=utf-8; header=present");
    CHECK(has(tests::header_of(response, "Content-Disposition"), "kith-data.csv"));
    const auto rows = tests::read_csv(response.body);
    const auto count = [&](const char* section) {
      return std::count_if(rows.begin(), rows.end(),
                           [&](const auto& row) { return row.at(0) == section; });
    };
    CHECK(rows.at(0).at(0) == "section");
    CHECK(count("stale") == 1);
    CHECK(count("ended") == 1);
    CHECK(count("duplicate") == 1);
    CHECK(count("area") > 50);
  }

  TEST_CASE("both may be kept for a while, and take no parameter that they do not know") {
    CHECK(has(tests::header_of(directory().get("/about/data"), "Cache-Control"), "public"));
    CHECK(directory().get("/about/data?q=lupus").status == 400);
    CHECK(directory().get("/about/data.csv?near=Tulsa").status == 400);
    CHECK(directory().get("/about/data/").status == 404);
  }
}

}  // namespace data_test
