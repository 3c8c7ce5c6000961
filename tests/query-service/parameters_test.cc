#include "query-service/request/parameters.h"

#include <doctest/doctest.h>

#include <array>

#include "tests/support/directory.h"

namespace parameters_test {

using namespace query_service;

namespace {

constexpr std::array<std::string_view, 3> single{"q", "near", "lang"};
constexpr std::array<std::string_view, 1> repeated{"condition"};

Answer<Parameters> read(const std::string& url) {
  return Parameters::read(tests::request_for(url), single, repeated);
}

Language accepted(const std::string& header) {
  return accepted_language({.accept_language = header});
}

}  // namespace

TEST_SUITE("query-service/request/parameters") {
  TEST_CASE("a value is given back without the white space around it") {
    const auto given = read("/?q=%20%09two%20words%0A");

    REQUIRE(given);
    CHECK(given->one("q") == "two words");
    CHECK(given->one("near").empty());
  }

  TEST_CASE("values may be repeated, hold commas, or both") {
    const auto given = read("/?condition=a,b&condition=%20c%20,,&condition=");

    REQUIRE(given);
    CHECK(given->many("condition") == std::vector<std::string>{"a", "b", "c"});
  }

  TEST_CASE("an unknown parameter is named, with the nearest known one") {
    const auto given = read("/?conditoin=a");

    REQUIRE_FALSE(given);
    CHECK(given.error().type == ProblemType::unknown_parameter);
    CHECK(given.error().parameter == "conditoin");
    CHECK(given.error().remedy.find("\"condition\"") != std::string::npos);
  }

  TEST_CASE("an unknown parameter near to none is answered with all that are known") {
    const auto given = read("/?zzzzzzzz=a");

    REQUIRE_FALSE(given);
    CHECK(given.error().remedy == "Known: q, near, lang, condition");
  }

  TEST_CASE("parameters are known by their exact name") {
    CHECK_FALSE(read("/?Q=a"));
    CHECK_FALSE(read("/?=a"));
    CHECK_FALSE(read("/?q%20=a"));
  }

  TEST_CASE("a single parameter may be given once, blank ones aside") {
    CHECK(read("/?q=&q=a&q=%20"));
    const auto twice = read("/?q=a&q=b");

    REQUIRE_FALSE(twice);
    CHECK(twice.error().type == ProblemType::bad_parameter);
    CHECK(twice.error().parameter == "q");
  }

  TEST_CASE("a value is UTF-8 and at most 2,000 bytes long") {
    CHECK(read("/?q=" + std::string(2000, 'a')));
    CHECK(read("/?q=%C3%A9"));
    for (const std::string& bad : {std::string("%FF"), std::string("%C3"), std::string("%ED%A0%80"),
                                   std::string("%C0%80"), std::string(2001, 'a')}) {
      CAPTURE(std::string(bad));
      const auto given = read("/?q=" + bad);
      REQUIRE_FALSE(given);
      CHECK(given.error().type == ProblemType::bad_parameter);
      CHECK(given.error().parameter == "q");
    }
  }

  TEST_CASE("the first of our languages in Accept-Language is taken, else English") {
    CHECK(accepted("") == Language::en);
    CHECK(accepted("es") == Language::es);
    CHECK(accepted("es-MX,es;q=0.9,en;q=0.8") == Language::es);
    CHECK(accepted("en-US,en;q=0.9,es;q=0.8") == Language::en);
    CHECK(accepted("de-DE, de;q=0.9, ES;q=0.5, en;q=0.3") == Language::es);
    CHECK(accepted("de, fr") == Language::en);
    CHECK(accepted(",,;q=1,\xff") == Language::en);
  }

  TEST_CASE("a language whose code only begins with ours is another language") {
    CHECK(accepted("est,es;q=0.5") == Language::es);
    CHECK(accepted("enm;q=1,es;q=0.5") == Language::es);
    CHECK(accepted("est, en") == Language::en);
  }

  TEST_CASE("lang wins over Accept-Language, and must be one of ours") {
    const HttpRequest spanish{.accept_language = "es"};

    CHECK(language_of(*read("/?lang=en"), spanish) == Language::en);
    CHECK(language_of(*read("/?lang="), spanish) == Language::es);
    CHECK(language_of(*read("/?lang=es"), HttpRequest{}) == Language::es);
    for (const char* bad : {"de", "ES", "english"}) {
      CAPTURE(std::string(bad));
      const auto language = language_of(*read(std::string("/?lang=") + bad), spanish);
      REQUIRE_FALSE(language);
      CHECK(language.error().parameter == "lang");
    }
  }
}

}  // namespace parameters_test
