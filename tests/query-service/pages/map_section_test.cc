#include "query-service/pages/map/map_section.h"

#include <doctest/doctest.h>

#include "tests/support/answers.h"

namespace map_section_test {

using namespace query_service;
using tests::Directory;
using tests::group;
using tests::has;
using tests::occurrences;

namespace {

catalog::Listing listing_at(catalog::Precision precision) {
  catalog::Listing listing;
  listing.format = "in-person";
  listing.place = catalog::Place{.city = "Manchester",
                                 .county = "Hillsborough County",
                                 .postal_code = "03104",
                                 .coordinates = catalog::Coordinates{42.9963, -71.4548},
                                 .precision = precision};
  return listing;
}

nlohmann::ordered_json card_of(const catalog::Listing& listing) {
  Results results;
  results.hits.push_back({.listing = catalog::shared(listing)});
  nlohmann::ordered_json data{{"hits", {nlohmann::ordered_json::object()}}};
  add_map(data, results, Language::en, "");
  return data["hits"][0];
}

}  // namespace

TEST_SUITE("query-service/map_section") {
  TEST_CASE("a map is shown where it is asked for, and nothing of it is loaded elsewhere") {
    Directory directory;
    directory.add("harbor.yaml", group("Harbor Example Group", "Tulsa", "OK"));
    const std::string without = directory.get("/search?near=Tulsa,+OK&lang=en").body;
    CHECK(has(without, "href=\"/search?near=Tulsa%2C%20OK&amp;lang=en&amp;map=1#map\""));
    for (const char* part : {"leaflet", "/map.js", "map.css", "data-latitude", "id=\"map\""})
      CHECK_FALSE(has(without, part));

    const std::string with = directory.get("/search?near=Tulsa,+OK&lang=en&map=1").body;
    for (const char* part :
         {"id=\"map\" aria-labelledby=\"map-heading\"", "src=\"/map.js\"", "href=\"/map/map.css\"",
          "data-number=\"1\"", "data-precision=\"city\"", "data-somewhere=\"somewhere in Tulsa\"",
          "data-here-name=\"Tulsa, OK\"", "data-units=\"mi\"", "The map needs JavaScript",
          "href=\"/search?near=Tulsa%2C%20OK&amp;lang=en\">Hide the map"})
      CHECK_MESSAGE(has(with, part), part);
    CHECK_FALSE(has(with, "Show on a map"));
    CHECK_FALSE(has(with, "search.ics?near=Tulsa%2C%20OK&amp;map"));
  }

  TEST_CASE("an answer to a form has no link that would put it into an address") {
    Directory directory;
    directory.add("harbor.yaml", group("Harbor Example Group", "Tulsa", "OK"));
    HttpRequest request = tests::request_for("/search?near=Tulsa,+OK&lang=en");
    request.method = "POST";
    const std::string without = directory.answer(request).body;
    CHECK_FALSE(has(without, "map=1"));
    CHECK_FALSE(has(without, "search.csv"));
    request.parameters.emplace_back("map", "1");
    const std::string with = directory.answer(request).body;
    CHECK(has(with, "data-latitude="));
    CHECK_FALSE(has(with, "Hide the map"));
  }

  TEST_CASE("cards are numbered in the order of the page; what is joined from afar is on no map") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK"));
    directory.add("b.yaml", group("B Example Group", "Tulsa", "OK"));
    directory.add("c.yaml",
                  "name: C Example Group\nsummary: Fictional.\nconditions: [lupus]\n"
                  "format: online\nreach: national\n"
                  "place: {city: Tulsa, region: OK, country: US}\n"
                  "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/groups\n");
    const std::string page = directory.get("/search?map=1&sort=name&lang=en").body;
    CHECK(occurrences(page, "data-latitude=") == 2);
    CHECK(has(page, "data-number=\"1\""));
    CHECK(has(page, "data-number=\"2\""));

    const std::string online = directory.get("/search?map=1&format=online&lang=en").body;
    CHECK(has(online, "Nothing in this list has a place to put on a map"));
    CHECK_FALSE(has(online, "/map.js"));
    CHECK_FALSE(has(directory.get("/search?format=online&lang=en").body, "Show on a map"));
  }

  TEST_CASE("what is near is on the map also where the online list is the main one") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK"));
    directory.add("c.yaml",
                  "name: C Example Group\nsummary: Fictional.\nconditions: [lupus]\n"
                  "format: online\nreach: national\nlanguages: [en]\n"
                  "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/groups\n");
    const std::string page = directory.get("/search?q=online&near=Tulsa,+OK&map=1&lang=en").body;
    CHECK(occurrences(page, "data-latitude=") == 1);
  }

  TEST_CASE("a card says no more of its place than its precision, in words") {
    using catalog::Precision;
    CHECK(
        card_of(listing_at(Precision::exact))["on_map"].dump() ==
        R"({"number":1,"latitude":"42.99630","longitude":"-71.45480","precision":"exact","somewhere":null})");
    CHECK(card_of(listing_at(Precision::postal_code))["on_map"]["somewhere"] ==
          "somewhere in Manchester 03104");
    CHECK(card_of(listing_at(Precision::city))["on_map"]["somewhere"] == "somewhere in Manchester");
    CHECK(card_of(listing_at(Precision::county))["on_map"]["somewhere"] ==
          "somewhere in Hillsborough County");
  }

  TEST_CASE("an address that is not public is on no map with its door") {
    catalog::Listing listing = listing_at(catalog::Precision::exact);
    listing.address_visibility = "on-request";
    CHECK_FALSE(is_on_map(listing));
    CHECK_FALSE(card_of(listing).contains("on_map"));
    listing.place->precision = catalog::Precision::city;
    CHECK(is_on_map(listing));
  }

  TEST_CASE("a name with letters of HTML stays a name") {
    Directory directory;
    directory.add("a.yaml", group("\"A </script><b> 'Example' Group\"", "Tulsa", "OK"));
    const std::string page = directory.get("/search?map=1&near=Tulsa,+OK&lang=en").body;
    CHECK_FALSE(has(page, "</script><b>"));
  }

  TEST_CASE("map takes only 1") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK"));
    const auto problem = directory.json("/api/v1/search?map=yes");
    CHECK(problem["parameter"] == "map");
    CHECK(problem["remedy"] == "Known: 1.");
    CHECK(directory.get("/search?map=").status == 200);
  }

  TEST_CASE("the files of the map are served under fixed addresses") {
    Directory directory;
    const std::pair<const char*, const char*> files[] = {
        {"/map.js", "text/javascript; charset=utf-8"},
        {"/map/map.css", "text/css; charset=utf-8"},
        {"/map/leaflet.js", "text/javascript; charset=utf-8"},
        {"/map/leaflet.css", "text/css; charset=utf-8"},
        {"/map/topojson.js", "text/javascript; charset=utf-8"},
        {"/map/states.json", "application/json"},
        {"/map/countries.json", "application/json"}};
    for (const auto& [url, type] : files) {
      CAPTURE(std::string(url));
      const HttpResponse response = directory.get(url);
      CHECK(response.status == 200);
      CHECK(response.content_type == type);
      if (std::string(type) == "application/json")
        CHECK(nlohmann::json::parse(response.body)["type"] == "Topology");
      else
        CHECK(response.body.size() > 1000);
    }
  }
}

}  // namespace map_section_test
