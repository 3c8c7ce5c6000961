#include "query-service/terminal_answer.h"

#include <doctest/doctest.h>

#include "query-service/words/labels.h"

namespace terminal_answer_test {

using namespace query_service;

namespace {

Hit hit(const char* id, const char* name) {
  return {
      .listing = catalog::shared({.id = id,
                                  .name = name,
                                  .meets = {{.phrase = "every Tuesday 18:00-19:30"}},
                                  .place = catalog::Place{.city = "Tulsa",
                                                          .region_name = "OK",
                                                          .country = "US",
                                                          .precision = catalog::Precision::exact},
                                  .verified = {.on = catalog::parse_partial_date("2026-05-01")}}),
      .freshness = catalog::Freshness::fresh};
}

}  // namespace

TEST_SUITE("query-service/terminal_answer") {
  TEST_CASE("without a place the answer is a count and one list") {
    const Results results{.total = 1, .hits = {hit("harbor", "Harbor Example Group")}};

    CHECK(terminal_answer(results, Language::en) ==
          "1 listing found\n"
          "  Harbor Example Group\n"
          "    Every Tuesday, 6:00–7:30 pm\n"
          "    Tulsa, OK\n"
          "    Confirmed 1 May 2026\n"
          "    /listings/harbor\n");
  }

  TEST_CASE("with a place the three lanes follow each other, nearest with distances") {
    Hit near = hit("harbor", "Harbor Example Group");
    near.distance_metres = 2.5 * catalog::metres_per_mile;
    Results results{.units = Units::miles, .total = 1, .hits = {near}, .main = Lane::near};
    results.understood.place = PlaceReading{.place = {}, .display = "Tulsa, OK, US"};
    results.near = {.total = 1, .is_main = true};
    results.online = {.total = 7, .first = {hit("moonrise", "Moonrise Example Group")}};

    const std::string text = terminal_answer(results, Language::en);

    CHECK(text.starts_with("1 near Tulsa, OK, US\n  Harbor Example Group (2.5 mi)\n"));
    CHECK(text.find("0 serve your area\n7 online or by phone\n  Moonrise Example Group\n") !=
          std::string::npos);
  }

  TEST_CASE("a note says more than that times vary") {
    Hit varies = hit("harbor", "Harbor Example Group");
    catalog::Listing listing = *varies.listing;
    listing.meets = {{.phrase = "varies"}};
    listing.meets_note = "monthly, on a Wednesday";
    varies.listing = catalog::shared(listing);

    const std::string text = terminal_answer({.total = 1, .hits = {varies}}, Language::en);

    CHECK(text.find("    monthly, on a Wednesday\n") != std::string::npos);
    CHECK(text.find("Times vary") == std::string::npos);
  }

  TEST_CASE("the answer is in the language asked for") {
    CHECK(terminal_answer({.total = 0}, Language::es) == "0 resultados\n");
  }
}

}  // namespace terminal_answer_test
