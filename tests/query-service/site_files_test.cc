#include <doctest/doctest.h>

#include <set>

#include "query-service/pages/crisis_links.h"
#include "query-service/places/nearest_place.h"
#include "query-service/words/country_name.h"
#include "tests/support/answers.h"

namespace site_files_test {

using namespace query_service;
using tests::Directory;
using tests::group;
using tests::has;

namespace {

std::string line(const std::string& country, const std::string& number, const std::string& more) {
  return "kind: helpline\nname: Example Line " + country +
         "\nsummary: A fictional line.\nreach: national\nserves: [" + country +
         "]\nconditions: [emotional-crisis]\nhelpline: {number: \"" + number + "\", crisis: true" +
         more +
         "}\nverified: {on: 2026-05-01, how: website}\n"
         "source: https://line.example/\n";
}

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("harbor.yaml", group("Harbor Example Group", "Tulsa", "OK"))
        .add("us-line.yaml", line("US", "555 0100", ", text: \"555 0100\""))
        .add("us-line-in-spanish.yaml", line("US", "555-0100", "") + "languages: [es]\n")
        .add("es-line.yaml", line("ES", "555 0199", ""));
    return true;
  }();
  REQUIRE(added);
  return made;
}

HttpResponse get(const std::string& url) {
  HttpRequest request = tests::request_for(url);
  request.host = "kith.example";
  return directory().answer(request);
}

}  // namespace

TEST_SUITE("query-service/endpoints/site_files") {
  TEST_CASE("the site map names every page in every language") {
    const std::string index = get("/sitemap.xml").body;
    CHECK(has(index, "<loc>http://kith.example/sitemap/0.xml</loc>"));
    CHECK(has(index, "<loc>http://kith.example/sitemap/1.xml</loc>"));
    CHECK(has(get("/sitemap/0.xml").body, "<loc>http://kith.example/conditions?lang=es</loc>"));
    CHECK(
        has(get("/sitemap/1.xml").body, "<loc>http://kith.example/listings/harbor?lang=en</loc>"));
    for (const char* url : {"/sitemap/2.xml", "/sitemap/x.xml", "/sitemap/01.xml",
                            "/sitemap/99999999999999999999.xml"}) {
      CAPTURE(std::string(url));
      CHECK(get(url).status == 404);
    }
  }

  TEST_CASE("searches are not for search engines, and a browser may offer ours") {
    const std::string robots = get("/robots.txt").body;
    CHECK(has(robots, "Disallow: /search\n"));
    CHECK(has(robots, "Sitemap: http://kith.example/sitemap.xml"));
    CHECK(has(get("/opensearch.xml?lang=es").body,
              "template=\"http://kith.example/search?q={searchTerms}&amp;lang=es\""));
  }
}

TEST_SUITE("query-service/pages/crisis_links") {
  TEST_CASE("the lines of the reader's country stand below, else those of several") {
    const auto here = crisis_links("US", Language::en, *directory().snapshot());
    REQUIRE(here.size() == 1);
    CHECK(here[0]["country"] == "United States");
    CHECK(here[0]["text"] == "call or text 555 0100");
    CHECK(here[0]["url"] == "tel:5550100");
    CHECK(crisis_links("", Language::es, *directory().snapshot()).size() == 2);
    CHECK(crisis_links("FR", Language::en, *directory().snapshot()).size() == 2);
  }

  TEST_CASE("countries are called as the reader's language calls them") {
    CHECK(country_name(Language::es, "US") == "Estados Unidos");
    CHECK(country_name(Language::en, "GB") == "United Kingdom");
  }
}

TEST_SUITE("query-service/places/nearest_place") {
  TEST_CASE("the position of a device becomes the postal code or town around it") {
    const PlaceNames& places = directory().snapshot()->place_names();
    CHECK(nearest_place({42.42, -71.16}, places) == "02474");
    // Across the river from a postal code of another country.
    CHECK(nearest_place({42.30, -83.02}, places) == "Windsor, ON, CA");
    CHECK(nearest_place({0, -30}, places));  // the middle of the Atlantic: some town is nearest
  }

  TEST_CASE("it goes in the body of a request, and stands in no address that comes of it") {
    HttpRequest request{.method = "POST", .path = "/search"};
    request.parameters = {{"q", "lupus"}, {"lat", "42.42"}, {"lon", "-71.16"}, {"lang", "en"}};
    const HttpResponse response = directory().answer(request);
    CHECK(response.status == 303);
    std::string location;
    for (const auto& [name, value] : response.headers)
      if (name == "Location") location = value;
    CHECK(location == "/search?q=lupus&lang=en&near=02474");
  }
}

}  // namespace site_files_test
