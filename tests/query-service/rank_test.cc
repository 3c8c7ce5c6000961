#include "query-service/search/rank.h"

#include <doctest/doctest.h>

#include "tests/support/directory.h"

namespace rank_test {

using namespace query_service;
using tests::Directory;
using tests::group;
using Ids = std::vector<std::string>;

TEST_SUITE("query-service/search/rank") {
  TEST_CASE(
      "exact before narrower before mentioned before wider, whatever the distance within a ring") {
    Directory directory;
    directory
        .add("mentioned.yaml", group("Anchor Example Group", "Tulsa", "OK",
                                     "description: Many of us live with lupus.\n"))
        .add("narrower.yaml",
             group("Harbor Example Group", "Tulsa", "OK", "conditions: [rheumatoid-arthritis]\n"))
        .add("exact.yaml",
             group("Lighthouse Example Group", "Tulsa", "OK", "conditions: [arthritis]\n"))
        .add("wider.yaml", group("Moonrise Example Group", "Tulsa", "OK"))
        .add("mentions-arthritis.yaml",
             group("Prairie Example Group", "Tulsa", "OK",
                   "description: Some of us have arthritis.\nconditions: [migraine]\n"));

    CHECK(directory.ids("/api/v1/search?q=arthritis+tulsa") ==
          Ids{"exact", "narrower", "mentions-arthritis", "mentioned", "wider"});
  }

  TEST_CASE("what a listing is about counts, not what kind of thing that is") {
    Directory directory;
    directory
        .add("beside.yaml", group("Anchor Example Group", "Tulsa", "OK",
                                  "conditions: [endometriosis, pelvic-pain]\n"))
        .add("about.yaml",
             group("Harbor Example Group", "Tulsa", "OK", "conditions: [pelvic-pain]\n"))
        .add("both.yaml", group("Moonrise Example Group", "Tulsa", "OK",
                                "conditions: [pelvic-pain, endometriosis]\n"));

    CHECK(directory.ids("/api/v1/search?q=pelvic+pain+tulsa") == Ids{"about", "both", "beside"});
    // A wider condition is given up to where it is what the group is about.
    const auto wider = directory.json("/api/v1/search?q=interstitial+cystitis+tulsa&explain=true");
    CHECK(wider["results"][0]["id"] == "about");
    CHECK(wider["results"][1]["id"] == "both");
    CHECK(wider["results"][2]["id"] == "beside");
    CHECK(wider["results"][2]["rank"]["condition"] == 6);
  }

  TEST_CASE("whoever names nobody is not sent to a closed circle first") {
    Directory directory;
    directory
        .add("veterans.yaml",
             group("Anchor Example Group", "Tulsa", "OK", "audience: [veterans]\n"))
        .add("women.yaml", group("Harbor Example Group", "Tulsa", "OK", "audience: [women]\n"))
        .add("anyone.yaml", group("Moonrise Example Group", "Tulsa", "OK"));

    CHECK(directory.ids("/api/v1/search?q=chronic+pain+tulsa") ==
          Ids{"women", "anyone", "veterans"});
    CHECK(directory.ids("/api/v1/search?q=chronic+pain+veterans+tulsa") ==
          Ids{"veterans", "anyone", "women"});
    CHECK(directory.ids("/api/v1/search?q=chronic+pain+tulsa&audience=veterans") ==
          Ids{"veterans"});
  }

  TEST_CASE("a local group of another town that meets both ways stands below what is only online") {
    Directory directory;
    directory
        .add("elsewhere.yaml",
             "name: Anchor Example Group\nsummary: A fictional group for tests.\nformat: hybrid\n"
             "conditions: [chronic-pain]\nplace: {city: Boston, region: MA, country: US}\n"
             "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/\n")
        .add("online.yaml",
             "name: Harbor Example Group\nsummary: A fictional group that meets on the web.\n"
             "format: online\nconditions: [chronic-pain]\nserves: [US]\n"
             "verified: {on: 2021, how: website}\nsource: https://example.org/\n");

    const auto lanes = directory.json("/api/v1/search?q=chronic+pain+tulsa&radius=50mi")["lanes"];
    REQUIRE(lanes["online"]["results"].size() == 2);
    CHECK(lanes["online"]["results"][0]["id"] == "online");
    // In person it cannot be joined from here.
    const auto asked =
        directory.json("/api/v1/search?q=in+person+chronic+pain+tulsa&radius=50mi")["lanes"];
    REQUIRE(asked["online"]["results"].size() == 2);
    for (const auto& hit : asked["online"]["results"]) CHECK(hit["relaxed"][0] == "format");
  }

  TEST_CASE("of equals the fresher stands first, then the one that meets sooner") {
    Directory directory;
    directory
        .add("later.yaml",
             group("Anchor Example Group", "Tulsa", "OK", "meets: 1st Friday of the month 18:00\n"))
        .add("sooner.yaml",
             group("Harbor Example Group", "Tulsa", "OK", "meets: every Tuesday 18:00\n"))
        .add("stale.yaml", group("Ash Example Group", "Tulsa", "OK",
                                 "verified: {on: 2021, how: website}\n"
                                 "meets: every Monday 18:00\n"));

    CHECK(directory.ids("/api/v1/search?q=chronic+pain&near=Tulsa,+OK") ==
          Ids{"sooner", "later", "stale"});
  }

  TEST_CASE("what meets on another day, or nobody knows when, gives up the day alone") {
    Directory directory;
    directory
        .add("tuesday.yaml",
             group("Anchor Example Group", "Tulsa", "OK", "meets: every Tuesday 18:00\n"))
        .add("friday.yaml",
             group("Harbor Example Group", "Tulsa", "OK", "meets: every Friday 18:00\n"))
        .add("unknown.yaml", group("Lighthouse Example Group", "Tulsa", "OK"));

    const auto day = directory.json("/api/v1/search?q=tuesday+near+tulsa");
    CHECK(day["strict_total"] == 1);
    CHECK(day["results"][0]["id"] == "tuesday");
    CHECK_FALSE(day["results"][0].contains("relaxed"));
    for (const int at : {1, 2}) CHECK(day["results"][at]["relaxed"] == nlohmann::json{"day"});

    const auto both = directory.json("/api/v1/search?q=tuesday+morning+near+tulsa");
    CHECK(both["strict_total"] == 0);
    CHECK(both["results"][0]["id"] == "tuesday");
    CHECK(both["results"][0]["relaxed"] == nlohmann::json{"time"});
    CHECK(both["results"][1]["relaxed"] == nlohmann::json{"time", "day"});
  }

  TEST_CASE("explain=true shows the tuple by which each hit stands where it does") {
    Directory directory;
    directory.add("a.yaml", group("Anchor Example Group", "Tulsa", "OK"))
        .add("b.yaml", group("Harbor Example Group", "Tulsa", "OK", "conditions: [lupus]\n"));

    const auto answer = directory.json("/api/v1/search?q=chronic+pain+near+tulsa&explain=true");

    REQUIRE(answer["results"].size() >= 1);
    const auto& rank = answer["results"][0]["rank"];
    for (const std::string_view part : rank_parts) CHECK(rank.contains(std::string(part)));
    CHECK(rank["relaxed"] == 0);
    CHECK(answer["query"]["understood"]["spans"][0]["cost"].is_number());
    CHECK_FALSE(directory.json("/api/v1/search?q=chronic+pain")["results"][0].contains("rank"));
  }
}

}  // namespace rank_test
