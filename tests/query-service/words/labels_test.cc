#include "query-service/words/labels.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "catalog/distance.h"
#include "query-service/assets.h"

namespace labels_test {

using namespace query_service;
using nlohmann::json;

namespace {

json words(const char* language) {
  return json::parse(asset(std::string("words/") + language + ".json"));
}

// "{count, plural, other {# near {place}}}" -> count, place.
std::set<std::string> parts(const std::string& text) {
  const std::regex part("\\{([a-z_]+)[,}]");
  std::set<std::string> all;
  for (std::sregex_iterator found(text.begin(), text.end(), part), end; found != end; ++found)
    all.insert((*found)[1]);
  return all;
}

std::string date(Language language, const char* text) {
  return date_text(language, *catalog::parse_partial_date(text));
}

}  // namespace

TEST_SUITE("query-service/words/labels") {
  TEST_CASE("both languages have the same keys, none of them without a text") {
    const json english = words("en");
    const json spanish = words("es");

    CHECK(english.size() > 100);
    CHECK(english.size() == spanish.size());
    for (const auto& [key, text] : english.items()) {
      CAPTURE(key);
      CHECK(spanish.contains(key));
      CHECK(text.get<std::string>().empty() == spanish.value(key, "").empty());
    }
  }

  TEST_CASE("a text has the same parts in both languages, closed braces and no markup") {
    const json english = words("en");
    const json spanish = words("es");
    for (const auto& [key, text] : english.items()) {
      CAPTURE(key);
      CHECK(parts(text) == parts(spanish.value(key, "")));
      CHECK(text.get<std::string>().find('<') == std::string::npos);
      CHECK(spanish.value(key, "").find('<') == std::string::npos);
    }
  }

  TEST_CASE("numbers are written as the language does, in the form that it has for them") {
    CHECK(counted_text(Language::en, "all", 1'234'567) == "1,234,567 listings found");
    CHECK(counted_text(Language::es, "all", 1'234'567) == "1.234.567 resultados");
    CHECK(counted_text(Language::en, "recurrence.day_of_month", 22) == "22nd");
    CHECK(counted_text(Language::en, "recurrence.day_of_month", 11) == "11th");
  }

  TEST_CASE("parts are filled in once, whatever they hold") {
    CHECK(text_for(Language::en, "chip_near", {{"place", "Tulsa, OK"}}) == "near Tulsa, OK");
    CHECK(text_for(Language::en, "chip_near", {{"place", "{place}"}}) == "near {place}");
    CHECK(text_for(Language::es, "chip_near", {{"place", "Tulsa"}}) == "cerca de Tulsa");
  }

  TEST_CASE("a count is told in the form for one or for many") {
    CHECK(counted_text(Language::en, "all", 0) == "0 listings found");
    CHECK(counted_text(Language::en, "all", 1) == "1 listing found");
    CHECK(counted_text(Language::en, "all", 2) == "2 listings found");
    CHECK(counted_text(Language::es, "all", 1) == "1 resultado");
    CHECK(counted_text(Language::es, "all", 12) == "12 resultados");
    CHECK(counted_text(Language::en, "near", 3, {{"place", "Tulsa"}}) == "3 near Tulsa");
  }

  TEST_CASE("a distance has one decimal below ten, as the language writes it") {
    CHECK(distance_text(Language::en, 0, Units::kilometres) == "0.0 km");
    CHECK(distance_text(Language::en, 1'400, Units::kilometres) == "1.4 km");
    CHECK(distance_text(Language::es, 1'400, Units::kilometres) == "1,4 km");
    CHECK(distance_text(Language::en, 9'940, Units::kilometres) == "9.9 km");
    CHECK(distance_text(Language::en, 9'960, Units::kilometres) == "10 km");
    CHECK(distance_text(Language::en, 12'400, Units::kilometres) == "12 km");
    CHECK(distance_text(Language::en, 1.4 * catalog::metres_per_mile, Units::miles) == "1.4 mi");
    CHECK(distance_text(Language::es, 250 * catalog::metres_per_mile, Units::miles) == "250 mi");
  }

  TEST_CASE("a date is written as exactly as it is known") {
    CHECK(date(Language::en, "2019") == "2019");
    CHECK(date(Language::en, "2026-05") == "May 2026");
    CHECK(date(Language::en, "2026-05-01") == "1 May 2026");
    CHECK(date(Language::es, "2019") == "2019");
    CHECK(date(Language::es, "2026-05") == "mayo de 2026");
    CHECK(date(Language::es, "2026-05-01") == "1 de mayo de 2026");
  }

  TEST_CASE("every month has a name in both languages") {
    std::set<std::string> names;
    for (int month = 1; month <= 12; ++month) {
      const std::string text = "2026-" + std::string(month < 10 ? "0" : "") + std::to_string(month);
      names.insert(date(Language::en, text.c_str()));
      names.insert(date(Language::es, text.c_str()));
    }
    CHECK(names.size() == 24);
  }

  TEST_CASE("a label is that of the language") {
    const catalog::Labels labels{.en = "Online", .es = "En línea"};

    CHECK(label_in(Language::en, labels) == "Online");
    CHECK(label_in(Language::es, labels) == "En línea");
    CHECK(code_of(Language::es) == "es");
  }
}

}  // namespace labels_test
