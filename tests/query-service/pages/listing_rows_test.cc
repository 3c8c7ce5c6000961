#include "query-service/pages/listing/listing_rows.h"

#include <doctest/doctest.h>

#include "tests/support/directory.h"

namespace listing_rows_test {

using namespace query_service;
using catalog::Listing;

namespace {

constexpr catalog::Day today{std::chrono::days(20'781)};  // 2026-11-24, a Tuesday

// The lines of a listing under a heading, one after the other; "" where there is no such row.
std::string row(const Listing& listing, const std::string& heading,
                Language language = Language::en) {
  static tests::Directory directory;
  for (const auto& next : listing_rows(listing, {language, today}, *directory.snapshot())) {
    if (next["label"] != heading) continue;
    std::string lines;
    for (const auto& line : next["lines"]) {
      lines += (lines.empty() ? "" : " | ") + line["text"].get<std::string>();
      if (line["url"].is_string()) lines += " <" + line["url"].get<std::string>() + ">";
    }
    return lines;
  }
  return "";
}

}  // namespace

TEST_SUITE("query-service/pages/listing/listing_rows") {
  TEST_CASE("a group of which little is known says what to ask") {
    const Listing listing{.name = "Lighthouse Example Group"};

    CHECK(row(listing, "When") == "Ask when it meets");
    CHECK(row(listing, "Cost") == "Not known: ask");
    CHECK(row(listing, "Who is welcome") == "Anyone");
    CHECK(row(listing, "Where").empty());
    CHECK(row(listing, "Contact").empty());
  }

  TEST_CASE("when it meets stands with the zone of the times") {
    const Listing listing{.meets = {{.phrase = "every Tuesday 18:00-19:30"}},
                          .meets_note = "not in July",
                          .timezone = "America/New_York"};

    CHECK(row(listing, "When") == "Every Tuesday, 6:00–7:30 pm | not in July | New York time");
  }

  TEST_CASE("the next dates are those from today on, the day of today among them") {
    Listing listing{.meets = {{.phrase = "every Tuesday 18:00-19:30", .except = {"2026-12-01"}}},
                    .timezone = "America/New_York"};

    CHECK(row(listing, "Next dates") ==
          "Tuesday 24 November, 6:00 pm | Tuesday 8 December, 6:00 pm | "
          "Tuesday 15 December, 6:00 pm");
    listing.format = "online";
    CHECK(row(listing, "Next dates").starts_with("Tuesday 24 November, 6:00 pm (New York time)"));
    CHECK(row(listing, "Próximas fechas", Language::es)
              .starts_with("Martes 24 de noviembre, 18:00 (hora de New York)"));
    listing.status = "paused";
    CHECK(row(listing, "Next dates").empty());
  }

  TEST_CASE("a note about varying times stands in place of the word") {
    const Listing listing{.meets = {{.phrase = "varies"}}, .meets_note = "monthly, on a Wednesday"};

    CHECK(row(listing, "When") == "monthly, on a Wednesday");
  }

  TEST_CASE("where it is says how exactly that is known") {
    const Listing listing{.place = catalog::Place{.city = "Arlington",
                                                  .region_name = "MA",
                                                  .country = "US",
                                                  .coordinates = catalog::Coordinates{42.4, -71.1},
                                                  .precision = catalog::Precision::city},
                          .address_visibility = "on-request"};

    CHECK(row(listing, "Where") ==
          "Arlington, MA | They give the address when you ask. | "
          "We know the town; distances are to its middle.");
  }

  TEST_CASE("contacts are links where they can be") {
    const Listing listing{.contact = {.website = "https://example.org",
                                      .email = "office@example.org",
                                      .phone = "603-555-0123",
                                      .social = {"https://social.example/lighthouse"}}};

    CHECK(row(listing, "Contact") ==
          "https://example.org <https://example.org> | "
          "office@example.org <mailto:office@example.org> | 603-555-0123 <tel:6035550123> | "
          "https://social.example/lighthouse <https://social.example/lighthouse>");
  }

  TEST_CASE("words of a vocabulary are told in the reader's language") {
    const Listing listing{.conditions = {"fibromyalgia", "chronic-pain"},
                          .languages = {"en", "es"}};

    CHECK(row(listing, "For") == "Fibromyalgia, Chronic pain");
    CHECK(row(listing, "Language") == "English, Spanish");
    CHECK(row(listing, "Idioma", Language::es) == "Inglés, Español");
  }

  TEST_CASE("who runs it is a link where it has a listing") {
    Listing listing{.organization = {.id = "example-house", .name = "Example House"}};
    CHECK(row(listing, "Run by") == "Example House </listings/example-house?lang=en>");

    listing.organization.id.clear();
    CHECK(row(listing, "Run by") == "Example House");
  }

  TEST_CASE("a book says by whom and where to get it") {
    const Listing listing{.kind = "resource",
                          .resource = catalog::Resource{.type = "book",
                                                        .authors = {"A. Writer", "B. Writer"},
                                                        .isbn = "978-0-00-000000-2",
                                                        .published = "2019",
                                                        .url = "https://example.org/book"}};

    CHECK(row(listing, "Where to get it") ==
          "By A. Writer, B. Writer | Published 2019 | ISBN 978-0-00-000000-2 | "
          "https://example.org/book <https://example.org/book>");
    CHECK(row(listing, "When").empty());
    CHECK(row(listing, "Who is welcome").empty());
  }
}

}  // namespace listing_rows_test
