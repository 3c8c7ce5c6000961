#include "query-service/search/telling_words.h"

#include <doctest/doctest.h>

namespace telling_words_test {

using query_service::telling_words;
using Counts = std::vector<std::uint32_t>;
using Words = std::vector<std::size_t>;

TEST_SUITE("query-service/search/telling_words") {
  TEST_CASE("in a small directory every word tells") {
    CHECK(telling_words(Counts{19'000, 3, 19'999}, 19'999) == Words{0, 1, 2});
  }

  TEST_CASE("in a large directory what most listings hold tells nothing beside rarer words") {
    CHECK(telling_words(Counts{900, 70'000, 2'000}, 100'000) == Words{0, 2});
    CHECK(telling_words(Counts{70'000, 0, 90'000}, 100'000) == Words{1});
  }

  TEST_CASE("the rarest are looked for until a quarter of the listings hold them together") {
    CHECK(telling_words(Counts{10'000, 10'000, 5'000}, 100'000) == Words{0, 1, 2});
    CHECK(telling_words(Counts{10'000, 10'001, 5'000}, 100'000) == Words{0, 2});
    CHECK(telling_words(Counts{10'000, 10'000, 10'000, 10'000}, 100'000) == Words{0, 1});
  }

  TEST_CASE("of words that most listings hold the rarest is looked for") {
    CHECK(telling_words(Counts{90'000, 80'000}, 100'000) == Words{1});
    CHECK(telling_words(Counts{90'000}, 100'000) == Words{0});
    CHECK(telling_words(Counts{}, 100'000).empty());
  }
}

}  // namespace telling_words_test
