#include "catalog/facets.h"

#include <doctest/doctest.h>

namespace facets_test {

using catalog::Facet;
using Values = std::vector<std::string>;

TEST_SUITE("catalog/facets") {
  TEST_CASE("each facet stands at its own number in the table") {
    for (std::size_t at = 0; at < catalog::facet_count; ++at)
      CHECK(catalog::index_of(catalog::facets[at].facet) == at);
    CHECK(catalog::description_of(Facet::led_by).vocabulary == "leaders");
    CHECK(catalog::description_of(Facet::condition).name == "condition");
  }

  TEST_CASE("a listing is counted under what it states") {
    catalog::Listing listing;
    listing.kind = "event";
    listing.format = "hybrid";
    listing.conditions = {"lupus", "fibromyalgia"};
    listing.audience = {"women"};
    listing.languages = {"en", "es"};
    listing.topics = {"coping"};
    listing.accessibility = {"step-free"};
    listing.led_by = "peer";
    listing.cost.kind = "free";
    listing.join = "drop-in";
    listing.reach = "local";

    CHECK(values_of(listing, Facet::kind) == Values{"event"});
    CHECK(values_of(listing, Facet::format) == Values{"hybrid"});
    CHECK(values_of(listing, Facet::condition) == Values{"lupus", "fibromyalgia"});
    CHECK(values_of(listing, Facet::audience) == Values{"women"});
    CHECK(values_of(listing, Facet::language) == Values{"en", "es"});
    CHECK(values_of(listing, Facet::topic) == Values{"coping"});
    CHECK(values_of(listing, Facet::accessibility) == Values{"step-free"});
    CHECK(values_of(listing, Facet::led_by) == Values{"peer"});
    CHECK(values_of(listing, Facet::cost) == Values{"free"});
    CHECK(values_of(listing, Facet::join) == Values{"drop-in"});
    CHECK(values_of(listing, Facet::reach) == Values{"local"});
  }

  TEST_CASE("what is not known is counted nowhere") {
    const catalog::Listing listing{.kind = ""};

    for (const auto& facet : catalog::facets)
      CHECK_MESSAGE(values_of(listing, facet.facet).empty(), facet.name);
  }
}

}  // namespace facets_test
