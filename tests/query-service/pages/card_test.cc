#include "query-service/pages/search/card.h"

#include <doctest/doctest.h>

#include "tests/support/directory.h"

namespace card_test {

using namespace query_service;
using nlohmann::ordered_json;

namespace {

const Snapshot& snapshot() {
  static tests::Directory directory;
  static const auto held = directory.snapshot();
  return *held;
}

ordered_json card(const Hit& hit, Language language = Language::en) {
  return card_json(hit, {.units = Units::miles}, {.language = language}, snapshot());
}

}  // namespace

TEST_SUITE("query-service/pages/search/card") {
  TEST_CASE("a card says when, where and how far, and how long ago that was true") {
    const Hit hit{
        .listing = catalog::shared({.id = "lighthouse-example-group",
                                    .name = "Lighthouse Example Group",
                                    .conditions = {"fibromyalgia"},
                                    .format = "in-person",
                                    .meets = {{.phrase = "every Tuesday 18:00-19:30"}},
                                    .place = catalog::Place{.street = "1 Example St",
                                                            .city = "Arlington",
                                                            .region_name = "MA",
                                                            .country = "US",
                                                            .precision = catalog::Precision::exact},
                                    .languages = {"en"},
                                    .verified = {.on = catalog::parse_partial_date("2019-05")}}),
        .distance_metres = 1.4 * catalog::metres_per_mile,
        .freshness = catalog::Freshness::stale};

    const ordered_json shown = card(hit);

    CHECK(shown["url"] == "/listings/lighthouse-example-group?lang=en");
    CHECK(shown["when"] == "Every Tuesday, 6:00–7:30 pm");
    CHECK(shown["where"] == "1 Example St, Arlington, MA");
    CHECK(shown["distance"] == "1.4 mi");
    CHECK(shown["facts"] == ordered_json{"In person", "Fibromyalgia"});
    CHECK(shown["freshness_text"] == "Last confirmed May 2019: check before you go");
    CHECK_FALSE(shown.contains("status_text"));
    CHECK(shown["relaxed"].empty());
  }

  TEST_CASE("a time on another clock than the reader's says on whose") {
    Hit hit{.listing = catalog::shared({.id = "a",
                                        .name = "Harbor Example Group",
                                        .format = "hybrid",
                                        .meets = {{.phrase = "every Tuesday 18:00-19:30"}},
                                        .timezone = "America/New_York"})};
    const std::chrono::sys_seconds now{std::chrono::sys_days{std::chrono::year(2026) / 11 / 24}};
    hit.next_meeting = catalog::next_meeting(*hit.listing, now);
    REQUIRE(hit.next_meeting);
    const auto told = [&](const std::string& zone) {
      const ordered_json shown = card_json(hit, {.now = now, .timezone = zone}, {}, snapshot());
      return shown["next"].get<std::string>() + " | " + shown["when"].get<std::string>();
    };

    CHECK(told("America/Los_Angeles") ==
          "Tomorrow, 3:00 pm (your time) | Every Tuesday, 6:00–7:30 pm (New York time)");
    CHECK(told("America/New_York") == "Tomorrow, 6:00 pm | Every Tuesday, 6:00–7:30 pm");
    CHECK(told("") ==
          "Tomorrow, 6:00 pm (New York time) | Every Tuesday, 6:00–7:30 pm "
          "(New York time)");
    catalog::Listing met = *hit.listing;
    met.format = "in-person";
    hit.listing = catalog::shared(met);
    CHECK(told("America/Los_Angeles") == "Tomorrow, 6:00 pm | Every Tuesday, 6:00–7:30 pm");
  }

  TEST_CASE("what is not known is left out of a card") {
    const ordered_json shown =
        card({.listing = catalog::shared({.id = "a", .kind = "organization", .name = "A"})});

    CHECK(shown["when"].is_null());
    CHECK(shown["where"].is_null());
    CHECK(shown["distance"].is_null());
    CHECK(shown["freshness_text"] == "Never confirmed: it may have changed");
  }

  TEST_CASE("a card in Spanish is Spanish, and its link stays so") {
    const Hit hit{.listing = catalog::shared(
                      {.id = "a", .name = "A", .format = "online", .languages = {"en"}})};

    const ordered_json shown = card(hit, Language::es);

    CHECK(shown["url"] == "/listings/a?lang=es");
    CHECK(shown["facts"] == ordered_json{"En línea", "Inglés"});
  }

  TEST_CASE("a paused or closed listing is named so") {
    CHECK(card({.listing = catalog::shared({.id = "a", .status = "paused"})})["status_text"] ==
          "On pause");
    CHECK(card({.listing = catalog::shared({.id = "a", .status = "closed"})})["status_text"] ==
          "Closed");
  }

  TEST_CASE("a helpline's number is its time and place, a book does not go stale") {
    const Hit line{
        .listing = catalog::shared(
            {.id = "a",
             .kind = "helpline",
             .helpline = catalog::Helpline{.number = "555-0100", .hours = "day and night"}})};
    const Hit book{
        .listing = catalog::shared(
            {.id = "b", .kind = "resource", .resource = catalog::Resource{.type = "book"}})};

    CHECK(card(line)["when"] == "555-0100 · day and night");
    CHECK(card(book)["freshness_text"].is_null());
  }

  TEST_CASE("the highlight is bold, and what an author wrote stays text") {
    const Hit hit{.listing = catalog::shared({.id = "a"}),
                  .highlight = "For \1pain\2 & <b>more</b>"};

    CHECK(card(hit)["summary_html"] == "For <b>pain</b> &amp; &lt;b&gt;more&lt;/b&gt;");
  }
}

}  // namespace card_test
