// From a volunteer's YAML to an answered address, as a reader would see it.
#include <doctest/doctest.h>

#include "tests/support/directory.h"

namespace yaml_to_url_test {

using tests::Directory;
using tests::group;

TEST_SUITE("journey: YAML to URL") {
  TEST_CASE("a group is found by its condition near its town, with distance, schedule and age") {
    Directory directory;
    directory.add("us/nh/riverside-example-group.yaml",
                  group("Riverside Example Group", "Manchester", "NH",
                        "conditions: [fibromyalgia]\n"
                        "meets: 2nd Tuesday of the month, 18:00-19:30\n"
                        "timezone: America/New_York\njoin: drop-in\n"));
    directory.add("us/ok/prairie-example-group.yaml",
                  group("Prairie Example Group", "Tulsa", "OK", "conditions: [fibromyalgia]\n"));

    const auto answer = directory.json("/api/v1/search?q=fibromyalgia+near+Manchester+NH");

    REQUIRE(answer["total"] == 1);
    const auto& hit = answer["results"][0];
    CHECK(hit["id"] == "riverside-example-group");
    CHECK(hit["distance_km"] == 0.0);
    CHECK(hit["location_precision"] == "city");
    CHECK(hit["schedule"] == "Second Tuesday of the month, 6:00–7:30 pm");
    CHECK(hit["join"] == "drop-in");
    CHECK(hit["verified"]["on"] == "2026-05-01");
    CHECK(hit["verified"]["age_days"] == 206);
    CHECK(hit["url"] == "/listings/riverside-example-group");
    CHECK(answer["query"]["understood"]["place"]["name"] == "Manchester, NH, US");
    CHECK(answer["query"]["understood"]["conditions"][0] == "fibromyalgia");
  }

  TEST_CASE("a postal code alone finds what is near it, nearest first") {
    Directory directory;
    directory.add("us/ma/one.yaml", group("Harbor Example Group", "Boston", "MA"));
    directory.add("us/ma/two.yaml", group("Spy Pond Example Group", "Arlington", "MA"));

    CHECK(directory.ids("/api/v1/search?q=02476") == std::vector<std::string>{"two", "one"});
  }

  TEST_CASE("its page says when, where and how long ago the facts were true") {
    Directory directory;
    directory.add("us/ma/two.yaml",
                  group("Spy Pond Example Group", "Arlington", "MA",
                        "meets: every Tuesday 18:00-19:30\ntimezone: America/New_York\n"
                        "verified: {on: 2019-09, how: source}\n"));

    const auto page = directory.get("/listings/two?lang=en");

    CHECK(page.status == 200);
    CHECK(page.body.find("<h1>Spy Pond Example Group</h1>") != std::string::npos);
    CHECK(page.body.find("Every Tuesday, 6:00–7:30 pm") != std::string::npos);
    CHECK(page.body.find("Last confirmed September 2019: check before you go") !=
          std::string::npos);
  }
}

}  // namespace yaml_to_url_test
