#include "indexer/known/outline.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace outline_test {

using indexer::Tree;

TEST_SUITE("indexer/known/outline") {
  TEST_CASE("of a listing stays what others may speak of, where it is written") {
    const auto file =
        tests::listing_file("lighthouse",
                            "name: Lighthouse Example Group\nsummary: A fictional group.\n"
                            "organization: harbor\nformerly: [beacon, lamp]\n");

    const Tree outline = indexer::known::outline_of(file.tree);

    CHECK(outline.entries.size() == 3);
    CHECK(outline["name"].text == "Lighthouse Example Group");
    CHECK(outline["name"].where == file.tree["name"].where);
    CHECK(outline["organization"].text == "harbor");
    REQUIRE(outline["formerly"].items.size() == 2);
    CHECK(outline["formerly"].items[1].text == "lamp");
    CHECK(outline["formerly"].items[1].where == file.tree["formerly"].items[1].where);
    CHECK_FALSE(outline["summary"].is_there());
  }

  TEST_CASE("what is no map has no outline but its kind") {
    const auto file = tests::listing_file("lighthouse", "- name\n- kind\n");
    const Tree outline = indexer::known::outline_of(file.tree);
    CHECK(outline.kind == Tree::Kind::sequence);
    CHECK(outline.items.empty());
  }
}

}  // namespace outline_test
