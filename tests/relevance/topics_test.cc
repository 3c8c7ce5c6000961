// When an understanding counts as right.
#include "tests/relevance/topics.h"

#include <doctest/doctest.h>

namespace topics_test {

using namespace relevance;

namespace {

using Texts = std::vector<std::string>;

Topic topic(const char* json) {
  Json all = Json::parse(json);
  all["stratum"] = "test";
  all["q"] = "what was typed";
  return topic_of("t1", all);
}

Slots got(const char* json) {
  Slots slots = slots_of(Json::parse(json));
  slots["crisis"] = slots["alternative_place"] = false;
  return slots;
}

}  // namespace

TEST_SUITE("relevance: right and wrong slots") {
  TEST_CASE("the order of a list and the kind `group` do not matter") {
    const Topic asked = topic(R"({"expect": {"days": ["mon", "tue"], "conditions": ["lupus"]}})");
    CHECK(wrong_slots(asked, got(R"({"days": ["tue", "mon"], "conditions": ["lupus"],
                                     "kinds": ["group"]})"))
              .empty());
  }

  TEST_CASE("what is missing, and what is there without being asked for, is wrong") {
    const Topic asked = topic(R"({"expect": {"conditions": ["lupus"]}})");
    CHECK(wrong_slots(asked, got("{}")) == Texts{"conditions"});
    CHECK(wrong_slots(asked, got(R"({"conditions": ["lupus"], "formats": ["online"]})")) ==
          Texts{"formats"});
    CHECK(filled_slots(asked, got(R"({"formats": ["online"]})")) == Texts{"conditions", "formats"});
  }

  TEST_CASE("a region is a region and no place; a country is a place") {
    const Topic vermont = topic(R"({"expect": {"region": "US-VT"}})");
    const char* area = R"({"region": "US-VT", "place": {"name": "Vermont, US", "type": "region"}})";
    CHECK(wrong_slots(vermont, got(area)).empty());
    const Topic spain = topic(R"({"expect": {"place": "Spain"}})");
    CHECK(wrong_slots(spain, got(R"({"place": {"name": "Spain", "type": "country"}})")).empty());
    CHECK_FALSE(vermont.is_without_place());
    CHECK(topic(R"({"expect": {}})").is_without_place());
  }

  TEST_CASE("text is compared by its telling words, a radius within one in a hundred") {
    const Topic asked = topic(R"({"expect": {"text": "reading group", "radius_km": 80.5}})");
    CHECK(wrong_slots(asked, got(R"({"text": "a Reading", "radius_km": 80.47})")).empty());
    CHECK(wrong_slots(asked, got(R"({"text": "writing", "radius_km": 50})")) ==
          Texts{"radius_km", "text"});
  }

  TEST_CASE("another value may be as good, and a slot may be left unjudged") {
    const Topic asked = topic(R"({"expect": {"audience": ["parents"]},
                                  "accept": {"audience": [["children", "parents"]]},
                                  "unjudged": ["topics"]})");
    CHECK(wrong_slots(asked, got(R"({"audience": ["parents", "children"], "topics": ["grief"]})"))
              .empty());
    CHECK(wrong_slots(asked, got(R"({"audience": ["children"]})")) == Texts{"audience"});
  }

  TEST_CASE("a misspelling needs no correction where it is known as a word") {
    const Topic asked =
        topic(R"({"expect": {"conditions": ["lupus"], "corrected": "lupus group"}})");
    CHECK(wrong_slots(asked, got(R"({"conditions": ["lupus"]})")).empty());
    CHECK(wrong_slots(asked, got("{}")) == Texts{"conditions", "corrected"});
  }
}

}  // namespace topics_test
