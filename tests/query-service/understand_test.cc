#include "query-service/understand/understand.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/text.h"
#include "tests/support/directory.h"

namespace understand_test {

using namespace query_service;
using Words = std::vector<std::string>;

namespace {

tests::Directory& directory() {
  static tests::Directory small;
  static const bool added = [] {
    small.add("a.yaml", tests::group("Harbor Example Group", "Tulsa", "OK"));
    return true;
  }();
  REQUIRE(added);
  return small;
}

Answer<Understood> answer(const SearchRequest& request) {
  const auto nothing = [](const std::string&) { return false; };
  return understand(request, *directory().snapshot(), {nothing, nothing});
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

// The ids that the text asks for in a facet, one space between.
std::string asked(const Understood& found, catalog::Facet facet) {
  std::string ids;
  for (const catalog::Ordinal ordinal : found.asks(facet))
    ids += (ids.empty() ? "" : " ") + directory().snapshot()->vocabulary(facet).at(ordinal).id;
  return ids;
}

std::string condition(const std::string& text) {
  return asked(understood(text), catalog::Facet::condition);
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
      CHECK(asked(found, catalog::Facet::condition) == "fibromyalgia");
      CHECK(found.words.empty());
    }
  }

  TEST_CASE("every part is told apart, on both sides of the place") {
    const Understood found = understood(
        "fibro group near Manchester NH tuesday evenings online in spanish within 30 miles");

    REQUIRE(found.place);
    CHECK(found.place->display == "Manchester, NH, US");
    CHECK(asked(found, catalog::Facet::condition) == "fibromyalgia");
    CHECK(asked(found, catalog::Facet::format) == "online");
    CHECK(asked(found, catalog::Facet::language) == "es");
    CHECK(found.days.to_ulong() == 0b10);
    CHECK(found.times.to_ulong() == 0b100);
    REQUIRE(found.radius);
    CHECK(found.radius->metres == doctest::Approx(30 * catalog::metres_per_mile));
    CHECK(found.words.empty());
  }

  TEST_CASE("every word of a search is in a span, in order, none twice") {
    for (const char* text :
         {"fibro group near tulsa tuesday evening", "normal life with fibromyalgia",
          "xyzzy, \"group\" TN (lupus) 02476-1234", "parents of kids with juvenile arthritis"}) {
      CAPTURE(std::string(text));
      std::size_t next = 0;
      for (const UnderstoodSpan& shown : understood(text).spans) {
        CHECK(shown.span.first == next);
        CHECK(shown.begin < shown.end);
        next = shown.span.last;
      }
      CHECK(next == catalog::words(text).size());
    }
  }

  TEST_CASE("a town with its state needs no preposition") {
    CHECK(place("crps Tulsa OK") == "Tulsa, OK, US");
    CHECK(condition("crps Tulsa OK") == "crps");
    CHECK(place("portland me") == "Portland, ME, US");
    CHECK(place("reading pa") == "Reading, PA, US");
    CHECK(place("fibromyalgia normal il") == "Normal, IL, US");
    CHECK(place("mobile alabama") == "Mobile, AL, US");
    CHECK(place("london ontario") == "London, ON, CA");
    CHECK(place("knoxville TN chronic pain") == "Knoxville, TN, US");
    CHECK(condition("knoxville TN chronic pain") == "chronic-pain");
  }

  TEST_CASE("names of places that are words, and abbreviations that are states, are told apart") {
    CHECK(place("reading group").empty());
    CHECK(place("lupus on my mobile").empty());
    CHECK(asked(understood("lupus on my mobile"), catalog::Facet::format) == "online");
    CHECK(place("normal life with fibromyalgia").empty());
    CHECK(place("can't get in the bath").empty());
    CHECK(condition("TN support group") == "trigeminal-neuralgia");
    CHECK(condition("RSD group in Cleveland") == "crps");
    CHECK(place("RSD group in Cleveland") == "Cleveland, OH, US");
    CHECK(condition("ME support group") == "me-cfs");
    CHECK(condition("help me").empty());
    const Understood tennessee = understood("TN support group");
    REQUIRE(tennessee.alternatives.size() == 1);
    CHECK(tennessee.alternatives[0].near == "Tennessee, US");
    CHECK(tennessee.alternatives[0].text == "support group");
  }

