#include <doctest/doctest.h>

#include "query-service/pages/browse/places.h"
#include "tests/support/answers.h"

namespace browse_test {

using namespace query_service;
using catalog::ShelfKind;
using tests::Directory;
using tests::group;
using tests::has;

namespace {

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("harbor.yaml", group("Harbor Example Group", "Tulsa", "OK"))
        .add("lantern.yaml", group("Lantern Example Group", "Arlington", "MA"))
        .add("lighthouse.yaml", group("Lighthouse Example Group", "Arlington", "MA"))
        .add("beacon.yaml", group("Beacon Example Group", "Arlington", "MA",
                                  "status: closed\nclosed_on: 2024-05\n"))
        .add("network.yaml",
             "kind: organization\nname: Example Network\nsummary: Runs fictional groups.\n"
             "reach: national\nserves: [US]\nconditions: [lupus]\n"
             "contact: {website: \"https://network.example\"}\n"
             "verified: {on: 2026-05-01, how: website}\nsource: https://network.example/\n");
    return true;
  }();
  REQUIRE(added);
  return made;
}

std::string page_of(const std::string& url) { return tests::page(directory(), url); }

}  // namespace

TEST_SUITE("query-service/pages/browse") {
  TEST_CASE("an address under /places names a shelf") {
    CHECK(shelf_named("us")->key == "US");
    CHECK(shelf_named("us/ma")->key == "US-MA");
    CHECK(shelf_named("us/ma")->kind == ShelfKind::region);
    CHECK(shelf_named("us/ma/arlington")->key == "US-MA/arlington");
    CHECK(shelf_named("gb/other/exampleton")->key == "GB/exampleton");
    for (const char* path :
         {"", "u", "usa", "US", "us/", "us//x", "us/ma/a/b", "us/other", "us/MA"}) {
      CAPTURE(std::string(path));
      CHECK_FALSE(shelf_named(path));
    }
  }

  TEST_CASE("the address of a shelf names the shelf again") {
    for (const char* path : {"us", "us/ma", "us/ma/arlington", "gb/other/exampleton"}) {
      CAPTURE(std::string(path));
      const auto name = shelf_named(path);
      const std::string around = name->key.substr(0, name->key.find('/'));
      const catalog::Shelf shelf{name->kind, name->key,
                                 name->kind == ShelfKind::region ? "US" : around};
      CHECK(address_of(shelf).text() == "/places/" + std::string(path));
    }
  }

  TEST_CASE("from the countries to a town, with counts of what is not closed") {
    CHECK(has(page_of("/places?lang=en"),
              "<span>United States</span> <span class=\"count\">3 listings"));
    CHECK(has(page_of("/places?lang=es"), "Estados Unidos"));
    CHECK(has(page_of("/places/us?lang=en"), "href=\"/places/us/ma?lang=en\""));
    const std::string town = page_of("/places/us/ma/arlington?lang=en");
    CHECK(has(town, "<h1>Support groups in Arlington</h1>"));
    CHECK(has(town, "Lantern Example Group"));
    CHECK(has(town, "Lighthouse Example Group"));
    CHECK_FALSE(has(town, "Beacon Example Group"));
    CHECK_FALSE(has(town, "Harbor Example Group"));
    CHECK(has(town, "2 listings in Arlington"));
  }

  TEST_CASE("a place without listings, or no place at all, is not found") {
    for (const char* url : {"/places/fr", "/places/us/ny", "/places/us/ma/nowhere",
                            "/places/%3Cb%3E", "/conditions/nothing", "/organizations?page=7"}) {
      CAPTURE(std::string(url));
      CHECK(directory().get(url).status == 404);
    }
    CHECK(directory().get("/organizations?page=0").status == 400);
  }

  TEST_CASE("a condition has its other names, what it is called in Spanish, and its groups") {
    const std::string all = page_of("/conditions?lang=en");
    CHECK(has(all, "href=\"/conditions/chronic-pain?lang=en\""));
    const std::string one = page_of("/conditions/chronic-pain?lang=en");
    CHECK(has(one, "<h1>Chronic pain</h1>"));
    CHECK(has(one, "In Español: Dolor crónico."));
    CHECK(has(one, "Lantern Example Group"));
    CHECK(has(one, "value=\"Chronic pain\""));
  }

  TEST_CASE("organizations lead to their own pages") {
    CHECK(has(page_of("/organizations?lang=en"), "Example Network"));
  }

  TEST_CASE("every page says where one is, for people and for search engines") {
    HttpRequest request = tests::request_for("/places/us/ma/arlington?lang=en");
    request.host = "kith.example";
    const std::string html = directory().answer(request).body;
    CHECK(has(
        html,
        "<link rel=\"canonical\" href=\"http://kith.example/places/us/ma/arlington?lang=en\">"));
    CHECK(has(html, "hreflang=\"es\" href=\"http://kith.example/places/us/ma/arlington?lang=es\""));
    CHECK(has(html, "\"@type\":\"BreadcrumbList\""));
  }
}

}  // namespace browse_test
