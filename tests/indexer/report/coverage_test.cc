#include "indexer/report/coverage.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace coverage_test {

using catalog::AreaCover;
using catalog::ConditionHole;
using catalog::Listing;
using namespace indexer::report;

namespace {

const catalog::Vocabulary conditions({{.id = "pain", .label = {"Pain", "Dolor"}},
                                      {.id = "back-pain", .broader = {"pain"}},
                                      {.id = "sciatica", .broader = {"back-pain"}},
                                      {.id = "lupus"}});

Listing group_for(const std::string& condition, const std::string& format) {
  return {.conditions = {condition}, .format = format};
}

std::string holes_of(const std::vector<Listing>& listings) {
  ConditionCounts counts(conditions);
  for (const Listing& listing : listings) counts.add(listing);
  std::string all;
  for (const ConditionHole& hole : counts.holes())
    all +=
        hole.id + " " + (hole.broader.empty() ? std::to_string(hole.groups) : hole.broader) + "; ";
  return all;
}

Listing in(const std::string& country, const std::string& region) {
  return {.format = "in-person", .place = catalog::Place{.region = region, .country = country}};
}

std::vector<AreaCover> covers_of(const std::vector<Listing>& listings, const Area& within = {}) {
  AreaCounts counts(tests::gazetteer());
  for (const Listing& listing : listings) counts.add(listing);
  return counts.covers(within);
}

const AreaCover* cover_of(const std::vector<AreaCover>& areas, const std::string& code) {
  for (const AreaCover& area : areas)
    if (area.code == code) return &area;
  return nullptr;
}

}  // namespace

TEST_SUITE("indexer/report/coverage") {
  TEST_CASE("a condition without a group, in order of how much it lacks") {
    CHECK(holes_of({}) == "back-pain 0; lupus 0; pain 0; sciatica 0; ");
    CHECK(holes_of({group_for("pain", "in-person"), group_for("lupus", "online")}) ==
          "back-pain pain; sciatica pain; lupus 1; ");
    CHECK(holes_of({group_for("back-pain", "hybrid")}) == "lupus 0; sciatica back-pain; ");
  }

  TEST_CASE("a group for something narrower is one for the wider") {
    CHECK(holes_of({group_for("sciatica", "in-person"), group_for("lupus", "hybrid")}).empty());
  }

  TEST_CASE("what is closed or paused, and what is no group, fills no hole") {
    Listing closed = group_for("lupus", "in-person"), paused = closed, event = closed;
    closed.status = "closed";
    paused.status = "paused";
    event.kind = "event";
    CHECK(holes_of({closed, paused, event}) == holes_of({}));
  }

  TEST_CASE("a group that meets in person now and then does") {
    Listing online = group_for("lupus", "online");
    CHECK_FALSE(meets_in_person(online));
    online.meets = {{.phrase = "every Tuesday"}, {.format = "in-person"}};
    CHECK(meets_in_person(online));
  }

  TEST_CASE("places without a group in person come first, those of most people before others") {
    const std::vector<Listing> listings{in("US", "US-CA"), in("US", "US-OK"), in("US", "US-OK")};
    const auto areas = covers_of(listings, {"US"});
    REQUIRE(cover_of(areas, "US-CA"));
    CHECK(cover_of(areas, "US-CA")->in_person == 1);
    CHECK(cover_of(areas, "US-OK")->listings == 2);
    CHECK(cover_of(areas, "US")->in_person == 3);
    for (std::size_t at = 1; at < areas.size(); ++at) {
      const AreaCover &before = areas[at - 1], &after = areas[at];
      if (before.in_person == 0 && after.in_person == 0) CHECK(before.people >= after.people);
      CHECK_FALSE((before.in_person > 0 && after.in_person == 0));
    }
  }

  TEST_CASE("regions are shown of the United States and of countries with a listing") {
    const auto none = covers_of({}, {});
    CHECK(cover_of(none, "US-MA"));
    CHECK(cover_of(none, "CA"));
    CHECK_FALSE(cover_of(none, "CA-ON"));
    const std::vector<Listing> listings{in("CA", "CA-ON")};
    const auto areas = covers_of(listings, {});
    REQUIRE(cover_of(areas, "CA-ON"));
    CHECK(cover_of(areas, "CA-ON")->in_person == 1);
  }

  TEST_CASE("a county is counted in the region around it") {
    const std::vector<Listing> listings{in("GB", "GB-MAN")};
    const auto areas = covers_of(listings, {"GB"});
    REQUIRE(cover_of(areas, "GB-ENG"));
    CHECK(cover_of(areas, "GB-ENG")->in_person == 1);
    CHECK_FALSE(cover_of(areas, "GB-MAN"));
  }

  TEST_CASE("within a region there are no others") {
    for (const AreaCover& area : covers_of({}, {"US-MA"})) CHECK(area.code == "US-MA");
  }
}

}  // namespace coverage_test
