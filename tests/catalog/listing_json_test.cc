#include "catalog/listing_json.h"

#include <doctest/doctest.h>

namespace listing_json_test {

using catalog::Listing;
using catalog::Precision;

namespace {

// Every member holds something other than its default.
Listing full_listing() {
  const catalog::Place place{.venue = "Example Hall",
                             .street = "1 Example Street",
                             .city = "Arlington",
                             .county = "Middlesex County",
                             .region = "US-MA",
                             .region_name = "MA",
                             .postal_code = "02476",
                             .country = "US",
                             .coordinates = catalog::Coordinates{42.41872, -71.16391},
                             .precision = Precision::exact};
  const catalog::Online online{"Zoom", "https://example.org/join", true};
  const catalog::Phone phone{"+1 555 0100", "press 1"};
  Listing listing;
  listing.id = "lighthouse-example-group";
  listing.kind = "event";
  listing.name = "Lighthouse \"Example\" Group, niño 😀";
  listing.summary = "A fictional group.\nTwo lines.";
  listing.description = "More *text*.";
  listing.organization = {"example-organization", "Example Organization"};
  listing.conditions = {"lupus", "fibromyalgia"};
  listing.audience = {"women"};
  listing.topics = {"coping"};
  listing.format = "hybrid";
  listing.reach = "local";
  listing.serves = {"US", "US-MA"};
  listing.meets = {{.phrase = "every Tuesday 18:00-19:30"},
                   {.rrule = "FREQ=WEEKLY",
                    .starts = "2026-01-06 18:00",
                    .minutes = 90,
                    .format = "online",
                    .place = place,
                    .online = online,
                    .phone = phone,
                    .timezone = "America/New_York",
                    .except = {"2026-12-29"},
                    .until = "2027-01-05",
                    .note = "bring tea"}};
  listing.meets_note = "the week is not shown";
  listing.starts = "2026-05-01 18:00";
  listing.ends = "2026-05-02";
  listing.timezone = "America/New_York";
  listing.place = place;
  listing.online = online;
  listing.phone = phone;
  listing.languages = {"en", "ase"};
  listing.led_by = "peer";
  listing.cost = {"paid", 7.5, "USD", "session", "waived on request"};
  listing.join = "register";
  listing.join_url = "https://example.org/register";
  listing.accessibility = {"step-free"};
  listing.contact = {
      "https://example.org", "office@example.org", "+1 555 0101", {"https://social.example/x"}};
  listing.resource = catalog::Resource{"book",    {"An Author"},   "9780000000002",
                                       "2019-09", "Example Press", "https://example.org/b"};
  listing.helpline = catalog::Helpline{"555 0102", "HOME to 55501", "day and night", true};
  listing.status = "closed";
  listing.closed_on = "2026-06";
  listing.see_instead = {"other-example-group"};
  listing.address_visibility = "area";
  listing.verified = {catalog::parse_partial_date("2019-09"), "visit"};
  listing.source = "https://example.org/groups";
  listing.formerly = {"old-example-group"};
  listing.file = "data/listings/us/ma/lighthouse-example-group.yaml";
  return listing;
}

}  // namespace

TEST_SUITE("catalog/listing_json") {
  TEST_CASE("a listing with every key comes back equal") {
    const Listing listing = full_listing();

    const auto back = catalog::listing_of(json_of(listing).dump());

    REQUIRE(back);
    CHECK(*back == listing);
    CHECK(json_of(*back) == json_of(listing));
  }

  TEST_CASE("a listing of which next to nothing is known comes back equal") {
    const Listing listing{.id = "bare", .name = "Bare Example Group"};

    CHECK(catalog::listing_of(json_of(listing).dump()) == listing);
  }

  TEST_CASE("what is not known is left out, save when it was verified") {
    const Listing listing{.id = "bare", .name = "Bare Example Group"};

    CHECK(json_of(listing).dump() ==
          R"({"id":"bare","kind":"group","name":"Bare Example Group","status":"active",)"
          R"("address_visibility":"public","verified":{"on":"unknown","how":""}})");
  }

  TEST_CASE("each precision has its word and comes back") {
    CHECK(catalog::to_text(Precision::exact) == "exact");
    CHECK(catalog::to_text(Precision::postal_code) == "postal-code");
    CHECK(catalog::to_text(Precision::city) == "city");
    CHECK(catalog::to_text(Precision::county) == "county");
    for (const Precision precision :
         {Precision::exact, Precision::postal_code, Precision::city, Precision::county}) {
      Listing listing{.id = "a", .name = "Anchor Example Group"};
      listing.place = catalog::Place{
          .country = "US", .coordinates = catalog::Coordinates{0, 0}, .precision = precision};

      CHECK(catalog::listing_of(json_of(listing).dump()) == listing);
    }
  }

  TEST_CASE("coordinates come back to the last bit") {
    Listing listing{.id = "a", .name = "Anchor Example Group"};
    listing.place =
        catalog::Place{.country = "US", .coordinates = catalog::Coordinates{0.1 + 0.2, -1.0 / 3}};

    CHECK(catalog::listing_of(json_of(listing).dump()) == listing);
  }

  TEST_CASE("a text that json_of does not write is damaged, never a crash") {
    const std::string good = json_of(full_listing()).dump();
    for (const std::string& text :
         {std::string(), std::string("null"), std::string("[]"), std::string("{}"),
          std::string(R"({"id":"a"})"), std::string(R"({"id":1,"name":"x"})"),
          std::string(R"({"id":"a","name":"x","conditions":"lupus"})"),
          std::string(R"({"id":"a","name":"x","place":{"latitude":1}})"),
          good.substr(0, good.size() / 2), std::string("{\"id\":\"\xFF\",\"name\":\"x\"}")}) {
      INFO(text);
      const auto read = catalog::listing_of(text);

      REQUIRE_FALSE(read);
      CHECK(read.error().kind == catalog::FailureKind::damaged);
      CHECK_FALSE(read.error().message.empty());
    }
  }
}

}  // namespace listing_json_test
