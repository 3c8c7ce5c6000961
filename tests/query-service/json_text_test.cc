#include "query-service/json/json_text.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>

namespace json_text_test {

using namespace query_service;
using Json = nlohmann::ordered_json;

namespace {

// Any value, nested a few levels deep.
Json random_tree(std::mt19937& random, int depth) {
  switch (random() % (depth > 0 ? 8 : 6)) {
    case 0: return nullptr;
    case 1: return random() % 2 == 0;
    case 2: return static_cast<std::int64_t>(random()) - 2'000'000'000;
    case 3: return std::uint64_t{random()} * random();
    case 4: return static_cast<double>(random()) / 1024 - 1e6;
    case 5: {
      std::string text;
      const char* const pieces[] = {"a", "ñ", "日本", "😀", "\"", "\\", "/", "\n", "\t", " ", "<"};
      for (auto left = random() % 9; left > 0; --left) text += pieces[random() % 11];
      return text;
    }
    case 6: {
      Json array = Json::array();
      for (auto left = random() % 4; left > 0; --left)
        array.push_back(random_tree(random, depth - 1));
      return array;
    }
    default: {
      Json object = Json::object();
      for (auto left = random() % 4; left > 0; --left)
        object["key" + std::to_string(left)] = random_tree(random, depth - 1);
      return object;
    }
  }
}

std::string text_of(const Json& tree) {
  JsonText json;
  json.tree(tree);
  return json.text();
}

}  // namespace

TEST_SUITE("query-service/json/json_text") {
  TEST_CASE("an object is written as it is told, field by field, indented by two blanks") {
    JsonText json;
    json.begin_object();
    json.field("name", "Lighthouse \"Example\" Group");
    json.field("total", std::size_t{3});
    json.field("days", -2);
    json.field("far", 1.5);
    json.field("chosen", true);
    json.field("languages", std::vector<std::string>{"en", "es"});
    json.field("none", std::vector<std::string>{});
    json.key("next").null();
    json.key("place").tree({{"city", "Tulsa"}});
    json.end_object();

    CHECK(json.text() == R"({
  "name": "Lighthouse \"Example\" Group",
  "total": 3,
  "days": -2,
  "far": 1.5,
  "chosen": true,
  "languages": [
    "en",
    "es"
  ],
  "none": [],
  "next": null,
  "place": {
    "city": "Tulsa"
  }
})");
  }

  TEST_CASE("a number that is none is null, and a text of control characters can be read again") {
    JsonText json;
    json.begin_array();
    json.value(std::numeric_limits<double>::infinity());
    json.value(std::string_view());
    json.value("\x1f\x7f\b");
    json.end_array();

    const Json read = Json::parse(json.text());
    CHECK(read == Json{nullptr, "", "\x1f\x7f\b"});
  }

  TEST_CASE("300 random trees are written as the library of trees writes them") {
    std::mt19937 random(7);
    for (int count = 0; count < 300; ++count) {
      const Json tree = random_tree(random, 4);
      CHECK(text_of(tree) == tree.dump(2));
    }
  }
}

}  // namespace json_text_test
