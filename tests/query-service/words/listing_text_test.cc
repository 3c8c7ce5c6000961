#include "query-service/words/listing_text.h"

#include <doctest/doctest.h>

#include "tests/support/directory.h"

namespace listing_text_test {

using namespace query_service;

namespace {

const Snapshot& snapshot() {
  static tests::Directory directory;
  static const auto held = directory.snapshot();
  return *held;
}

}  // namespace

TEST_SUITE("query-service/words/listing_text") {
  TEST_CASE("a distance to the middle of a town claims no tenths") {
    Hit hit{.listing = catalog::shared(
                {.id = "a", .place = catalog::Place{.precision = catalog::Precision::city}}),
            .distance_metres = 12.4 * catalog::metres_per_mile};
    CHECK(distance_in_words(hit, Language::en, Units::miles) == "about 12 mi");
    CHECK(distance_in_words(hit, Language::es, Units::kilometres) == "a unos 20 km");

    hit.distance_metres = 300;
    CHECK(distance_in_words(hit, Language::en, Units::miles) == "less than 1 mi");
    hit.listing = catalog::shared(
        {.id = "a", .place = catalog::Place{.precision = catalog::Precision::exact}});
    CHECK(distance_in_words(hit, Language::en, Units::kilometres) == "0.3 km");
    hit.distance_metres = {};
    CHECK(distance_in_words(hit, Language::en, Units::miles).empty());
  }

  TEST_CASE("nobody is told to call what is closed") {
    const catalog::Verified long_ago{.on = catalog::parse_partial_date("2019-05")};

    CHECK(freshness_text({.status = "closed", .verified = long_ago}, catalog::Freshness::stale,
                         Language::en) == "Last confirmed May 2019");
    CHECK(freshness_text({.status = "active", .verified = long_ago}, catalog::Freshness::stale,
                         Language::en) == "Last confirmed May 2019: check before you go");
    CHECK(freshness_text({.status = "closed"}, catalog::Freshness::stale, Language::en) ==
          "Never confirmed");
  }

  TEST_CASE("only where there is a number is anybody told to call") {
    const catalog::Listing with_number{.format = "in-person", .contact = {.phone = "555-0100"}};

    CHECK(freshness_text(with_number, catalog::Freshness::stale, Language::en) ==
          "Never confirmed: call before you go");
    CHECK(freshness_text({.format = "in-person"}, catalog::Freshness::stale, Language::en) ==
          "Never confirmed: check before you go");
  }

  TEST_CASE("a place is told without repeating the reader's own country") {
    CHECK(place_text({.venue = "Library",
                      .city = "Arlington",
                      .region_name = "MA",
                      .postal_code = "02476",
                      .country = "US"}) == "Library, Arlington, MA 02476");
    CHECK(place_text({.city = "London", .region_name = "ON", .country = "CA"}) == "London, ON, CA");
    CHECK(place_text({.country = "US"}).empty());
  }

  TEST_CASE("a cost is an amount, a word, a note, or nothing") {
    CHECK(cost_text({.kind = "paid", .amount = 25, .currency = "USD", .per = "session"}, snapshot(),
                    Language::en) == "25 USD / session");
    CHECK(cost_text({.kind = "paid", .amount = 2.5, .currency = "EUR", .note = "tea included"},
                    snapshot(), Language::en) == "2.50 EUR (tea included)");
    CHECK(cost_text({.kind = "free"}, snapshot(), Language::es) == "Gratis");
    CHECK(cost_text({.note = "ask"}, snapshot(), Language::en) == "ask");
    CHECK(cost_text({}, snapshot(), Language::en).empty());
  }

  TEST_CASE("a word that its vocabulary lacks is shown by its id") {
    CHECK(label_of(snapshot(), catalog::Facet::format, "online", Language::es) == "En línea");
    CHECK(label_of(snapshot(), catalog::Facet::format, "by-post", Language::en) == "by-post");
  }

  TEST_CASE(
      "when it meets: the rule, a note where times vary, a line's number and hours, or to ask") {
    catalog::Listing listing{.kind = "group", .meets = {{.phrase = "every Tuesday 18:00-19:30"}}};
    CHECK(when_text(listing, Language::en) == "Every Tuesday, 6:00–7:30 pm");
    listing.meets = {{.phrase = "varies"}};
    listing.meets_note = "Twice a term.";
    CHECK(when_text(listing, Language::en) == "Twice a term.");
    CHECK(when_text({.kind = "group"}, Language::en) == "Ask when it meets");
    const catalog::Listing line{
        .kind = "helpline", .helpline = catalog::Helpline{.number = "555 0100", .hours = "always"}};
    CHECK(when_text(line, Language::en) == "555 0100 · always");
  }

  TEST_CASE("the telephone of a line is its own, else that of the contact") {
    catalog::Listing listing{.contact = {.phone = "555 0199"}};
    CHECK(phone_text(listing) == "555 0199");
    listing.helpline = catalog::Helpline{.number = "555 0100"};
    CHECK(phone_text(listing) == "555 0100");
  }
}

}  // namespace listing_text_test
