#include "catalog/checker/fix/key_order.h"

#include <doctest/doctest.h>

#include "tests/support/fixing.h"

namespace key_order_test {

namespace {

std::string ordered(const std::string& text) {
  const auto tree = tests::listing_file("a", text).tree;
  std::string once = catalog::checker::fix::ordered(text, tree, tests::guide().listing);
  const auto again = tests::listing_file("a", once).tree;
  CHECK(catalog::checker::fix::ordered(once, again, tests::guide().listing) == once);
  return once;
}

std::string with_zone(const std::string& text) {
  return catalog::checker::fix::with_key(text, tests::listing_file("a", text).tree,
                                         tests::guide().listing, "timezone", "UTC");
}

}  // namespace

TEST_SUITE("catalog/checker/fix/key_order") {
  TEST_CASE("keys stand in the order of the schema, each with all its lines") {
    CHECK(ordered("source: a\nplace:\n  country: US\n  city: b\nname: c\n") ==
          "name: c\nplace:\n  city: b\n  country: US\nsource: a\n");
    CHECK(ordered("conditions:\n- a\n- b\nname: c\n") == "name: c\nconditions:\n- a\n- b\n");
    CHECK(ordered("description: |\n  one\n\n  # two\nname: c\n") ==
          "name: c\ndescription: |\n  one\n\n  # two\n");
  }

  TEST_CASE("what is in order stays byte for byte") {
    const std::string text =
        "# first\n\nname: a   # said\n\n# of the place\nplace:\n  # the town\n  city: b\n\n# "
        "last\n";
    CHECK(ordered(text) == text);
  }

  TEST_CASE("the comment above a key and the one beside it go with it") {
    CHECK(ordered("# where from\n# and why\nsource: a # there\nname: b\n") ==
          "name: b\n# where from\n# and why\nsource: a # there\n");
    CHECK(ordered("place:\n  # the state\n  region: MA\n  # the town\n  city: b\n") ==
          "place:\n  # the town\n  city: b\n  # the state\n  region: MA\n");
  }

  TEST_CASE("what a file begins and ends with stays there") {
    CHECK(ordered("# of all\n\nsource: a\nname: b\n\n# note\n") ==
          "# of all\n\nname: b\nsource: a\n\n# note\n");
    CHECK(ordered("---\nsource: a\nname: b\n# note\n") == "---\nname: b\nsource: a\n# note\n");
    CHECK(ordered("place:\n  region: MA\n  city: b\n  # note\nname: c\n") ==
          "name: c\nplace:\n  city: b\n  region: MA\n  # note\n");
  }

  TEST_CASE("a comment further in than the keys belongs to what is above it") {
    CHECK(ordered("place:\n  city: b\n  # of the place\nname: c\n") ==
          "name: c\nplace:\n  city: b\n  # of the place\n");
    CHECK(ordered("source:\n  a\n  # of the source\nname: c\n") ==
          "name: c\nsource:\n  a\n  # of the source\n");
  }

  TEST_CASE("a key that nobody knows stays behind the one it was written after") {
    CHECK(ordered("source: a\nmystery: b\nname: c\n") == "name: c\nsource: a\nmystery: b\n");
    CHECK(ordered("mystery: b\nsource: a\nname: c\n") == "mystery: b\nname: c\nsource: a\n");
  }

  TEST_CASE("maps that are items of a list are put in order behind their hyphens") {
    CHECK(
        ordered("meets:\n  - until: 2026-12-01\n    phrase: Mondays\n  # other\n  - phrase: x\n") ==
        "meets:\n  - phrase: Mondays\n    until: 2026-12-01\n  # other\n  - phrase: x\n");
    CHECK(ordered("meets:\n- except:\n  - 2026-12-01\n  phrase: Mondays\n") ==
          "meets:\n- phrase: Mondays\n  except:\n  - 2026-12-01\n");
  }

  TEST_CASE("what cannot be moved by whole lines stays") {
    for (const char* text : {"verified: {how: website, on: 2026-05-01}\n", "{source: a, name: b}\n",
                             "meets:\n  - until: 2026-12-01\n    # the day\n    phrase: Mondays\n",
                             "meets:\n  -\n    until: 2026-12-01\n    phrase: Mondays\n",
                             "source: a\nname: b", "a\n", "- a\n"})
      CHECK(ordered(text) == text);
  }

  TEST_CASE("keys that are all set in are put in order, too") {
    CHECK(ordered("  source: a\n  name: b\n") == "  name: b\n  source: a\n");
  }

  TEST_CASE("a key more is written where it belongs") {
    CHECK(with_zone("name: a\nmeets: b\nplace:\n  city: c\n") ==
          "name: a\nmeets: b\ntimezone: UTC\nplace:\n  city: c\n");
    CHECK(with_zone("name: a\nmeets:\n- b\n# of the place\nplace:\n  city: c\n") ==
          "name: a\nmeets:\n- b\ntimezone: UTC\n# of the place\nplace:\n  city: c\n");
    CHECK(with_zone("name: a\nmeets: b\n\n# note\n") ==
          "name: a\nmeets: b\ntimezone: UTC\n\n# note\n");
    CHECK(with_zone("# first\nsource: a\n") == "timezone: UTC\n# first\nsource: a\n");
    CHECK(with_zone("  meets: b\n") == "  meets: b\n  timezone: UTC\n");
    CHECK(with_zone("{meets: b}\n") == "{meets: b}\n");
  }
}

}  // namespace key_order_test
