#include "query-service/understand/understand.h"

#include <doctest/doctest.h>

#include "tests/support/directory.h"

using namespace query_service;
using Words = std::vector<std::string>;

namespace {

Answer<Understood> answer(const SearchRequest& request) {
  static tests::Directory directory;
  const auto records = directory.snapshot()->records();
  REQUIRE(records);
  return understand(request, *directory.snapshot(), **records);
}

Understood understood(const std::string& text, const std::string& near = "") {
  const auto found = answer({.text = text, .near = near});
  REQUIRE(found);
  return *found;
}

std::string place(const std::string& text) {
  const Understood found = understood(text);
  return found.place ? found.place->display : "";
}

std::string condition(const std::string& text) {
  static tests::Directory directory;
  const Understood found = understood(text);
  return found.condition
             ? directory.snapshot()->vocabulary(catalog::Facet::condition).at(*found.condition).id
             : "";
}

}  // namespace

TEST_SUITE("query-service/understand/understand") {
  TEST_CASE("a place after a preposition is taken out of the text") {
    for (const char* text :
         {"fibromyalgia near Manchester NH", "fibromyalgia in Manchester, NH",
          "fibromyalgia around manchester nh", "fibromyalgia cerca de Manchester NH",
          "fibromyalgia en Manchester NH", "fibromyalgia close to Manchester, NH"}) {
      CAPTURE(std::string(text));
      const Understood found = understood(text);
      REQUIRE(found.place);
      CHECK(found.place->display == "Manchester, NH, US");
      CHECK(found.place_was_in_text);
      CHECK(found.words == Words{"fibromyalgia"});
    }
  }

  TEST_CASE("words on both sides of the place are kept") {
    const Understood found = understood("fibromyalgia near Manchester NH in the evening");

    REQUIRE(found.place);
    CHECK(found.place->display == "Manchester, NH, US");
    CHECK(found.words == Words{"fibromyalgia", "evening"});
  }

  TEST_CASE("a town with its state needs no preposition") {
    const Understood found = understood("crps Tulsa OK");

    REQUIRE(found.place);
    CHECK(found.place->display == "Tulsa, OK, US");
    CHECK(found.words == Words{"crps"});
  }

  TEST_CASE("a large town beside a condition is a place") {
    for (const char* text : {"endometriosis Tulsa", "tulsa endometriosis"}) {
      CAPTURE(std::string(text));
      const Understood found = understood(text);
      REQUIRE(found.place);
      CHECK(found.place->display == "Tulsa, OK, US");
      CHECK(found.words == Words{"endometriosis"});
    }
    CHECK(place("walking tulsa").empty());
  }

  TEST_CASE("five digits are a place wherever they stand") {
    CHECK(place("02476") == "02476, MA, US");
    CHECK(place("fibromyalgia 02476") == "02476, MA, US");
    CHECK(place("02476-1234 fibromyalgia") == "02476, MA, US");
    CHECK(understood("02476-1234 fibromyalgia").words == Words{"fibromyalgia"});
    CHECK(understood("call 55555").words == Words{"call", "55555"});
  }

  TEST_CASE("a town alone is a place, a small one only with more evidence") {
    CHECK(place("Tulsa") == "Tulsa, OK, US");
    CHECK(place("vermont") == "Vermont, US");
    CHECK(place("support groups in Vermont") == "Vermont, US");
    CHECK(understood("support groups in Vermont").words.empty());
  }

  TEST_CASE("ordinary words after a preposition are not places") {
    for (const char* text : {"in pain", "living in pain", "people in chronic pain", "at home",
                             "near the end of life", "in need of help"}) {
      CAPTURE(std::string(text));
      const Understood found = understood(text);
      CHECK_FALSE(found.place);
      CHECK_FALSE(found.place_was_in_text);
    }
    CHECK(understood("living in pain").words == Words{"pain"});
  }

  TEST_CASE("near me is said, and nobody guesses where that is") {
    for (const char* text : {"fibromyalgia near me", "fibromyalgia cerca de mí", "near me"}) {
      CAPTURE(std::string(text));
      const Understood found = understood(text);
      CHECK(found.near_me);
      CHECK_FALSE(found.place);
    }
    CHECK(understood("fibromyalgia near me").words == Words{"fibromyalgia"});
  }

  TEST_CASE("near= wins over a place in the text, which is then looked for as words") {
    const Understood found = understood("fibromyalgia near Tulsa OK", "Manchester, NH");

    REQUIRE(found.place);
    CHECK(found.place->display == "Manchester, NH, US");
    CHECK_FALSE(found.place_was_in_text);
    CHECK(found.words == Words{"fibromyalgia", "tulsa", "ok"});
  }

  TEST_CASE("coordinates win over a place in the text") {
    const auto found =
        answer({.text = "pain near Tulsa OK", .point = catalog::Coordinates{42.4, -71.1}});

    REQUIRE(found);
    REQUIRE(found->place);
    CHECK(found->place->place.coordinates == catalog::Coordinates{42.4, -71.1});
  }

  TEST_CASE("a near= that nobody knows is a problem that names the parameter") {
    const auto found = answer({.near = "Xyzzy"});

    REQUIRE_FALSE(found);
    CHECK(found.error().type == ProblemType::unknown_place);
    CHECK(found.error().parameter == "near");
    CHECK(found.error().detail.find("Xyzzy") != std::string::npos);
    CHECK_FALSE(found.error().remedy.empty());
  }

  TEST_CASE("the other readings of a place are told") {
    const Understood found = understood("", "Portland");

    REQUIRE(found.place);
    CHECK(found.place->display == "Portland, OR, US");
    REQUIRE_FALSE(found.other_places.empty());
    CHECK(found.other_places[0].display == "Portland, ME, US");
  }

  TEST_CASE("filler is not looked for, and each word only once") {
    CHECK(understood("I am looking for a support group for people with lupus").words ==
          Words{"lupus"});
    CHECK(understood("grupos de apoyo para la fibromialgia").words == Words{"fibromialgia"});
    CHECK(understood("Lupus lupus LUPUS").words == Words{"lupus"});
  }

  TEST_CASE("a condition is recognised by lay words, abbreviations and Spanish") {
    CHECK(condition("fibromyalgia") == "fibromyalgia");
    CHECK(condition("Fibromialgia") == "fibromyalgia");
    CHECK(condition("pain all over") == "chronic-widespread-pain");
    CHECK(condition("dolor cronico") == "chronic-pain");
    CHECK(condition("CWP") == "chronic-widespread-pain");
    CHECK(condition("avascular necrosis support group") == "osteonecrosis");
    CHECK(condition("support group for AVN near Tulsa OK") == "osteonecrosis");
  }

  TEST_CASE("an abbreviation that means something else to most people is not a condition") {
    CHECK(condition("EM") != "erythromelalgia");
    CHECK(condition("CH").empty());
    CHECK(condition("fibromyalgia walking").empty());
  }

  TEST_CASE("no more than 24 words are looked for") {
    std::string letter;
    for (int word = 0; word < 40; ++word) letter += "w" + std::to_string(word) + " ";

    const Understood found = understood(letter);

    CHECK(found.words.size() == 24);
    CHECK(found.words.front() == "w0");
    CHECK(found.words.back() == "w23");
  }

  TEST_CASE("an empty search is understood as nothing") {
    const Understood found = understood("");

    CHECK(found.words.empty());
    CHECK_FALSE(found.place);
    CHECK_FALSE(found.condition);
    CHECK_FALSE(found.near_me);
  }
}
