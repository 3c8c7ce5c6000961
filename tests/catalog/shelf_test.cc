#include "catalog/shelf.h"

#include <doctest/doctest.h>

#include "catalog/records.h"
#include "tests/support/temporary_folder.h"

namespace shelf_test {

using namespace catalog;

namespace {

Listing in_town(const std::string& id, const std::string& city, const std::string& region) {
  Listing listing{.id = id, .name = "Example Group " + id};
  listing.place = Place{.city = city, .region = region, .region_name = "MA", .country = "US"};
  return listing;
}

}  // namespace

TEST_SUITE("catalog/shelf") {
  TEST_CASE("a listing stands on its country, region, town and organization") {
    Listing listing = in_town("lamp", "St. Example's", "US-MA");
    listing.organization = {"lantern-network", "Lantern Example Network"};

    const auto shelves = shelves_of(listing);

    REQUIRE(shelves.size() == 4);
    CHECK(shelves[0] == Shelf{ShelfKind::country, "US", "", "US", 1});
    CHECK(shelves[1] == Shelf{ShelfKind::region, "US-MA", "US", "MA", 1});
    CHECK(shelves[2] == Shelf{ShelfKind::town, "US-MA/st-example-s", "US-MA", "St. Example's", 1});
    CHECK(shelves[3] ==
          Shelf{ShelfKind::organization, "lantern-network", "", "Lantern Example Network", 1});
  }

  TEST_CASE("a town without a region stands in its country; what is closed stands nowhere") {
    Listing listing = in_town("lamp", "Ejemplo", "");
    CHECK(shelves_of(listing).back().key == "US/ejemplo");
    listing.status = "closed";
    CHECK(shelves_of(listing).empty());
  }

  TEST_CASE("names of towns become words of an address") {
    CHECK(shelf_word("Las Ejemplas de Ñuñoa") == "las-ejemplas-de-nunoa");
    CHECK(shelf_word("  -- ") == "");
    CHECK(shelf_word("東京") == "東京");
  }

  TEST_CASE("shelves are read back with their counts, in order of names") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "records.sqlite";
    auto writer = RecordsWriter::create(path);
    REQUIRE(writer);
    Listing organization{
        .id = "lantern-network", .kind = "organization", .name = "Lantern Network"};
    Listing first = in_town("b", "Exampleton", "US-MA");
    first.organization = {"lantern-network", "The Lantern"};
    REQUIRE(writer->add(1, first));
    REQUIRE(writer->add(2, in_town("a", "Exampleton", "US-MA")));
    REQUIRE(writer->add(3, in_town("c", "Ample", "US-MA")));
    REQUIRE(writer->add(4, organization));
    REQUIRE(writer->finish());

    auto records = Records::open(path);

    REQUIRE(records);
    const auto towns = records->shelves(ShelfKind::town, "US-MA", 10);
    REQUIRE(towns);
    REQUIRE(towns->size() == 2);
    CHECK((*towns)[0].name == "Ample");
    CHECK((*towns)[1].listings == 2);
    CHECK(records->shelves(ShelfKind::town, "US-MA", 10, 1)->size() == 1);
    CHECK(*records->on_shelf(ShelfKind::town, "US-MA/exampleton", 10) == std::vector<DocId>{2, 1});
    CHECK(records->on_shelf(ShelfKind::town, "US-MA/exampleton", 1)->size() == 1);
    CHECK(records->shelf(ShelfKind::region, "US-MA")->listings == 3);
    CHECK(records->shelves(ShelfKind::organization, "", 10)->front() ==
          Shelf{ShelfKind::organization, "lantern-network", "", "Lantern Network", 1});
    CHECK_FALSE(records->shelf(ShelfKind::town, "US-MA/nowhere"));
  }
}

}  // namespace shelf_test
