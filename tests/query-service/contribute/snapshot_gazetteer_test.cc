#include "query-service/contribute/snapshot_gazetteer.h"

#include <doctest/doctest.h>

#include "query-service/contribute/snapshot_listings.h"
#include "tests/support/findings.h"

namespace snapshot_gazetteer_test {

using tests::Directory;
using tests::group;

namespace {

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("harbor-example-group.yaml",
             group("Harbor Example Group", "Boston", "MA", "formerly: [old-harbor]\n"))
        .add("harbor-example-hospital.yaml",
             "kind: organization\nname: Harbor Example Hospital\n"
             "summary: A hospital that is plainly fictional.\nconditions: [chronic-pain]\n"
             "place: {country: US}\ncontact: {website: https://example.org}\n"
             "verified: {on: 2026-11-01, how: website}\nsource: https://example.org\n");
    return true;
  }();
  REQUIRE(added);
  return made;
}

}  // namespace

TEST_SUITE("query-service/contribute/snapshot_gazetteer") {
  TEST_CASE("a snapshot answers as the gazetteer that it was built from") {
    const auto snapshot = directory().snapshot();
    const query_service::SnapshotGazetteer of_snapshot(snapshot->place_names());
    const auto& of_files = tests::gazetteer();

    for (const auto& place : of_files.places()) {
      const std::string about = place.country + " " + place.region + " " + place.name;
      CHECK_MESSAGE(of_snapshot.has_country(place.country) == of_files.has_country(place.country),
                    about);
      CHECK_MESSAGE(of_snapshot.has_region(place.region) == of_files.has_region(place.region),
                    about);
      CHECK_MESSAGE(of_snapshot.timezone(place.country, place.region) ==
                        of_files.timezone(place.country, place.region),
                    about);
      CHECK_MESSAGE(of_snapshot.with_parents(place.region) == of_files.with_parents(place.region),
                    about);
      const auto found = of_snapshot.town(place.country, place.region, place.name, false);
      const auto known = of_files.town(place.country, place.region, place.name, false);
      CHECK_MESSAGE(found.has_value() == known.has_value(), about);
      if (found && known) CHECK_MESSAGE(found->coordinates == known->coordinates, about);
      CHECK_MESSAGE(of_snapshot.country(place.name) == of_files.country(place.name), about);
    }
    CHECK(of_snapshot.town_names("US", "US-ME") == of_files.town_names("US", "US-ME"));
    CHECK(of_snapshot.region_names("GB") == of_files.region_names("GB"));
    CHECK_FALSE(of_snapshot.region_names("GB").empty());
  }

  TEST_CASE("a country goes by its code, its name and its aliases, in any case") {
    for (const char* text : {"US", "us", "United States", "USA"})
      CHECK_MESSAGE(tests::gazetteer().country(text) == std::optional<std::string>("US"), text);
    CHECK_FALSE(tests::gazetteer().country("Atlantis"));
  }

  TEST_CASE("the listings of a snapshot are known by their ids, former ones and beginnings") {
    const auto snapshot = directory().snapshot();
    const auto records = snapshot->records();
    REQUIRE(records);
    const query_service::SnapshotListings listings(**records);

    CHECK(listings.kind_of("harbor-example-group") == std::optional<std::string>("group"));
    CHECK(listings.kind_of("harbor-example-hospital") ==
          std::optional<std::string>("organization"));
    CHECK_FALSE(listings.kind_of("harbor"));
    CHECK(listings.present_id("old-harbor") == "harbor-example-group");
    CHECK(listings.ids_like("harbur-example-group") ==
          std::vector<std::string>{"harbor-example-group", "harbor-example-hospital"});
    CHECK(listings.ids_like("zzz").empty());
  }
}

}  // namespace snapshot_gazetteer_test
