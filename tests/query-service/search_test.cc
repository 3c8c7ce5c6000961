#include "query-service/search/search.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/generated_directory.h"

namespace search_test {

using tests::Directory;
using tests::group;
using Ids = std::vector<std::string>;

namespace {

std::string online(const std::string& name, const std::string& more = "") {
  return "name: " + name +
         "\nsummary: A fictional group that meets on the web.\nformat: online\n"
         "conditions: [lupus]\nverified: {on: 2026-05-01, how: website}\n"
         "source: https://example.org/groups\n" +
         more;
}

Ids sorted(Ids ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

Ids lane(const nlohmann::json& answer, const char* name) {
  Ids ids;
  for (const auto& result : answer["lanes"][name]["results"]) ids.push_back(result["id"]);
  return ids;
}

}  // namespace

TEST_SUITE("query-service/search/search") {
  TEST_CASE("the case, accents, hyphens and plural of the words do not change what is found") {
    Directory directory;
    directory.add("a.yaml", group("Zorbé Quill-Nook Example Group", "Tulsa", "OK"))
        .add("b.yaml", group("Harbor Example Group", "Tulsa", "OK"));

    for (const char* text : {"zorbe", "ZORBÉ", "Zorbés", "zorb%C3%A9", "quill-nook", "quill nook",
                             "QUILL+NOOKS", "zorbe+zorb%C3%A9+zorbes"}) {
      CAPTURE(std::string(text));
      CHECK(directory.ids(std::string("/api/v1/search?q=") + text) == Ids{"a"});
    }
    const auto nowhere = directory.json("/api/v1/search?q=lighthouse");
    CHECK(nowhere["strict_total"] == 0);
    for (const auto& hit : nowhere["results"]) CHECK(hit["relaxed"] == nlohmann::json{"words"});
  }

  TEST_CASE("every word must be found, in whatever field it stands") {
    Directory directory;
    directory.add("a.yaml", group("Harbor Example Group", "Tulsa", "OK",
                                  "conditions: [fibromyalgia]\naudience: [veterans]\n"));

    CHECK(directory.ids("/api/v1/search?q=fibromyalgia+veterans") == Ids{"a"});
    CHECK(directory.ids("/api/v1/search?q=fibro+harbor") == Ids{"a"});
    const auto teens = directory.json("/api/v1/search?q=fibromyalgia+teens");
    CHECK(teens["strict_total"] == 0);
    CHECK(teens["results"][0]["relaxed"] == nlohmann::json{"audience"});
    CHECK(teens["relaxed"][0]["what"] == "audience");
  }

  TEST_CASE("of books and the like the kind that is named stands first") {
    Directory directory;
    const auto resource = [](const std::string& name, const std::string& type) {
      return "name: " + name + "\nsummary: A fictional resource for tests.\nkind: resource\n" +
             "conditions: [lupus]\nresource: {type: " + type +
             ", url: https://example.org/}\ncontact: {website: https://example.org/}\n" +
             "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/\n";
    };
    directory.add("a.yaml", resource("Anchor Example", "book"))
        .add("b.yaml", resource("Harbor Example", "app"))
        .add("c.yaml", resource("Moonrise Example", "podcast"));

    CHECK(directory.ids("/api/v1/search?q=lupus+app").front() == "b");
    CHECK(directory.ids("/api/v1/search?q=lupus+podcast").front() == "c");
    CHECK(directory.ids("/api/v1/search?q=lupus+book").front() == "a");
  }

  TEST_CASE("the distance shown is the geodesic to the place shown") {
    Directory directory;
    directory.add("a.yaml", group("Harbor Example Group", "Boston", "MA"));

    const auto answer = directory.json("/api/v1/search?near=Manchester,+NH");

    const auto& hit = answer["results"][0];
    const auto& from = answer["query"]["understood"]["place"];
    const double metres =
        catalog::geodesic_metres({from["latitude"], from["longitude"]},
                                 {hit["place"]["latitude"], hit["place"]["longitude"]});
    CHECK(hit["distance_km"].get<double>() == std::round(metres / 10) / 100);
    CHECK(metres > 70'000);
    CHECK(metres < 90'000);
  }

  TEST_CASE("with a place the nearer band stands first, then what was confirmed later") {
    Directory directory;
    directory.add("boston-fresh.yaml", group("A Example Group", "Boston", "MA"))
        .add("arlington-stale.yaml",
             group("B Example Group", "Arlington", "MA", "verified: {on: 2020, how: website}\n"))
        .add("cambridge-fresh.yaml", group("C Example Group", "Cambridge", "MA"))
        .add("nashua-fresh.yaml", group("D Example Group", "Nashua", "NH"));

    CHECK(directory.ids("/api/v1/search?near=02476&radius=100mi") ==
          Ids{"arlington-stale", "cambridge-fresh", "boston-fresh", "nashua-fresh"});
    CHECK(directory.ids("/api/v1/search?near=02476&radius=100mi&sort=distance") ==
          Ids{"arlington-stale", "cambridge-fresh", "boston-fresh", "nashua-fresh"});
  }

  TEST_CASE("without a place and words the fresh stand first, then by name") {
    Directory directory;
    directory.add("c.yaml", group("Able Example Group", "Tulsa", "OK"))
        .add("b.yaml", group("Baker Example Group", "Dallas", "TX"))
        .add("a.yaml", group("Charlie Example Group", "Honolulu", "HI"))
        .add("d.yaml",
             group("Aaron Example Group", "Boston", "MA", "verified: {on: 2020, how: website}\n"));

    CHECK(directory.ids("/api/v1/search") == Ids{"c", "b", "a", "d"});
  }

  TEST_CASE("a hybrid group is one result: near where it is held, online elsewhere") {
    Directory directory;
    std::string yaml = group("Harbor Example Group", "Tulsa", "OK");
    yaml.replace(yaml.find("in-person"), 9, "hybrid");
    directory.add("a.yaml", yaml);

    const auto near = directory.json("/api/v1/search?near=Tulsa");
    CHECK(near["total"] == 1);
    CHECK(near["lanes"]["online"]["total"] == 0);
    CHECK(near["lanes"]["area"]["total"] == 0);

    const auto far = directory.json("/api/v1/search?near=Boston,+MA&radius=25mi");
    CHECK(far["total"] == 0);
    CHECK(lane(far, "online") == Ids{"a"});
    CHECK(far["lanes"]["area"]["total"] == 0);
    CHECK(directory.json("/api/v1/search")["total"] == 1);
  }

  TEST_CASE("an online group is not lost when a place is given") {
    Directory directory;
    directory.add("a.yaml", online("Moonrise Example Group"))
        .add("b.yaml", online("Sunrise Example Group", "serves: [US]\n"))
        .add("c.yaml", online("Starlight Example Group", "serves: [GB]\n"));

    const auto answer = directory.json("/api/v1/search?q=lupus&near=Miles+City,+MT");

    CHECK(answer["total"] == 0);
    CHECK(sorted(lane(answer, "online")) == Ids{"a", "b"});
  }

  TEST_CASE("who asks for online only, at a place, gets the online lane as the main list") {
    Directory directory;
    directory.add("a.yaml", online("Moonrise Example Group"))
        .add("b.yaml", group("Harbor Example Group", "Tulsa", "OK"));

    const auto answer = directory.json("/api/v1/search?near=Tulsa&format=online");

    CHECK(answer["total"] == 1);
    CHECK(answer["results"][0]["id"] == "a");
    CHECK(answer["lanes"]["online"]["results_are_here"] == true);
    CHECK(answer["lanes"]["near"]["results_are_here"] == false);
  }

  TEST_CASE("a box may cross the date line") {
    Directory directory;
    const auto at = [](const char* longitude) {
      return "place: {country: US, latitude: -18, longitude: " + std::string(longitude) + "}\n";
    };
    directory.add("west.yaml", "reach: local\n" + at("179.5") + online("West Example Group"))
        .add("east.yaml", "reach: local\n" + at("-179.5") + online("East Example Group"))
        .add("far.yaml", "reach: local\n" + at("0") + online("Far Example Group"));

    CHECK(sorted(directory.ids("/api/v1/search?bbox=179,-19,-179,-17")) == Ids{"east", "west"});
    CHECK(directory.ids("/api/v1/search?bbox=-1,-19,1,-17") == Ids{"far"});
    CHECK(directory.ids("/api/v1/search?bbox=-179,-19,179,-17") == Ids{"far"});
  }

  TEST_CASE("a state in which nothing lies holds nothing, not the whole country") {
    Directory directory;
    directory.add("a.yaml", group("Harbor Example Group", "Manchester", "NH"));

    const auto answer = directory.json("/api/v1/search?near=Vermont");

    CHECK(answer["total"] == 0);
    CHECK(answer["lanes"]["area"]["total"] == 0);
    CHECK(directory.json("/api/v1/search?near=New+Hampshire")["total"] == 1);
  }

  TEST_CASE("a country in which nothing lies is not served by groups of another") {
    Directory directory;
    directory.add("a.yaml", "place: {city: Tulsa, region: OK, country: US}\n" +
                                online("Harbor Example Group"));

    CHECK(directory.json("/api/v1/search?near=Chile")["lanes"]["online"]["total"] == 0);
    CHECK(directory.json("/api/v1/search?near=Puerto+Montt")["lanes"]["online"]["total"] == 0);
    CHECK(directory.json("/api/v1/search?near=Boston,+MA")["lanes"]["online"]["total"] == 1);
  }

  TEST_CASE("a widened radius is told, and so is each result that needed it") {
    Directory directory;
    directory.add("a.yaml", group("Harbor Example Group", "Boston", "MA"));

    const auto answer = directory.json("/api/v1/search?near=Manchester,+NH");

    CHECK(answer["relaxed"][0]["what"] == "distance");
    CHECK(answer["relaxed"][0]["from"] == "25 mi");
    CHECK(answer["relaxed"][0]["to"] == "50 mi");
    CHECK(answer["results"][0]["relaxed"] == nlohmann::json{"distance"});
    CHECK(directory.json("/api/v1/search?near=02476")["relaxed"].empty());
  }

  TEST_CASE("near goes as far as for all that fits but for its language or a wider condition") {
    Directory directory;
    const auto add = [&](const std::string& id, const std::string& city, const std::string& region,
                         const std::string& condition, const std::string& language) {
      directory.add(id + ".yaml",
                    group("Harbor Example " + id, city, region,
                          "conditions: [" + condition + "]\nlanguages: [" + language + "]\n"));
    };
    // Five for the condition in another language, two of them in the next ring.
    add("a", "Boston", "MA", "fibromyalgia", "en");
    add("b", "Cambridge", "MA", "fibromyalgia", "en");
    add("c", "Arlington", "MA", "fibromyalgia", "en");
    add("d", "Nashua", "NH", "fibromyalgia", "en");
    add("e", "Nashua", "NH", "fibromyalgia", "en");
    // Two for a wider one in the language, close by: five are within the first ring.
    add("f", "Boston", "MA", "chronic-widespread-pain", "es");
    add("g", "Cambridge", "MA", "chronic-widespread-pain", "es");

    const auto answer = directory.json("/api/v1/search?q=fibromyalgia+en+espa%C3%B1ol&near=02476");

    Ids ids;
    for (const auto& hit : answer["results"]) ids.push_back(hit["id"]);
    CHECK(sorted(ids) == Ids{"a", "b", "c", "f", "g"});
  }

  TEST_CASE("a group joined from home is never too far") {
    Directory directory;
    directory.add("a.yaml",
                  "name: Harbor Example Group\nsummary: A fictional group for tests.\n"
                  "format: hybrid\nconditions: [lupus]\n"
                  "place: {city: Boston, region: MA, country: US}\n"
                  "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/\n");

    const auto answer = directory.json("/api/v1/search?q=lupus+online&near=Tulsa,+OK&radius=50mi");
    REQUIRE(answer["total"] == 1);
    CHECK_FALSE(answer["results"][0].contains("relaxed"));
    CHECK(answer["relaxed"].empty());
  }

  TEST_CASE("half of a name is not enough to bring a group from another country") {
    Directory directory;
    directory.add("a.yaml", group("Zorbe Harbor Example Circle", "Boston", "MA"))
        .add("b.yaml", group("Zorbe Lighthouse", "Boston", "MA"));

    CHECK(directory.ids("/api/v1/search?q=zorbe+harbor&near=Tulsa,+OK&radius=50mi").empty());
    CHECK(directory.ids("/api/v1/search?q=zorbe+lighthouse&near=Tulsa,+OK&radius=50mi") ==
          Ids{"b"});
  }

  TEST_CASE("where filters leave nothing the page says so, and leads back") {
    Directory directory;
    directory.add("a.yaml", group("Harbor Example Group", "Tulsa", "OK"));

    const std::string page =
        directory.get("/search?q=chronic+pain&audience=veterans&verified_within=9").body;
    CHECK(page.find("Nothing passes all the filters you chose") != std::string::npos);
    CHECK(page.find("Look without filters") != std::string::npos);
  }

  TEST_CASE("whoever is in danger is told whom to call, wherever they say they are") {
    Directory directory;
    directory.add("a.yaml",
                  "kind: helpline\nname: Lantern Example Line\nsummary: A fictional line.\n"
                  "conditions: [emotional-crisis]\nserves: [US]\n"
                  "helpline: {number: \"555 0100\", text: LAMP to 5550100, crisis: true}\n"
                  "contact: {website: https://example.org/}\n"
                  "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/\n");

    const auto answer = directory.json("/api/v1/search?q=i+want+to+die&near=Zzyzzyx");
    CHECK(answer["crisis"].size() == 1);
    const std::string page = directory.get("/search?q=i+want+to+die+berlin").body;
    CHECK(page.find("We know of no line for Berlin") != std::string::npos);
    CHECK(page.find("text LAMP to 5550100") != std::string::npos);
    CHECK(directory.get("/search?q=lupus&near=Zzyzzyx").status == 404);
  }

  TEST_CASE("closed listings stand below all others, in every order") {
    Directory directory;
    directory
        .add("a.yaml",
             group("Able Example Group", "Boston", "MA", "status: closed\nclosed_on: 2026\n"))
        .add("b.yaml",
             group("Baker Example Group", "Nashua", "NH", "verified: {on: 2024, how: website}\n"));

    for (const char* sort : {"best", "name", "verified", "distance"}) {
      CAPTURE(std::string(sort));
      CHECK(directory.ids("/api/v1/search?include=historical&near=Boston,+MA&radius=100mi&sort=" +
                          std::string(sort)) == Ids{"b", "a"});
    }
  }
}

}  // namespace search_test
