#include "indexer/document.h"

#include <doctest/doctest.h>

#include "catalog/slots.h"
#include "catalog/terms.h"
#include "tests/support/findings.h"

namespace document_test {

namespace slot = catalog::slot;

namespace {

Xapian::Document document(const catalog::Listing& listing) {
  static const indexer::DocumentMaker maker(tests::vocabularies(), tests::gazetteer(),
                                            tests::lexicon(), tests::test_day);
  return maker.document_of(listing);
}

unsigned count_of(const Xapian::Document& document, const std::string& term) {
  auto found = document.termlist_begin();
  found.skip_to(term);
  return found != document.termlist_end() && *found == term ? found.get_wdf() : 0;
}

bool has(const Xapian::Document& document, const std::string& term) {
  auto found = document.termlist_begin();
  found.skip_to(term);
  return found != document.termlist_end() && *found == term;
}

}  // namespace

TEST_SUITE("indexer/document") {
  TEST_CASE("words of the name count most, and stand under their prefix too") {
    const auto made = document(
        {.id = "lighthouse", .name = "Lighthouse Example", .summary = "Evenings by the sea."});

    CHECK(count_of(made, "lighthouse") > count_of(made, "evenings"));
    CHECK(count_of(made, "evenings") > 0);
    CHECK(has(made, "Slighthouse"));
    CHECK_FALSE(has(made, "Sevenings"));
    CHECK(has(made, "Qlighthouse"));
  }

  TEST_CASE(
      "a word that comes very often counts no more than can be added up, and a slot has all") {
    std::string often;
    for (int times = 0; times < 600; ++times) often += "waves ";

    const auto made =
        document({.id = "lighthouse", .name = "Lighthouse Example", .summary = often});

    CHECK(count_of(made, "waves") == catalog::most_counted);
    Xapian::termcount counted = 0;
    for (auto term = made.termlist_begin(); term != made.termlist_end(); ++term)
      counted += term.get_wdf();
    CHECK(catalog::number_of(made.get_value(slot::length)) == static_cast<int>(counted));
  }

  TEST_CASE("a condition is found by what it is called in both languages, and what is wider") {
    const auto made =
        document({.id = "a", .name = "Anchor", .conditions = {"chronic-widespread-pain"}});

    CHECK(has(made, "widespread"));
    CHECK(has(made, "generalizado"));
    CHECK(has(made, "cwp"));
    CHECK(has(made, "cronico"));
    CHECK_FALSE(has(made, "migraine"));
  }

  TEST_CASE("a format is found by its single words, not by those of a phrase") {
    const auto made = document({.id = "a", .name = "Anchor", .format = "in-person"});

    CHECK(has(made, "presencial"));
    CHECK_FALSE(has(made, "cara"));
    CHECK_FALSE(has(made, "ZEScar"));
  }

  TEST_CASE("the slots hold the place, the dates, the facets and the order of names") {
    catalog::Listing listing{.id = "a", .kind = "event", .name = "Anchor Example Walk"};
    listing.format = "online";
    listing.starts = "2026-05-01 18:00";
    listing.serves = {"US", "CA"};
    listing.verified.on = catalog::parse_partial_date("2019-09");
    listing.place = catalog::Place{
        .region = "GB-DOR", .country = "GB", .coordinates = catalog::Coordinates{50.5, -2.5}};

    const auto made = document(listing);

    CHECK(catalog::position_of(made.get_value(slot::position)) == catalog::Coordinates{50.5, -2.5});
    CHECK(made.get_value(slot::country) == "GB");
    CHECK(made.get_value(slot::region) == "GB-DOR GB-ENG");
    CHECK(made.get_value(slot::serves) == "US CA");
    CHECK(made.get_value(slot::status) == "active");
    CHECK(catalog::day_of(made.get_value(slot::verified_on)) == catalog::parse_day("2019-09-01"));
    CHECK(catalog::day_of(made.get_value(slot::last_day)) == catalog::parse_day("2026-05-01"));
    CHECK(catalog::number_of(made.get_value(slot::name_words)) == 3);
    CHECK(catalog::ordinals_of(made.get_value(catalog::facet_slot(catalog::Facet::format))) ==
          std::vector{*tests::vocabularies().at("formats").find("online")});
  }

  TEST_CASE("an event of which only the month is known lasts until its end") {
    catalog::Listing listing{.id = "a", .kind = "event", .name = "Anchor"};
    const auto last_day = [&](const std::string& starts, const std::string& ends) {
      listing.starts = starts;
      listing.ends = ends;
      return catalog::day_of(document(listing).get_value(slot::last_day));
    };

    CHECK(last_day("2024-02", "") == catalog::parse_day("2024-02-29"));
    CHECK(last_day("2026", "") == catalog::parse_day("2026-12-31"));
    CHECK(last_day("2026-05-01", "2026-05-03 12:00") == catalog::parse_day("2026-05-03"));
    CHECK_FALSE(last_day("", ""));
    listing.kind = "group";
    CHECK_FALSE(last_day("2026-05-01", ""));
  }

  TEST_CASE("what is not known leaves its slot empty") {
    const auto made = document({.id = "a", .name = "Anchor"});

    for (const auto empty : {slot::position, slot::verified_on, slot::country, slot::last_day})
      CHECK(made.get_value(empty).empty());
  }
}

}  // namespace document_test
