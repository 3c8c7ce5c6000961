#include "indexer/tree.h"

#include <doctest/doctest.h>

TEST_SUITE("indexer/tree") {
  TEST_CASE("a plain scalar with a leading zero stays text") {
    const indexer::Tree code{.kind = indexer::Tree::Kind::scalar, .text = "02476"};
    CHECK(indexer::json_of(code) == "02476");
  }
}
