#include "indexer/duplicates/spot.h"

#include <doctest/doctest.h>

namespace spot_test {

using namespace indexer::duplicates;

namespace {

const catalog::Place library{.venue = "Example Library",
                             .street = "700 Massachusetts Ave",
                             .city = "Arlington",
                             .region = "US-MA",
                             .postal_code = "02476",
                             .country = "US",
                             .coordinates = catalog::Coordinates{42.41, -71.15}};

catalog::Place with(catalog::Place place, std::string catalog::Place::*key, const char* value) {
  place.*key = value;
  return place;
}

PlaceRelation compared(const catalog::Place& one, const catalog::Place& other) {
  Census venues;
  const Spot spot = spot_of(one, venues), other_spot = spot_of(other, venues);
  CHECK(compare(spot, other_spot) == compare(other_spot, spot));
  return compare(spot, other_spot);
}

}  // namespace

TEST_SUITE("indexer/duplicates/spot") {
  using catalog::Place;

  TEST_CASE("a door is its number and the beginning of its street") {
    Place same = with(library, &Place::venue, "");
    for (const char* street : {"700 Mass. Avenue", "700 MASSACHUSETTS AVENUE, 2nd floor"})
      CHECK(compared(library, with(same, &Place::street, street)) == PlaceRelation::same_door);
    CHECK(compared(library, with(same, &Place::street, "12 Massachusetts Ave")) ==
          PlaceRelation::other_door);
    CHECK(compared(library, with(same, &Place::street, "700 Mystic Street")) ==
          PlaceRelation::other_door);
  }

  TEST_CASE("a venue with more words is the same venue, but not one word alone") {
    Place same = with(library, &Place::street, "");
    CHECK(compared(same, with(same, &Place::venue, "The Example Public Library, Room 2")) ==
          PlaceRelation::same_door);
    CHECK(compared(same, with(same, &Place::venue, "Library")) == PlaceRelation::same_code);
    CHECK(compared(same, with(same, &Place::venue, "Sample Church")) == PlaceRelation::same_code);
  }

  TEST_CASE("what is known less well agrees less") {
    const Place town{.city = "Arlington", .region = "US-MA", .country = "US"};
    CHECK(compared(library, town) == PlaceRelation::same_city);
    CHECK(compared(library, {.region = "US-MA", .country = "US"}) == PlaceRelation::same_region);
    CHECK(compared(library, {.country = "US"}) == PlaceRelation::unknown);
    CHECK(compared(library, {.country = "CA"}) == PlaceRelation::elsewhere);
  }

  TEST_CASE("towns of one name in two states are far apart") {
    Place virginia = library;
    virginia.region = "US-VA";
    virginia.postal_code = "22201";
    virginia.coordinates = catalog::Coordinates{38.88, -77.09};
    CHECK(compared(library, virginia) == PlaceRelation::elsewhere);
  }

  TEST_CASE("another town is near within five kilometres") {
    Place next = with(with(library, &Place::city, "Medford"), &Place::postal_code, "02155");
    next.coordinates = catalog::Coordinates{42.41, -71.11};
    CHECK(compared(library, next) == PlaceRelation::near);
    next.coordinates = catalog::Coordinates{42.41, -71.01};
    CHECK(compared(library, next) == PlaceRelation::elsewhere);
  }

  TEST_CASE("coordinates of doors 150 m apart are of one") {
    Place one{.city = "Arlington",
              .region = "US-MA",
              .country = "US",
              .coordinates = catalog::Coordinates{42.4100, -71.15},
              .precision = catalog::Precision::exact};
    Place other = one;
    other.city = "East Arlington";
    other.coordinates = catalog::Coordinates{42.4110, -71.15};
    CHECK(compared(one, other) == PlaceRelation::same_door);
    other.coordinates = catalog::Coordinates{42.4120, -71.15};
    CHECK(compared(one, other) == PlaceRelation::near);
  }

  TEST_CASE("of several places the nearest counts, and no place says nothing") {
    Census venues;
    const Spot here = spot_of(library, venues);
    const Spot away = spot_of({.city = "Boston", .region = "US-MA", .country = "US"}, venues);
    using Spots = std::vector<Spot>;
    CHECK(compare(Spots{here, away}, Spots{here}) == PlaceRelation::same_door);
    CHECK(compare(Spots{here}, Spots{away}) == PlaceRelation::elsewhere);
    CHECK(compare(Spots{}, Spots{away}) == PlaceRelation::unknown);
  }
}

}  // namespace spot_test
