#include "query-service/suggest/suggest.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "query-service/places/place_lookup.h"
#include "tests/support/generated_directory.h"

namespace suggest_test {

using nlohmann::json;
using tests::Directory;
using tests::group;

namespace {

using Texts = std::vector<std::string>;

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("harbor.yaml",
             group("Harbor Example Group", "Tulsa", "OK", "conditions: [fibromyalgia]\n"));
    made.add("harbor-pain.yaml", group("Harbor Example Group for Chronic Pain", "Arlington", "MA",
                                       "conditions: [fibromyalgia]\n"));
    made.add("lighthouse.yaml",
             group("The Lighthouse (Al-Anon Example)", "Boston", "MA", "conditions: [migraine]\n"));
    made.add("press.yaml",
             "kind: organization\nname: Crohn's Example Société\nsummary: A fictional one.\n"
             "conditions: [lupus]\nverified: {on: 2026-05-01, how: website}\n"
             "source: https://example.org/groups\n");
    made.add("gone.yaml", group("Departed Example Group", "Tulsa", "OK",
                                "status: closed\nclosed_on: 2025\nconditions: [lupus]\n"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

std::string encoded(const std::string& text) {
  std::string url;
  for (const char letter : text) {
    char code[4];
    std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(letter) & 0xFF);
    url += code;
  }
  return url;
}

json suggestions(const std::string& typed, const std::string& more = "&lang=en") {
  return directory().json("/api/v1/suggest?q=" + encoded(typed) + more)["suggestions"];
}

// One key of each suggestion; of one type alone, where it is given.
Texts all(const json& suggestions, const char* key, const std::string& type = "") {
  Texts found;
  for (const json& one : suggestions)
    if (type.empty() || one["type"] == type) found.push_back(one.value(key, ""));
  return found;
}

std::string first(const std::string& typed, const char* key = "label") {
  const json found = suggestions(typed);
  return found.empty() ? "" : found[0].value(key, "");
}

bool has(const Texts& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

TEST_SUITE("query-service/suggest") {
  TEST_CASE("a condition is suggested by its label, with how many listings are for it") {
    const json found = suggestions("fibromy");
    REQUIRE_FALSE(found.empty());

    CHECK(found[0] == json{{"type", "condition"},
                           {"id", "fibromyalgia"},
                           {"label", "Fibromyalgia"},
                           {"value", "Fibromyalgia"},
                           {"matched", "Fibromyalgia"},
                           {"detail", "2 listings"},
                           {"url", "/search?condition=fibromyalgia"}});
  }

  TEST_CASE("other names lead to it in both languages, and it is said by which") {
    CHECK(first("fibro", "label") == "Fibromyalgia");
    CHECK(first("fibro", "matched") == "fibro");
    CHECK(first("migraña") == "Migraine");
    CHECK(first("migraña", "matched") == "Migraña");
    CHECK(suggestions("migra", "&lang=es")[0]["label"] == "Migraña");
    CHECK(suggestions("migra", "&lang=es")[0]["detail"] == "1 resultado");
  }

  TEST_CASE("case, accents, apostrophes and hyphens do not matter") {
    for (const char* typed : {"MIGRAÑ", "migrañ", "migran", "  Migrán"})
      CHECK_MESSAGE(has(all(suggestions(typed), "id"), "migraine"), typed);
    for (const char* typed : {"crohns exam", "Crohn's exam", "CROHN’S  EXAM", "societe exa"})
      CHECK_MESSAGE(has(all(suggestions(typed), "id"), "press"), typed);
    for (const char* typed : {"al-anon exam", "al anon exam"})
      CHECK_MESSAGE(has(all(suggestions(typed), "id"), "lighthouse"), typed);
  }

  TEST_CASE("hidden names count only when they are typed whole, and are never shown") {
    CHECK_FALSE(has(all(suggestions("cronic pai"), "matched"), "cronic pain"));
    const json whole = suggestions("cronic pain");
    REQUIRE_FALSE(whole.empty());

    CHECK(whole[0]["id"] == "chronic-pain");
    CHECK(whole[0]["matched"] == "Chronic pain");
    CHECK(whole.dump().find("cronic") == std::string::npos);
  }

  TEST_CASE("conditions that more listings have come first") {
    const Texts found = all(suggestions("chronic ", "&lang=en&types=condition"), "id");
    const auto place = [&](const char* id) {
      return std::find(found.begin(), found.end(), id) - found.begin();
    };

    REQUIRE(has(found, "chronic-pain"));
    CHECK(place("chronic-pain") == 0);
  }

  TEST_CASE("towns come by their people, those of countries without listings later") {
    // Manchester in England has 395,515 people, the one in New Hampshire 109,565.
    const Texts found = all(suggestions("manch", "&lang=en&types=place"), "label");
    REQUIRE(found.size() >= 2);
    CHECK(found[0] == "Manchester, NH");
    CHECK(found[1] == "Manchester, GB");
    CHECK(first("portl") == "Portland, OR");

    const json tulsa = suggestions("tul")[0];
    CHECK(tulsa["type"] == "place");
    CHECK(tulsa["label"] == "Tulsa, OK");
    CHECK(tulsa["detail"] == "Oklahoma, US");
    CHECK(tulsa["url"] == "/search?near=Tulsa%2C%20OK");
  }

  TEST_CASE("of one name the region or country comes before its towns, unless it lives in them") {
    CHECK(first("vermont") == "Vermont");
    CHECK(first("vermont", "detail") == "United States");
    CHECK(first("mexico") == "Mexico");
    CHECK(first("mexico", "detail") == "Country");
    CHECK(first("new york") == "New York, NY");
    CHECK(first("NH") == "New Hampshire");
  }

  TEST_CASE("postal codes come from three digits on") {
    CHECK(all(suggestions("02"), "type", "place").empty());
    CHECK(all(suggestions("024"), "label", "place") == Texts{"02474", "02476"});
    CHECK(first("02476") == "02476");
    CHECK(first("02476", "detail") == "Massachusetts, US");
  }

  TEST_CASE("a town may be followed by the beginning of what it lies in") {
    CHECK(first("portland m") == "Portland, ME");
    CHECK(first("portland, ore") == "Portland, OR");
    CHECK(first("london can") == "London, ON, CA");
    CHECK(first("st. lou", "type") != "condition");
  }

  TEST_CASE("every place that is suggested is read by a search as that place") {
    const query_service::PlaceNames& names = directory().snapshot()->place_names();
    std::size_t checked = 0;
    for (char letter = 'a'; letter <= 'z'; ++letter)
      for (const char* second : {"a", "e", "i", "o"})
        for (const std::string& label :
             all(suggestions(std::string(1, letter) + second, "&types=place&limit=20"), "value")) {
          const auto readings = query_service::places_meant(label, names);
          REQUIRE_MESSAGE(!readings.empty(), label);
          const std::string display = readings[0].display;
          CHECK_MESSAGE(display.starts_with(label), label << " is read as " << display);
          ++checked;
        }
    CHECK(checked > 100);
  }

  TEST_CASE("a listing is found by the beginnings of its words, in any order") {
    for (const char* typed : {"harb exam", "exam harb", "group harbor ex"}) {
      CAPTURE(std::string(typed));
      const Texts found = all(suggestions(typed), "id", "group");
      CHECK(has(found, "harbor"));
    }
    const json found = suggestions("harbor example group");
    REQUIRE_FALSE(found.empty());
    CHECK(found[0]["id"] == "harbor");
    CHECK(found[0]["url"] == "/listings/harbor");
    CHECK(found[0]["detail"] == "Support group · Tulsa, OK");
    CHECK(all(suggestions("harb tulip"), "id", "group").empty());
  }

  TEST_CASE("a name counts as typed whole without its article and what is in brackets") {
    CHECK(first("lighthouse") == "The Lighthouse (Al-Anon Example)");
  }

  TEST_CASE("a listing's type is its kind") {
    CHECK(all(suggestions("crohns example"), "type") == Texts{"organization"});
    CHECK(all(suggestions("example", "&types=organization"), "id") == Texts{"press"});
  }

  TEST_CASE("what is closed is suggested only where nothing else is") {
    CHECK_FALSE(has(all(suggestions("example group", "&limit=20"), "id"), "gone"));
    const json found = suggestions("departed exa");
    REQUIRE_FALSE(found.empty());
    CHECK(found[0]["id"] == "gone");
    CHECK(found[0]["detail"] == "Support group · Closed");
    CHECK(all(suggestions("departed example gr"), "id") == Texts{"gone"});
  }

  TEST_CASE("one letter may be wrong from five on, two from eight, never the first") {
    CHECK(first("fibromialga") == "Fibromyalgia");
    CHECK(first("migrane") == "Migraine");
    CHECK(first("albuqerque") == "Albuquerque, NM");
    CHECK(first("albuqerqe") == "Albuquerque, NM");
    CHECK(first("manchestr") == "Manchester, NH");
    CHECK(first("los angelas") == "Los Angeles, CA");
    CHECK(first("new yark") != "New York, NY");  // four letters are taken as they are
    CHECK(has(all(suggestions("habror exam"), "id"), "harbor"));
    CHECK(all(suggestions("garbor exam"), "id", "group").empty());
    CHECK(all(suggestions("tuls zz"), "label", "place").empty());
    CHECK_FALSE(has(all(suggestions("lups"), "id"), "lupus"));
  }

  TEST_CASE("the last part of a text is completed, and what stands before it is kept") {
    CHECK(first("fibro near tul", "value") == "fibro near Tulsa, OK");
    CHECK(first("fibro near tul", "type") == "place");
    CHECK(first("Fibro, near  Tul", "value") == "Fibro, near  Tulsa, OK");
    CHECK(first("fibromyalgia tue", "value") == "fibromyalgia Tuesday");
    CHECK(first("fibromyalgia tue", "type") == "day");
    CHECK(first("lupus onli", "value") == "lupus Online");
    CHECK(first("lupus onli", "type") == "format");
    CHECK(first("fibro near tul", "url") == "/search?q=fibro%20near%20Tulsa%2C%20OK");
    CHECK(suggestions("fibro near ").empty());
  }

  TEST_CASE("a field for places has only places, and a preposition is not kept there") {
    CHECK(all(suggestions("fibro", "&types=place"), "type").empty());
    CHECK(all(suggestions("near tuls", "&types=place"), "value")[0] == "Tulsa, OK");
    CHECK(first("cook co") == "Cook County, IL");
    CHECK(suggestions("lupus tuls", "&types=place").empty());
    for (const std::string& type : all(suggestions("l", "&types=place"), "type"))
      CHECK(type == "place");
  }

  TEST_CASE("exact names stand first, and no type fills more than half beside others") {
    for (const char* typed : {"l", "m", "ma", "har", "ex", "mi", "con", "new", "p"})
      for (const std::size_t limit : {1u, 4u, 8u, 20u}) {
        CAPTURE(std::string(typed));
        const json found = suggestions(typed, "&lang=en&limit=" + std::to_string(limit));
        CHECK(found.size() <= limit);
        std::map<std::string, std::size_t> counts;
        for (const std::string& type : all(found, "type")) ++counts[type];
        for (const auto& [type, count] : counts)
          if (counts.size() > 1) CHECK(count <= (limit + 1) / 2);
      }
  }

  TEST_CASE("nothing typed, nothing suggested; a space says that a word is finished") {
    for (const char* typed : {"", " ", ",.-", "\u200B"}) CHECK(suggestions(typed).empty());
    CHECK(directory().json("/api/v1/suggest")["suggestions"].empty());
    CHECK(has(all(suggestions("harbo"), "id"), "harbor"));
    CHECK_FALSE(has(all(suggestions("harb "), "id"), "harbor"));
  }

  TEST_CASE("what cannot be meant is refused by name, with what would be right") {
    const std::string long_text(101, 'a');
    const std::pair<std::string, std::string> wrong[] = {
        {"limit=0", "limit"},     {"limit=21", "limit"}, {"limit=x", "limit"},
        {"types=plase", "types"}, {"lang=xx", "lang"},   {"near=Tulsa", "near"},
        {"q=" + long_text, "q"}};
    for (const auto& [parameters, parameter] : wrong) {
      CAPTURE(parameters);
      const auto response = directory().get("/api/v1/suggest?" + parameters);
      CHECK(response.status == 400);
      const json problem = json::parse(response.body);
      CHECK(problem["parameter"] == parameter);
      CHECK_FALSE(problem["remedy"].get<std::string>().empty());
    }
    CHECK(directory().get("/api/v1/suggest?q=" + std::string(100, 'a')).status == 200);
  }

  TEST_CASE("it is asked by GET and by POST, and nobody keeps the answer") {
    query_service::HttpRequest request = tests::request_for("/api/v1/suggest?q=fibro&limit=1");
    for (const char* method : {"GET", "POST"}) {
      request.method = method;
      const auto response = directory().answer(request);
      CHECK(response.status == 200);
      CHECK(std::count(response.headers.begin(), response.headers.end(),
                       std::pair<std::string, std::string>("Cache-Control", "no-store")) == 1);
    }
    request.method = "PUT";
    CHECK(directory().answer(request).status == 405);
  }

  TEST_CASE("whatever is typed, the answer is whole and no longer than asked for") {
    const Texts pieces{"a",       "s ",     "group ", "near ", "tul",  "fibromialga ", "0",
                       "ñ",       "\u00DF", "'",      "\"",    "日本", "\U0001F600",   ",",
                       "harbor ", "<b>",    "%",      "\\",    "-"};
    tests::Dice dice(20261123);
    for (int round = 0; round < 400; ++round) {
      std::string typed;
      for (std::size_t size = dice.below(12); size > 0; --size) typed += dice.one_of(pieces);
      CAPTURE(typed);
      const json found = suggestions(typed, "&limit=5");
      CHECK(found.size() <= 5);
      for (const json& one : found) {
        CHECK_FALSE(one["label"].get<std::string>().empty());
        CHECK_FALSE(one["value"].get<std::string>().empty());
        CHECK(one["url"].get<std::string>().starts_with('/'));
      }
    }
  }
}

}  // namespace suggest_test
