#include "indexer/diff/card_words.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace card_words_test {

using indexer::diff::text_of;

TEST_SUITE("indexer/diff/card_words") {
  TEST_CASE("empty parts leave no separator behind") {
    const std::vector<std::string> parts{"", "a", "", "b"};
    CHECK(indexer::diff::joined_by(", ", parts) == "a, b");
  }

  TEST_CASE("an id that is in no vocabulary is told as it is") {
    CHECK(indexer::diff::label_of(tests::vocabularies(), "formats", "phone") == "By phone");
    CHECK(indexer::diff::label_of(tests::vocabularies(), "formats", "telepathy") == "telepathy");
    CHECK(indexer::diff::label_of(tests::vocabularies(), "no-such", "phone") == "phone");
  }

  TEST_CASE("a cost says its sum, and what it is for") {
    CHECK(text_of(catalog::Cost{.kind = "paid",
                                .amount = 12.5,
                                .currency = "USD",
                                .per = "session",
                                .note = "tea included"},
                  tests::vocabularies()) == "Has a cost, 12.5 USD per session, tea included");
    CHECK(text_of(catalog::Cost{}, tests::vocabularies()).empty());
  }

  TEST_CASE("a line of a schedule says its exceptions and where it differs") {
    CHECK(text_of(catalog::Meeting{.phrase = "every Tuesday 18:00",
                                   .format = "online",
                                   .except = {"2026-12-22", "2026-12-29"},
                                   .moved = {{"2027-01-05", "2027-01-06"}},
                                   .until = "2027-06-01"},
                  tests::vocabularies()) ==
          "every Tuesday 18:00; until 2027-06-01; not on 2026-12-22, 2026-12-29; on 2027-01-06 "
          "instead of 2027-01-05; Online");
  }

  TEST_CASE("a place without a position says what that means") {
    CHECK(text_of(catalog::Place{.city = "Bosston", .country = "US"}) ==
          "Bosston, US (no position: it is not found by distance)");
  }
}

}  // namespace card_words_test
