#include "query-service/contribute/look_alikes.h"

#include <doctest/doctest.h>

#include "tests/support/directory.h"

namespace look_alikes_test {

using tests::Directory;
using tests::group;

namespace {

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("us/ma/harbor-example-group.yaml",
             group("Harbor Example Group", "Boston", "MA",
                   "contact: {website: https://example.org/harbor}\n"))
        .add("us/ok/harbor-example-tulsa.yaml", group("Harbor Example Group", "Tulsa", "OK"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

catalog::Listing draft(const std::string& name, const std::string& city) {
  catalog::Listing listing;
  listing.name = name;
  listing.place =
      catalog::Place{.city = city, .region = "US-MA", .region_name = "MA", .country = "US"};
  return listing;
}

std::string ids(const catalog::Listing& listing) {
  std::string all;
  for (const auto& hit : query_service::look_alikes(listing, *directory().snapshot(),
                                                    std::chrono::sys_days(tests::test_day)))
    all += hit.listing->id + " ";
  return all;
}

}  // namespace

TEST_SUITE("query-service/contribute/look_alikes") {
  TEST_CASE("a group of the name thereabouts is alike, one far away is not") {
    CHECK(ids(draft("The Harbor Example Group", "Boston")) == "harbor-example-group ");
    CHECK(ids(draft("Harbor Example Group", "Arlington")) == "harbor-example-group ");
    CHECK(ids(draft("Quite Another Circle", "Boston")).empty());
  }

  TEST_CASE("a group of another name is alike where its web page is the same") {
    catalog::Listing listing = draft("Harbor Evenings", "Boston");
    CHECK(ids(listing).empty());
    listing.contact.website = "https://example.org/harbor";
    CHECK(ids(listing) == "harbor-example-group ");
  }

  TEST_CASE("what is of another country is another") {
    catalog::Listing listing = draft("Harbor Example Group", "");
    listing.place.reset();
    listing.serves = {"GB"};
    CHECK(ids(listing).empty());
  }
}

}  // namespace look_alikes_test
