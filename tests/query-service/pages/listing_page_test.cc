#include "query-service/pages/listing/listing_page.h"

#include <doctest/doctest.h>

#include <regex>

#include "query-service/pages/listing/listing_facts.h"
#include "query-service/pages/page.h"
#include "tests/support/answers.h"

namespace listing_page_test {

using namespace query_service;
using nlohmann::json;
using tests::Directory;
using tests::group;
using tests::has;

namespace {

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("harbor.yaml", group("Harbor Example Group", "Tulsa", "OK",
                                  "meets: [\"Every Tuesday, 18:00-19:30\"]\njoin: drop-in\n"
                                  "organization: network\n"))
        .add("lantern.yaml",
             group("Lantern Example Group", "Tulsa", "OK", "organization: network\n"))
        .add("beacon.yaml", group("Beacon Example Group", "Tulsa", "OK"))
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

// The JSON-LD of a page.
json facts_of(const std::string& html) {
  std::smatch found;
  const std::regex script("<script type=\"application/ld\\+json\">(.*?)</script>");
  REQUIRE(std::regex_search(html, found, script));
  return json::parse(found[1].str());
}

std::string page_of(const std::string& url) { return tests::page(directory(), url); }

}  // namespace

TEST_SUITE("query-service/pages/listing/listing_page") {
  TEST_CASE("a group says what a first visit is often like, from what is known of it") {
    const std::string html = page_of("/listings/harbor?lang=en");
    CHECK(has(html, "You can just come."));
    CHECK(has(html, "Sit where you can get up and stretch."));
    CHECK_FALSE(has(html, "camera"));
    CHECK(has(page_of("/listings/harbor?lang=es"), "Puede simplemente llegar."));
    CHECK_FALSE(has(page_of("/listings/network?lang=en"), "first visit"));
  }

  TEST_CASE("it says how it was last confirmed, in the reader's language") {
    CHECK(has(page_of("/listings/harbor?lang=en"), "Last confirmed on their own website."));
    CHECK(has(page_of("/listings/harbor?lang=es"), "en su propio sitio"));
  }

  TEST_CASE("siblings are those of the organization, similar groups those for the same nearby") {
    const std::string html = page_of("/listings/harbor?lang=en");
    CHECK(has(html, "Also from Example Network"));
    CHECK(has(html, "<li><a href=\"/listings/lantern?lang=en\">Lantern Example Group</a></li>"));
    CHECK(has(html, "Similar groups nearby"));
    CHECK(has(html, "id=\"listing-beacon\""));
    CHECK_FALSE(has(html, "id=\"listing-harbor\""));
    CHECK(has(page_of("/listings/network?lang=en"), "Its groups and offers"));
  }

  TEST_CASE("how far it is, from where the reader looked, and then nobody keeps the page") {
    const HttpResponse response = directory().get("/listings/harbor?near=02476&lang=en");
    CHECK(has(response.body, " from 02476"));
    bool is_kept = true;
    for (const auto& [name, value] : response.headers)
      if (name == "Cache-Control" && value == "no-store") is_kept = false;
    CHECK_FALSE(is_kept);
    CHECK_FALSE(has(page_of("/listings/harbor?near=Nowhereville&lang=en"), "Nowhereville</"));
  }

  TEST_CASE("search engines read an EventSeries with its next dates") {
    const json facts = facts_of(page_of("/listings/harbor?lang=en"));
    CHECK(facts["@type"] == "EventSeries");
    CHECK(facts["@id"] == "http://kith.example/listings/harbor");
    CHECK(facts["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode");
    REQUIRE(facts["subEvent"].size() == 3);
    CHECK(facts["subEvent"][0]["startDate"] == "2026-11-24T18:00:00-06:00");
    CHECK(facts["subEvent"][0]["endDate"] == "2026-11-24T19:30:00-06:00");
    CHECK(facts["location"][0]["address"]["addressLocality"] == "Tulsa");
    CHECK_FALSE(facts["location"][0].contains("geo"));  // only the town is known
    CHECK(facts_of(page_of("/listings/network?lang=en"))["@type"] == "Organization");
  }

  TEST_CASE("what a listing says can not end the script that it stands in") {
    const Reader reader{.site = "https://kith.example"};
    catalog::Listing listing{.id = "x", .name = "</script><b>Example"};
    const std::string text = json_in_html(listing_facts(listing, reader, *directory().snapshot()));
    CHECK(text.find('<') == std::string::npos);
    CHECK(json::parse(text)["name"] == "</script><b>Example");
  }

  TEST_CASE("whoever knows better is led to two pages: still right, and something is wrong") {
    const ListingView view{.listing = {.id = "x", .name = "Example & Group"}};
    const std::string html =
        listing_page(view, {.site = "https://kith.example"}, *directory().snapshot());
    CHECK(has(html, "href=\"/listings/x/confirm?lang=en\""));
    CHECK(has(html, "href=\"/listings/x/correct?lang=en\""));
  }
}

}  // namespace listing_page_test
