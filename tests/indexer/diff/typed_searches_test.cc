#include "indexer/diff/typed_searches.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/checker/normalise.h"
#include "tests/support/findings.h"

namespace typed_searches_test {

using indexer::diff::TypedSearches;
using Texts = std::vector<std::string>;

namespace {

const TypedSearches& searches() {
  static const TypedSearches all(tests::vocabularies(), tests::gazetteer(), tests::test_day);
  return all;
}

catalog::Listing listing(const std::string& yaml) {
  return catalog::checker::normalise(
      tests::listing_file("lighthouse", "verified: {on: 2026-05-01, how: website}\n" + yaml), {},
      tests::gazetteer());
}

Texts of(const std::string& yaml) { return searches().gained(listing(yaml), nullptr); }

Texts gained(const std::string& yaml, const std::string& other) {
  const catalog::Listing compared = listing(other);
  return searches().gained(listing(yaml), &compared);
}

bool holds(const Texts& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

const std::string manchester =
    "name: Lighthouse Example Group\nconditions: [fibromyalgia]\nformat: in-person\n"
    "place: {city: Manchester, region: NH, postal_code: '03101', country: US}\n";
const std::string tulsa =
    "name: Lighthouse Example Group\nconditions: [fibromyalgia]\nformat: in-person\n"
    "place: {city: Tulsa, region: OK, postal_code: '74103', country: US}\n";
const std::string online =
    "name: Lighthouse Example Group\nconditions: [fibromyalgia]\nformat: online\n";

}  // namespace

TEST_SUITE("indexer/diff/typed_searches") {
  TEST_CASE("by its condition near its town and postal code, by what is wider, by its name") {
    const Texts texts = of(manchester);
    CHECK(texts[0] == "Fibromyalgia near Manchester, NH");
    CHECK(texts[1] == "Fibromyalgia near 03101");
    CHECK(holds(texts, "Chronic pain near Manchester, NH"));
    CHECK(texts.back() == "Lighthouse Example Group");
  }

  TEST_CASE("outside the countries that write codes a town is told by its country") {
    CHECK(of("name: L\nconditions: [lupus]\nformat: in-person\n"
             "place: {city: Boston, region: England, country: GB}\n")[0] ==
          "Lupus near Boston, United Kingdom");
  }

  TEST_CASE("by what is online or by phone") {
    CHECK(holds(of(online), "Fibromyalgia online"));
    CHECK(holds(of("name: L\nconditions: [lupus]\nformat: phone\n"), "Lupus by phone"));
    const Texts hybrid =
        of("name: L\nconditions: [lupus]\nformat: hybrid\n"
           "place: {city: Tulsa, region: OK, country: US}\n");
    CHECK(holds(hybrid, "Lupus near Tulsa, OK"));
    CHECK(holds(hybrid, "Lupus online"));
  }

  TEST_CASE("what has neither place nor format is found by its condition alone") {
    CHECK(holds(of("kind: resource\nname: Example Book\nconditions: [lupus]\n"), "Lupus"));
  }

  TEST_CASE("a label is said without what explains it") {
    CHECK(holds(of("name: L\nconditions: [neuropathic-pain]\nformat: online\n"),
                "Neuropathic pain online"));
  }

  TEST_CASE("who moves away is found there, and no more here") {
    CHECK(holds(gained(tulsa, manchester), "Fibromyalgia near Tulsa, OK"));
    CHECK_FALSE(holds(gained(tulsa, manchester), "Lighthouse Example Group"));
    CHECK(holds(gained(manchester, tulsa), "Fibromyalgia near Manchester, NH"));
  }

  TEST_CASE("who moves next door is found as before") {
    const std::string next_door =
        "name: Lighthouse Example Group\nconditions: [fibromyalgia]\nformat: in-person\n"
        "place: {city: Boston, region: MA, country: US}\n";
    const std::string arlington =
        "name: Lighthouse Example Group\nconditions: [fibromyalgia]\nformat: in-person\n"
        "place: {city: Arlington, region: MA, country: US}\n";
    CHECK(gained(next_door, arlington).empty());
  }

  TEST_CASE("who goes online may still be shown near: nothing is said to be lost") {
    CHECK(holds(gained(online, manchester), "Fibromyalgia online"));
    CHECK(gained(manchester, online).empty());
  }

  TEST_CASE("a condition that is stated no more but named in the text is still found") {
    const std::string lupus =
        "name: Lighthouse Example Group\nconditions: [lupus]\nformat: online\n";
    CHECK(holds(gained(online, lupus), "Fibromyalgia online"));
    CHECK_FALSE(holds(gained(online, lupus + "summary: Also for people with fibromyalgia.\n"),
                      "Fibromyalgia online"));
  }

  TEST_CASE("what is closed, over or long unheard of is found by its name alone") {
    CHECK(of(manchester + "status: closed\nclosed_on: 2026-01-01\n") ==
          Texts{"Lighthouse Example Group"});
    CHECK(of("kind: event\nname: Example Day\nconditions: [lupus]\nformat: online\n"
             "starts: 2026-01-01\n") == Texts{"Example Day"});
  }

  TEST_CASE("a new name is a search that finds it, where a word of it is new") {
    const std::string harbor =
        "name: Anchorlight Example Group\nconditions: [fibromyalgia]\nformat: online\n";
    CHECK(gained(harbor, online) == Texts{"Anchorlight Example Group"});
    CHECK(gained(online, harbor) == Texts{"Lighthouse Example Group"});
  }

  TEST_CASE("a name that is not shown is no search") {
    CHECK_FALSE(holds(of("name: (not shown: private)\nconditions: [lupus]\nformat: online\n"),
                      "(not shown: private)"));
  }
}

}  // namespace typed_searches_test
