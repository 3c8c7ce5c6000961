#include "catalog/checker/normalise.h"

#include <doctest/doctest.h>

#include "catalog/listing_json.h"
#include "tests/support/findings.h"

namespace normalise_test {

using catalog::Coordinates;
using catalog::Listing;
using catalog::Precision;

namespace {

Listing normalised(const std::string& yaml,
                   const catalog::checker::OrganizationNames& organizations = {}) {
  return catalog::checker::normalise(tests::listing_file("lighthouse", yaml), organizations,
                                     tests::gazetteer());
}

const std::string place =
    "place: {venue: Secret Hall, street: 1 Hidden Street, city: Arlington, region: MA, "
    "postal_code: '02476', country: US, latitude: 42.1234567, longitude: -71.7654321}\n";

}  // namespace

TEST_SUITE("catalog/checker/normalise") {
  TEST_CASE("what a listing does not say has its default") {
    const Listing listing = normalised("name: Lighthouse Example Group\n");

    CHECK(listing.id == "lighthouse");
    CHECK(listing.kind == "group");
    CHECK(listing.status == "active");
    CHECK(listing.address_visibility == "public");
    CHECK(listing.languages == std::vector<std::string>{"en"});
    CHECK(listing.reach == "national");
    CHECK(listing.cost == catalog::Cost{});
    CHECK_FALSE(listing.place);
    CHECK_FALSE(listing.verified.on);
    CHECK(listing.audience.empty());
  }

  TEST_CASE("a place makes a group local, a resource reaches nobody knows how far") {
    CHECK(normalised("place: {country: US}\n").reach == "local");
    CHECK(normalised("place: {country: US}\nreach: international\n").reach == "international");
    CHECK(normalised("kind: helpline\n").reach == "national");
    CHECK(normalised("kind: resource\n").reach.empty());
    CHECK(normalised("kind: organization\n").reach.empty());
  }

  TEST_CASE("each form of a cost says whether it is free") {
    CHECK(normalised("cost: free\n").cost == catalog::Cost{.kind = "free"});
    CHECK(normalised("cost: donation\n").cost == catalog::Cost{.kind = "donation"});
    CHECK(normalised("cost: {amount: 7.5, currency: USD, per: month}\n").cost ==
          catalog::Cost{.kind = "paid", .amount = 7.5, .currency = "USD", .per = "month"});
    CHECK(normalised("cost: {amount: 0, currency: USD}\n").cost.kind == "free");
    CHECK(normalised("cost: {note: it varies}\n").cost == catalog::Cost{.note = "it varies"});
  }

  TEST_CASE("meetings are a phrase, a rule, or a list of both") {
    const Listing one = normalised("meets: every Tuesday 18:00\n");
    const Listing two = normalised(
        "meets:\n  - every Tuesday 18:00\n  - {rrule: FREQ=WEEKLY, starts: 2026-01-06 18:00, "
        "minutes: 90, place: {city: Boston, region: MA, country: US}, except: ['2026-12-29']}\n");

    REQUIRE(one.meets.size() == 1);
    CHECK(one.meets[0].phrase == "every Tuesday 18:00");
    REQUIRE(two.meets.size() == 2);
    CHECK(two.meets[1].minutes == 90);
    CHECK(two.meets[1].starts == "2026-01-06 18:00");
    CHECK(two.meets[1].except == std::vector<std::string>{"2026-12-29"});
    REQUIRE(two.meets[1].place);
    CHECK(two.meets[1].place->precision == Precision::city);
  }

  TEST_CASE("an organization is named in words, by its id too") {
    const std::vector<catalog::checker::ListingFile> files{
        tests::listing_file("example-org", "kind: organization\nname: Example Org\n"),
        tests::listing_file("harbor", "name: Harbor Example Group\n")};

    const auto names = catalog::checker::organization_names(files);

    CHECK(names == catalog::checker::OrganizationNames{{"example-org", "Example Org"}});
    CHECK(normalised("organization: example-org\n", names).organization ==
          catalog::Organization{"example-org", "Example Org"});
    CHECK(normalised("organization: Other Org\n", names).organization ==
          catalog::Organization{"", "Other Org"});
  }

  TEST_CASE("a region is held as its code, and as people write it") {
    const auto us = *normalised("place: {region: Massachusetts, country: US}\n").place;
    const auto de = *normalised("place: {region: Thuringia, country: DE}\n").place;

    CHECK(us.region == "US-MA");
    CHECK(us.region_name == "MA");
    CHECK(de.region == "DE-TH");
    CHECK(de.region_name == "Thüringen");
  }

  TEST_CASE("a public address keeps its street and its exact coordinates") {
    const auto found = *normalised(place).place;

    CHECK(found.venue == "Secret Hall");
    CHECK(found.street == "1 Hidden Street");
    CHECK(found.precision == Precision::exact);
    CHECK(found.coordinates == Coordinates{42.1234567, -71.7654321});
  }

  TEST_CASE("an address that is not public leaves nothing exact in what is stored") {
    for (const char* visibility : {"area", "on-request"}) {
      INFO(visibility);
      const Listing listing =
          normalised(place + "meets: [{phrase: Tuesdays, " + place.substr(0, place.size() - 1) +
                     "}]\naddress_visibility: " + visibility + "\n");
      const std::string stored = json_of(listing).dump();

      for (const char* exact : {"Secret", "Hidden", "42.123", "71.765"})
        CHECK_MESSAGE(stored.find(exact) == std::string::npos, exact);
      REQUIRE(listing.place);
      CHECK(listing.place->precision == Precision::postal_code);
      CHECK(listing.place->coordinates == Coordinates{42.41648, -71.17349});
      REQUIRE(listing.meets.size() == 1);
      REQUIRE(listing.meets[0].place);
      CHECK(listing.meets[0].place->precision == Precision::postal_code);
    }
  }

  TEST_CASE("where only exact coordinates are known, hiding them leaves none") {
    const Listing listing = normalised(
        "place: {country: US, latitude: 42.1, longitude: -71.2}\naddress_visibility: area\n");

    REQUIRE(listing.place);
    CHECK_FALSE(listing.place->coordinates);
  }

  TEST_CASE("a group has the time zone of its place, where all of that lies in one") {
    const auto zone_in = [](const std::string& of_place, const std::string& more = "") {
      return normalised("meets: Tuesdays 18:00\nplace: {" + of_place + "}\n" + more).timezone;
    };
    CHECK(zone_in("city: Tulsa, region: OK, country: US") == "America/Chicago");
    CHECK(zone_in("city: Madrid, region: Madrid, country: ES") == "Europe/Madrid");
    CHECK(zone_in("city: London, country: GB") == "Europe/London");
    CHECK(zone_in("city: London, country: GB", "address_visibility: area\n") == "Europe/London");
    CHECK(zone_in("city: Knoxville, region: TN, country: US").empty());
    CHECK(zone_in("region: TN, country: US, latitude: 35.96, longitude: -83.92").empty());
    CHECK(zone_in("city: Madrid, country: ES").empty());
    CHECK(zone_in("country: US").empty());
    CHECK(zone_in("city: Tulsa, region: OK, country: US", "timezone: America/New_York\n") ==
          "America/New_York");
  }

  TEST_CASE("a line of the schedule has the time zone of its own place, where that is another") {
    const auto zones_of = [](const std::string& line, const std::string& more) {
      const Listing listing = normalised(
          "meets:\n  - every Monday 10:00\n  - {phrase: every Tuesday "
          "18:00, " +
          line + "}\n" + more);
      REQUIRE(listing.meets[0].timezone.empty());
      return listing.timezone + ", " + listing.meets[1].timezone;
    };
    const std::string boston = "place: {city: Boston, region: MA, country: US}\n";
    const std::string tulsa = "place: {city: Tulsa, region: OK, country: US}";

    CHECK(zones_of(tulsa, boston) == "America/New_York, America/Chicago");
    CHECK(zones_of(tulsa, "timezone: America/New_York\n") == "America/New_York, America/Chicago");
    CHECK(zones_of(tulsa, "format: online\n") == ", America/Chicago");
    CHECK(zones_of(tulsa + ", timezone: America/Denver", boston) ==
          "America/New_York, America/Denver");
    CHECK(zones_of("place: {city: Portland, region: ME, country: US}", boston) ==
          "America/New_York, ");
    CHECK(zones_of("place: {city: Knoxville, region: TN, country: US}", boston) ==
          "America/New_York, ");
    CHECK(zones_of("format: online", boston) == "America/New_York, ");
  }

  TEST_CASE("only what has times of day and a place needs a time zone") {
    const std::string tulsa = "place: {city: Tulsa, region: OK, country: US}\n";

    CHECK(normalised("kind: event\nstarts: 2026-11-30 18:00\n" + tulsa).timezone ==
          "America/Chicago");
    CHECK(normalised("kind: event\n" + tulsa).timezone.empty());
    CHECK(normalised(tulsa).timezone.empty());
    CHECK(normalised("kind: organization\n" + tulsa).timezone.empty());
    CHECK(normalised("meets: Tuesdays 18:00\n").timezone.empty());
  }
}

}  // namespace normalise_test
