#include "query-service/json/object.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace object_test {

using namespace query_service;

TEST_SUITE("query-service/json/object") {
  TEST_CASE("an object has its fields in the order in which they are given, of every kind") {
    const std::string name = "Lighthouse Example Group, which has a name of some length";

    const auto object = object_of("name", name, "count", 3, "far", 1.5, "chosen", true, "languages",
                                  std::vector<std::string>{"en", "es"}, "next", nullptr, "place",
                                  object_of("city", "Tulsa"));

    CHECK(object.dump() ==
          R"({"name":"Lighthouse Example Group, which has a name of some length","count":3,)"
          R"("far":1.5,"chosen":true,"languages":["en","es"],"next":null,)"
          R"("place":{"city":"Tulsa"}})");
    CHECK(object_of().dump() == "{}");
  }

  TEST_CASE("an object with room is filled bit by bit, and may take more than there was room for") {
    nlohmann::ordered_json object = object_with_room(2);
    std::string wanted;
    for (int number = 10; number < 30; ++number) {
      put(object, ("key" + std::to_string(number)).c_str(), number);
      wanted += (wanted.empty() ? "{" : ",") + ("\"key" + std::to_string(number)) +
                "\":" + std::to_string(number);
    }

    CHECK(object.dump() == wanted + "}");
    CHECK(object["key17"] == 17);
  }
}

}  // namespace object_test