  TEST_CASE("what is between quotation marks is looked for as it is") {
    const Understood found = understood("lupus \"mobile alabama\"");
    CHECK_FALSE(found.place);
    CHECK(found.words == Words{"mobile", "alabama"});
    CHECK(condition("\"lupus\"").empty());
  }

  TEST_CASE("misspelt words are mended by their kind, and said; known ones never are") {
    CHECK(condition("migrane albuqerque") == "migraine");
    CHECK(place("migrane albuqerque") == "Albuquerque, NM, US");
    CHECK(understood("migrane albuqerque").corrected_text == "migraine albuquerque");
    CHECK(understood("nuropathy").corrected_text == "neuropathy");
    CHECK(understood("fibromialgia near tulsa tuesday evening").corrected_text ==
          "fibromyalgia near tulsa tuesday evening");
    CHECK_FALSE(understood("grupo de apoyo fibromialgia en houston").corrected_text);
    CHECK_FALSE(understood("als support grief carer aphasia").corrected_text);
    CHECK_FALSE(understood("\"migrane\"").corrected_text);
    const Understood near = understood("", "albuqerque");
    REQUIRE(near.place);
    CHECK(near.place->display == "Albuquerque, NM, US");
    CHECK(near.corrected_place == "albuquerque");
  }

  TEST_CASE("words of danger are heard in both languages, and not in painkillers") {
    for (const char* text : {"suicide", "I want to kill myself", "quiero morir", "no quiero vivir",
                             "suicidal thoughts chronic pain"})
      CHECK_MESSAGE(understood(text).danger, text);
    for (const char* text : {"painkiller", "my back is killing me", "suicide disease support"})
      CHECK_MESSAGE(!understood(text).danger, text);
    CHECK(condition("suicidal thoughts chronic pain").find("chronic-pain") != std::string::npos);
  }

  TEST_CASE("a large town beside a condition is a place") {
    for (const char* text : {"endometriosis Tulsa", "tulsa endometriosis"}) {
      CAPTURE(std::string(text));
      const Understood found = understood(text);
      REQUIRE(found.place);
      CHECK(found.place->display == "Tulsa, OK, US");
      CHECK(asked(found, catalog::Facet::condition) == "endometriosis");
    }
  }

  TEST_CASE("five digits are a place wherever they stand") {
    CHECK(place("02476") == "02476, MA, US");
    CHECK(place("fibromyalgia 02476") == "02476, MA, US");
    CHECK(place("02476-1234 fibromyalgia") == "02476, MA, US");
    CHECK(understood("02476-1234 fibromyalgia").words.empty());
    CHECK(understood("xyzzy 55555").words == Words{"xyzzy", "55555"});
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
    CHECK(condition("living in pain") == "chronic-pain");
  }

  TEST_CASE("near me is said, and nobody guesses where that is") {
    for (const char* text : {"fibromyalgia near me", "fibromyalgia cerca de mí", "near me"}) {
      CAPTURE(std::string(text));
      const Understood found = understood(text);
      CHECK(found.near_me);
      CHECK_FALSE(found.place);
    }
  }

  TEST_CASE("near= wins over a place in the text, which is then looked for as words") {
    const Understood found = understood("fibromyalgia near Tulsa OK", "Manchester, NH");

    REQUIRE(found.place);
    CHECK(found.place->display == "Manchester, NH, US");
    CHECK_FALSE(found.place_was_in_text);
    CHECK(asked(found, catalog::Facet::condition) == "fibromyalgia");
    CHECK(std::find(found.words.begin(), found.words.end(), "tulsa") != found.words.end());
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
    for (const char* text : {"I am looking for a support group for people with lupus",
                             "Lupus lupus LUPUS", "grupos de apoyo para el lupus"}) {
      CAPTURE(std::string(text));
      CHECK(condition(text) == "lupus");
      CHECK(understood(text).words.empty());
    }
    CHECK(understood("Xyzzy xyzzy").words == Words{"xyzzy"});
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
    CHECK(condition("CH").empty());
    CHECK(understood("fibromyalgia xyzzy").words == Words{"xyzzy"});
  }

