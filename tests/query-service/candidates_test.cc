#include "query-service/search/candidates.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/directory.h"

namespace candidates_test {

using tests::Directory;
using tests::group;
using Ids = std::vector<std::string>;

namespace {

Directory& with_sleepers() {
  static Directory directory;
  static const bool added = [] {
    directory
        .add("awake.yaml",
             group("Harbor Walking Example Group", "Tulsa", "OK", "conditions: [fibromyalgia]\n"))
        .add("closed.yaml", group("Lighthouse Tea Example Group", "Tulsa", "OK",
                                  "conditions: [fibromyalgia]\nstatus: closed\nclosed_on: 2025\n"))
        .add("historical.yaml", group("Moonrise Tea Example Group", "Tulsa", "OK",
                                      "conditions: [fibromyalgia]\n"
                                      "verified: {on: 2016, how: source}\n"))
        .add("over.yaml", "kind: event\nstarts: 2026-11-20\nends: 2026-11-21\n" +
                              group("Garden Walk Example Day", "Tulsa", "OK"))
        .add("today.yaml", "kind: event\nstarts: 2026-11-20\nends: 2026-11-22\n" +
                               group("River Walk Example Day", "Tulsa", "OK"))
        .add("unknown.yaml", group("Prairie Example Group", "Tulsa", "OK",
                                   "verified: {on: unknown, how: source}\n"));
    return true;
  }();
  REQUIRE(added);
  return directory;
}

bool finds(const std::string& parameters, const std::string& id) {
  const Ids ids = with_sleepers().ids("/api/v1/search?limit=100&" + parameters);
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

TEST_SUITE("query-service/search/candidates") {
  TEST_CASE("closed, historical and over stay out of a default search") {
    CHECK(finds("", "awake"));
    CHECK(finds("", "today"));
    CHECK(finds("", "unknown"));
    for (const char* sleeper : {"closed", "historical", "over"}) {
      CAPTURE(std::string(sleeper));
      CHECK_FALSE(finds("", sleeper));
      CHECK_FALSE(finds("near=Tulsa", sleeper));
      CHECK_FALSE(finds("q=fibromyalgia", sleeper));
      CHECK_FALSE(finds("q=example", sleeper));
    }
  }

  TEST_CASE("who asks for one of them by its name finds it") {
    CHECK(finds("q=lighthouse+tea", "closed"));
    CHECK(finds("q=Lighthouse+Tea+Example+Group", "closed"));
    CHECK(finds("q=moonrise+tea", "historical"));
    CHECK(finds("q=garden+walk", "over"));
    CHECK_FALSE(finds("q=lighthouse+tea+fibromyalgia", "closed"));
  }

  TEST_CASE("a condition in the name of a closed group is not asking for it by name") {
    Directory directory;
    directory.add("a.yaml", group("Tulsa Lupus", "Tulsa", "OK",
                                  "conditions: [lupus]\nstatus: closed\nclosed_on: 2025\n"));

    CHECK(directory.ids("/api/v1/search?q=lupus").empty());
    CHECK(directory.ids("/api/v1/search?q=tulsa+lupus&near=Tulsa") == Ids{"a"});
  }

  TEST_CASE("include=historical brings all of them, below the others") {
    const Ids ids = with_sleepers().ids("/api/v1/search?include=historical");

    REQUIRE(ids.size() == 6);
    const auto asleep = [](const std::string& id) {
      return id == "closed" || id == "historical" || id == "over";
    };
    for (std::size_t at = 0; at < 6; ++at) CHECK(asleep(ids[at]) == (at >= 3));
  }

  TEST_CASE("verified_within counts days, and what nobody confirmed is not within any") {
    Directory directory;
    directory.add("a.yaml", group("A Example Group", "Tulsa", "OK",
                                  "verified: {on: 2026-11-13, how: phone}\n"));

    CHECK(directory.ids("/api/v1/search?verified_within=10") == Ids{"a"});
    CHECK(directory.ids("/api/v1/search?verified_within=9").empty());
    CHECK_FALSE(finds("verified_within=36500", "unknown"));
    CHECK(finds("verified_within=36500&include=historical", "historical"));
  }

  TEST_CASE("a month or a year counts from its first day") {
    Directory directory;
    directory
        .add("month.yaml",
             group("A Example Group", "Tulsa", "OK", "verified: {on: 2026-11, how: phone}\n"))
        .add("year.yaml",
             group("B Example Group", "Tulsa", "OK", "verified: {on: 2026, how: phone}\n"));

    CHECK(directory.ids("/api/v1/search?verified_within=22") == Ids{"month"});
    CHECK(directory.ids("/api/v1/search?verified_within=326").size() == 2);
    CHECK(directory.ids("/api/v1/search?verified_within=325").size() == 1);
  }
}

}  // namespace candidates_test
