#include "catalog/checker/sound_part.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace sound_part_test {

TEST_SUITE("catalog/checker/sound_part") {
  TEST_CASE(
      "keys, values and items are left out where they begin, and the rest stays in its place") {
    const auto listing = tests::listing_file(
        "lighthouse", "name: x\nplace: {citty: Arlington, country: US}\nconditions: [a, b]\n");

    const auto sound = catalog::checker::sound_part(listing.tree, {{2, 9}, {3, 14}});

    CHECK_FALSE(sound["place"]["citty"].is_there());
    CHECK(sound["place"]["country"].text == "US");
    CHECK(sound["place"]["country"].where == catalog::checker::Position{2, 36});
    REQUIRE(sound["conditions"].items.size() == 1);
    CHECK(sound["conditions"].items[0].text == "b");
    CHECK(sound["name"].text == "x");
  }

  TEST_CASE("a value that is unsound goes with its key; the listing itself stays") {
    const auto listing = tests::listing_file("lighthouse", "name: x\ncost: [free]\n");

    const auto sound = catalog::checker::sound_part(listing.tree, {{1, 1}, {2, 7}});

    CHECK_FALSE(sound["cost"].is_there());
    CHECK(sound.kind == catalog::checker::Tree::Kind::map);
    CHECK(catalog::checker::sound_part(listing.tree, {})["cost"].items.size() == 1);
  }
}

}  // namespace sound_part_test
