#include "query-service/search/facet_filter.h"

#include <doctest/doctest.h>

#include "tests/support/generated_directory.h"

namespace facet_filter_test {

using nlohmann::json;
using tests::Directory;
using tests::group;

namespace {

Directory& made_up() {
  static Directory directory;
  static const bool added = [] {
    tests::add_generated_listings(directory, 120, 42);
    return true;
  }();
  REQUIRE(added);
  return directory;
}

// {"online": 12, ...}
std::map<std::string, std::size_t> counts(const json& answer, const char* facet) {
  std::map<std::string, std::size_t> all;
  for (const auto& value : answer["facets"][facet]) all[value["value"]] = value["count"];
  return all;
}

}  // namespace

TEST_SUITE("query-service/search/facet_filter") {
  TEST_CASE("the counts of a facet ignore its own filter and heed the others") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK", "join: drop-in\ncost: free\n"))
        .add("b.yaml", group("B Example Group", "Tulsa", "OK", "join: register\ncost: free\n"))
        .add("c.yaml", group("C Example Group", "Tulsa", "OK", "join: register\ncost: donation\n"));

    const json answer = directory.json("/api/v1/search?join=drop-in");

    CHECK(answer["total"] == 1);
    CHECK(counts(answer, "join") ==
          std::map<std::string, std::size_t>{{"drop-in", 1}, {"register", 2}});
    CHECK(counts(answer, "cost") == std::map<std::string, std::size_t>{{"free", 1}});
  }

  TEST_CASE("a chosen value is always there, even where it would find nothing") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK"));

    const json answer = directory.json("/api/v1/search?audience=veterans&q=nothing-like-this");

    REQUIRE(answer["facets"]["audience"].size() == 1);
    CHECK(answer["facets"]["audience"][0]["value"] == "veterans");
    CHECK(answer["facets"]["audience"][0]["count"] == 0);
    CHECK(answer["facets"]["audience"][0]["selected"] == true);
  }

  TEST_CASE("a listing for a narrow condition is found and counted under the wider ones") {
    Directory directory;
    directory.add("a.yaml",
                  group("A Example Group", "Tulsa", "OK", "conditions: [neuropathic-pain]\n"));

    const json answer = directory.json("/api/v1/search?condition=chronic-pain");

    CHECK(answer["total"] == 1);
    CHECK(counts(answer, "condition")["chronic-pain"] == 1);
    CHECK(counts(answer, "condition")["neuropathic-pain"] == 1);
  }

  TEST_CASE("values stand in the order of their counts, with labels in the reader's language") {
    const json answer = made_up().json("/api/v1/search?lang=es");

    for (const auto& [name, values] : answer["facets"].items()) {
      CAPTURE(name);
      const bool is_by_count = name != "day" && name != "time";
      for (std::size_t at = 1; at < values.size() && is_by_count; ++at)
        CHECK(values[at - 1]["count"] >= values[at]["count"]);
      for (const auto& value : values) CHECK_FALSE(value["label"].get<std::string>().empty());
    }
    CHECK(answer["facets"].size() == catalog::facet_count + 2);
    CHECK(answer["facets"]["day"][0]["value"] == "mon");
    CHECK(answer["facets"]["day"][0]["label"] == "Lunes");
  }

  TEST_CASE("a count is what the total becomes when the value is chosen alone") {
    for (const char* start :
         {"lang=en", "near=Boston,+MA&radius=100mi", "near=New+Hampshire", "q=circle"}) {
      const json answer = made_up().json(std::string("/api/v1/search?") + start);
      for (const auto& [name, values] : answer["facets"].items())
        for (const auto& value : values) {
          const std::string url = std::string("/api/v1/search?") + start + "&" + name + "=" +
                                  value["value"].get<std::string>();
          CAPTURE(url);
          CHECK(made_up().json(url)["total"] == value["count"]);
        }
    }
  }

  TEST_CASE("adding a filter never adds results") {
    for (const char* start : {"lang=en", "near=Boston,+MA&radius=100mi", "q=example"}) {
      const json answer = made_up().json(std::string("/api/v1/search?") + start);
      for (const char* filter : {"kind=group", "cost=free", "join=drop-in", "audience=women",
                                 "language=es", "led_by=peer", "condition=lupus"}) {
        CAPTURE(std::string(filter));
        const json fewer = made_up().json(std::string("/api/v1/search?") + start + "&" + filter);
        CHECK(fewer["total"] <= answer["total"]);
        if (answer["lanes"].is_object())
          for (const char* lane : {"near", "area", "online"})
            CHECK(fewer["lanes"][lane]["total"] <= answer["lanes"][lane]["total"]);
      }
    }
  }

  TEST_CASE("another value of the same facet never takes results away") {
    const json one = made_up().json("/api/v1/search?condition=lupus");
    const json two = made_up().json("/api/v1/search?condition=lupus,migraine");

    CHECK(two["total"] >= one["total"]);
    CHECK(one["total"] > 0);
  }
}

}  // namespace facet_filter_test
