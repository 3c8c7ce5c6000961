#include "query-service/search/lanes.h"

#include <doctest/doctest.h>

#include <map>
#include <memory>

#include "tests/support/directory.h"

namespace lanes_test {

using tests::Directory;

namespace {

// A listing of which only what matters for lanes is given.
std::string listing(const std::string& lines) {
  return "name: Harbor Example\nsummary: A fictional listing for tests.\nconditions: [lupus]\n"
         "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/\n" +
         lines;
}

// A directory of that listing alone; made once, however often it is asked.
Directory& directory_of(const std::string& lines) {
  static std::map<std::string, std::unique_ptr<Directory>> all;
  std::unique_ptr<Directory>& one = all[lines];
  if (!one) {
    one = std::make_unique<Directory>();
    one->add("a.yaml", listing(lines));
  }
  return *one;
}

// The lane of the listing for someone at the place: near, area, online, or none.
std::string lane(const std::string& lines, const std::string& near) {
  Directory& directory = directory_of(lines);
  const auto lanes = directory.json("/api/v1/search?radius=50mi&near=" + near)["lanes"];
  std::string found;
  for (const char* name : {"near", "area", "online"})
    if (lanes[name]["total"] == 1) found += name;
  return found.empty() ? "none" : found;
}

const std::string boston = "place: {city: Boston, region: MA, country: US}\n";
const std::string massachusetts = "place: {region: MA, country: US}\n";

}  // namespace

TEST_SUITE("query-service/search/lanes") {
  TEST_CASE("a group held within the radius is near, one held farther away is for others") {
    const std::string group = "format: in-person\n" + boston;

    CHECK(lane(group, "02476") == "near");
    CHECK(lane(group, "Massachusetts") == "near");
    CHECK(lane(group, "Nashua,+NH") == "near");
    CHECK(lane(group, "Tulsa") == "none");
    CHECK(lane(group, "New+Hampshire") == "none");
  }

  TEST_CASE("a group of which only the state is known may be next door") {
    const std::string group = "format: in-person\n" + massachusetts;

    CHECK(lane(group, "02476") == "area");
    CHECK(lane(group, "Massachusetts") == "near");
    CHECK(lane(group, "Tulsa") == "none");
  }

  TEST_CASE("a group that reaches its state or country is in the area of those who live there") {
    const std::string regional = "format: in-person\nreach: regional\n" + boston;
    const std::string national = "format: in-person\nreach: national\n" + boston;

    CHECK(lane(regional, "Springfield,+MA") == "area");
    CHECK(lane(regional, "Tulsa") == "none");
    CHECK(lane(national, "Tulsa") == "area");
    CHECK(lane(national, "London,+Canada") == "none");
    CHECK(lane("format: in-person\nserves: [US-OK]\n" + boston, "Tulsa") == "area");
  }

  TEST_CASE("what meets online serves its country, or those it names, or everyone") {
    CHECK(lane("format: online\n", "Tulsa") == "online");
    CHECK(lane("format: phone\nserves: [US]\n", "Tulsa") == "online");
    CHECK(lane("format: online\nserves: [US-MA]\n", "Tulsa") == "none");
    CHECK(lane("format: online\nserves: [US-MA]\n", "02476") == "online");
    CHECK(lane("format: online\nserves: [GB]\n", "Tulsa") == "none");
    CHECK(lane("format: online\nserves: [GB]\nreach: international\n", "Tulsa") == "online");
    CHECK(lane("format: online\n" + boston, "02476") == "online");
    CHECK(lane("format: online\nreach: national\n" + boston, "London,+Canada") == "none");
  }

  TEST_CASE("what is held far away and online at once is online") {
    const std::string hybrid = "format: hybrid\n" + boston;

    CHECK(lane(hybrid, "02476") == "near");
    CHECK(lane(hybrid, "Tulsa") == "online");
    CHECK(lane(hybrid, "London,+Canada") == "none");
  }

  TEST_CASE("a book is for anyone, so is an organization without an office") {
    const std::string book = "kind: resource\nresource: {type: book}\n";

    CHECK(lane(book, "Tulsa") == "area");
    CHECK(lane(book, "Malaga") == "area");
    CHECK(lane("kind: organization\n", "Malaga") == "area");
    CHECK(lane("kind: organization\nserves: [US]\n", "Malaga") == "none");
  }

  TEST_CASE("an office is near those around it, and in the area of those it says it reaches") {
    const std::string office = "kind: organization\n" + boston;

    CHECK(lane(office, "02476") == "near");
    CHECK(lane(office, "Tulsa") == "none");
    CHECK(lane(office + "reach: national\n", "Tulsa") == "area");
  }

  TEST_CASE("where the country of a point is not known, nothing online is kept from it") {
    CHECK(lane("format: online\n", "42.4,-71.1") == "online");
    CHECK(lane("format: online\nserves: [US]\n", "42.4,-71.1") == "online");
    CHECK(lane("format: in-person\n" + boston, "42.4,-71.1") == "near");
    CHECK(lane("format: in-person\n" + boston, "36.1,-95.9") == "none");
  }
}

}  // namespace lanes_test