  TEST_CASE("an abbreviation that is a small word is one where it begins the search of a group") {
    CHECK(condition("as support group online") == "ankylosing-spondylitis");
    CHECK(condition("me group tulsa") == "me-cfs");
    CHECK(condition("as support group for lupus") == "lupus");
    CHECK(condition("pain such as support group") == "chronic-pain");
    CHECK(condition("is there anything online") == "");
  }

  TEST_CASE(
      "an abbreviation that most people here mean is one wherever no other illness is named") {
    CHECK(condition("ms") == "multiple-sclerosis");
    CHECK(condition("living with ms") == "multiple-sclerosis");
    CHECK(condition("ms in texas") == "multiple-sclerosis");
    CHECK(place("ms in texas") == "Texas, US");
    CHECK(condition("ra ohio") == "rheumatoid-arthritis");
    CHECK(condition("ms and depression") == "multiple-sclerosis depression");
    CHECK(condition("fibro and ME") == "fibromyalgia me-cfs");
    CHECK(place("lupus in ME") == "Maine, US");
    CHECK(condition("lupus in ME") == "lupus");
    CHECK(place("chronic pain OR") == "Oregon, US");
    CHECK(place("support groups in ms") == "Mississippi, US");
  }

  TEST_CASE("the name of a person or of an illness is no town") {
    for (const char* text : {"my wife donna has fibromyalgia", "my mother florence has dementia",
                             "chad has pain", "gilbert syndrome", "wilson disease",
                             "vietnam veterans with pain", "my pa has dementia"}) {
      CAPTURE(std::string(text));
      CHECK(place(text).empty());
    }
    CHECK(place("fibromyalgia near gilbert") == "Gilbert, AZ, US");
  }

  TEST_CASE("what is a word in English or Spanish is not mended to another") {
    for (const char* text : {"homeless support group", "my pain is rated severe", "goat yoga",
                             "marine corps", "quit smoking", "soldado con dolor", "mi perro",
                             "free items for cancer patients", "brain injury helmet", "penny"}) {
      CAPTURE(std::string(text));
      CHECK_FALSE(understood(text).corrected_text);
    }
    CHECK_FALSE(understood("my pain is rated severe").danger);
    CHECK(understood("chronic pian").corrected_text == "chronic pain");
    CHECK(understood("chronic pain cincinatti").corrected_text == "chronic pain cincinnati");
  }

  TEST_CASE("a Spanish name is right where Spanish is spoken") {
    CHECK_FALSE(understood("fibromialgia barcelona").corrected_text);
    CHECK_FALSE(understood("ciática").corrected_text);
    CHECK(understood("fibromialgia near tulsa").corrected_text == "fibromyalgia near tulsa");
  }

  TEST_CASE("pain is not forgotten beside what it brings") {
    CHECK(condition("pain and insomnia") == "chronic-pain insomnia");
    CHECK(condition("pain and lupus") == "lupus");
  }

  TEST_CASE("a distance is from the place that follows it") {
    const Understood found = understood("chronic pain 20 miles from tulsa");
    REQUIRE(found.place);
    CHECK(found.place->display == "Tulsa, OK, US");
    REQUIRE(found.radius);
    CHECK(found.radius->metres == doctest::Approx(20 * catalog::metres_per_mile));
  }

  TEST_CASE("caring for someone beside an illness says who looks for a group") {
    const Understood found = understood("cancer support for caregivers");
    CHECK(asked(found, catalog::Facet::condition) == "cancer");
    CHECK(asked(found, catalog::Facet::audience) == "caregivers");
    CHECK(condition("caregivers support group") == "caregiving");
  }

  TEST_CASE("the greater and the inner town are the town") {
    CHECK(place("lupus greater tulsa") == "Tulsa, OK, US");
    CHECK(place("lupus downtown tulsa") == "Tulsa, OK, US");
    CHECK(understood("lupus greater tulsa").text == "");
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
    CHECK(found.spans.empty());
    CHECK_FALSE(found.near_me);
  }
}

}  // namespace understand_test
