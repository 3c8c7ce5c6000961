#include "query-service/calendar/listing_events.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/directory.h"

namespace listing_events_test {

using namespace query_service;
using catalog::Listing;
using tests::test_day;

namespace {

Listing group(std::vector<catalog::Meeting> meets) {
  return {.id = "harbor-example-group",
          .name = "Harbor Example Group",
          .summary = "A fictional group.",
          .conditions = {"fibromyalgia"},
          .format = "in-person",
          .meets = std::move(meets),
          .timezone = "America/Chicago",
          .place = catalog::Place{.street = "12 Quay Street",
                                  .city = "Tulsa",
                                  .region = "US-OK",
                                  .region_name = "OK",
                                  .country = "US",
                                  .coordinates = catalog::Coordinates{36.1, -95.9},
                                  .precision = catalog::Precision::exact},
          .verified = {.on = catalog::parse_partial_date("2026-05")}};
}

std::vector<CalendarEvent> events(const Listing& listing, Language language = Language::en,
                                  const std::string& site = "https://kith.example") {
  static tests::Directory directory;
  return listing_events(
      listing,
      {.language = language, .today = test_day, .site = site, .snapshot = *directory.snapshot()});
}

std::vector<std::string> uids(const Listing& listing) {
  std::vector<std::string> all;
  for (const CalendarEvent& event : events(listing)) all.push_back(event.uid);
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("query-service/calendar/listing_events") {
  TEST_CASE("an event says what it is, where, when in words, how sure we are and where more is") {
    const auto all = events(group({{.phrase = "2nd Tuesday of the month, 18:00-19:30"}}));

    REQUIRE(all.size() == 1);
    CHECK(all[0].uid == "harbor-example-group-1-1@kith");
    CHECK(all[0].rule == "FREQ=MONTHLY;BYDAY=2TU");
    CHECK(all[0].timezone == "America/Chicago");
    CHECK(*all[0].end - all[0].start == std::chrono::minutes(90));
    CHECK(all[0].summary == "Harbor Example Group");
    CHECK(all[0].location == "12 Quay Street, Tulsa, OK");
    CHECK(all[0].coordinates);
    CHECK(all[0].url == "https://kith.example/listings/harbor-example-group");
    CHECK(all[0].categories == Texts{"Fibromyalgia"});
    CHECK(all[0].description ==
          "A fictional group.\n"
          "When: Second Tuesday of the month, 6:00–7:30 pm (Chicago time)\n"
          "Confirmed May 2026\n"
          "https://kith.example/listings/harbor-example-group");
  }

  TEST_CASE("it says so in Spanish, and names no address where ours is not known") {
    const auto all =
        events(group({{.phrase = "2nd Tuesday of the month, 18:00"}}), Language::es, "");
    REQUIRE(all.size() == 1);
    CHECK(all[0].description.find("Segundo martes del mes") != std::string::npos);
    CHECK(all[0].description.find("/listings/") == std::string::npos);
    CHECK(all[0].url.empty());
  }

  TEST_CASE("what has not been confirmed for long says to call before you go") {
    Listing listing = group({{.phrase = "every Tuesday 18:00"}});
    listing.verified.on = catalog::parse_partial_date("2021-05");
    listing.contact.phone = "603-555-0123";
    const std::string text = events(listing)[0].description;
    CHECK(text.find("Last confirmed May 2021: call before you go") != std::string::npos);
    CHECK(text.find("603-555-0123") != std::string::npos);
  }

  TEST_CASE("the coordinates of a town are no door, and of a door that is asked for not told") {
    Listing listing = group({{.phrase = "every Tuesday 18:00"}});
    listing.place->precision = catalog::Precision::city;
    CHECK_FALSE(events(listing)[0].coordinates);
    listing.place->precision = catalog::Precision::exact;
    listing.address_visibility = "on-request";
    CHECK_FALSE(events(listing)[0].coordinates);
    CHECK(events(listing)[0].description.find("They give the address when you ask.") !=
          std::string::npos);
  }

  TEST_CASE("online and by phone it says where to join; a line's own place and links come first") {
    Listing listing = group({{.phrase = "every Tuesday 18:00"},
                             {.phrase = "every Friday 18:00",
                              .online = catalog::Online{"Example Meet", "https://example.org/own"}},
                             {.phrase = "every Sunday 18:00",
                              .place = catalog::Place{.venue = "Library", .country = "US"}}});
    listing.online = catalog::Online{"", "https://example.org/room"};
    auto all = events(listing);
    REQUIRE(all.size() == 3);
    CHECK(all[0].conference->url == "https://example.org/room");
    CHECK(all[1].conference->url == "https://example.org/own");
    CHECK(all[1].conference->label == "Example Meet");
    CHECK(all[2].location == "Library");
    listing.format = "online";
    CHECK(events(listing)[0].location.empty());
    listing.online.reset();
    listing.phone = catalog::Phone{"603-555-0123", "Code 12"};
    all = events(listing);
    CHECK(all[0].conference->url == "tel:6035550123");
    CHECK(all[0].conference->is_phone);
  }

  TEST_CASE("uids are made of line and part, stay when times change, and are never the same") {
    CHECK(uids(group({{.phrase = "varies"}, {.phrase = "1st and 3rd Monday 18:00"}})) ==
          Texts{"harbor-example-group-2-1@kith", "harbor-example-group-2-2@kith"});
    CHECK(uids(group({{.phrase = "varies"}, {.phrase = "2nd Friday 10:00"}})) ==
          Texts{"harbor-example-group-2-1@kith"});
    CHECK(uids(group(
              {{.phrase = "every Monday 18:00", .also = {"2026-12-03", "2026-12-03 09:00"}}})) ==
          Texts{"harbor-example-group-1-1@kith", "harbor-example-group-1-20261203t1800@kith",
                "harbor-example-group-1-20261203t0900@kith"});
  }

  TEST_CASE("a moved meeting has the uid of its series, and says which it is instead of") {
    const auto all = events(group({{.phrase = "every Tuesday 18:00-19:30",
                                    .moved = {{.from = "2026-12-22", .to = "2026-12-21 17:00"}}}}));
    REQUIRE(all.size() == 2);
    CHECK(all[0].uid == all[1].uid);
    CHECK(all[1].rule.empty());
    REQUIRE(all[1].instead_of);
    CHECK(*all[1].instead_of - all[1].start == std::chrono::hours(25));
  }

  TEST_CASE("a meeting on the last evening of a month is there until it is over everywhere") {
    static tests::Directory directory;
    const auto first_on = [&](const char* today) {
      const auto all =
          listing_events(group({{.phrase = "every Monday 18:30-20:00"}}),
                         {.today = *catalog::parse_day(today), .snapshot = *directory.snapshot()});
      REQUIRE(all.size() == 1);
      return catalog::to_text(
          catalog::Day(std::chrono::floor<std::chrono::days>(all[0].start).time_since_epoch()));
    };

    // Monday is the last of November; in Tulsa it is still afternoon when December begins in UTC.
    CHECK(first_on("2026-11-30") == "2026-11-02");
    CHECK(first_on("2026-12-01") == "2026-11-02");
    CHECK(first_on("2026-12-02") == "2026-11-02");
    CHECK(first_on("2026-12-03") == "2026-12-07");
    CHECK(first_on("2026-12-31") == "2026-12-07");
  }

  TEST_CASE("a rule without a time of day is a whole day") {
    const auto all = events(group({{.phrase = "every Tuesday"}}));
    REQUIRE(all.size() == 1);
    CHECK(all[0].is_whole_day);
    CHECK(*all[0].end - all[0].start == std::chrono::days(1));
  }

  TEST_CASE("without a known zone only what is met in person has a clock") {
    Listing listing = group({{.phrase = "every Tuesday 18:00"}});
    listing.timezone = "";
    REQUIRE(events(listing).size() == 1);
    CHECK(events(listing)[0].timezone.empty());
    for (const char* format : {"online", "phone", "hybrid", ""}) {
      CAPTURE(format);
      listing.format = format;
      CHECK(events(listing).empty());
    }
    listing.meets[0].phrase = "every Tuesday";
    CHECK(events(listing).size() == 1);
  }

  TEST_CASE("an event has its days, the last of them whole") {
    Listing listing{.id = "walk",
                    .kind = "event",
                    .name = "Example Walk",
                    .starts = "2026-12-04",
                    .ends = "2026-12-06",
                    .timezone = "America/Chicago"};
    REQUIRE(events(listing).size() == 1);
    CHECK(events(listing)[0].uid == "walk-0-1@kith");
    CHECK(events(listing)[0].is_whole_day);
    CHECK(*events(listing)[0].end - events(listing)[0].start == std::chrono::days(3));
    listing.starts = "2026-12-04 10:00";
    listing.ends = "2026-12-04 16:00";
    CHECK(*events(listing)[0].end - events(listing)[0].start == std::chrono::hours(6));
    listing.ends = "";
    CHECK_FALSE(events(listing)[0].end);
  }

  TEST_CASE("what is on pause, closed, over or without a rule has none") {
    Listing paused = group({{.phrase = "every Tuesday 18:00"}});
    CHECK(has_calendar(paused, test_day));
    paused.status = "paused";
    Listing closed = paused;
    closed.status = "closed";
    for (const Listing& listing :
         {paused, closed, group({}), group({{.phrase = "varies"}}),
          group({{.phrase = "by appointment"}}),
          group({{.phrase = "every Tuesday 18:00 until 2026-10-31"}}),
          group({{.phrase = "every Tuesday 18:00 until 2026-11-17"}}),
          Listing{.id = "walk", .kind = "event", .starts = "2026-11-14"}}) {
      CHECK(events(listing).empty());
      CHECK_FALSE(has_calendar(listing, test_day));
    }
  }
}

}  // namespace listing_events_test
