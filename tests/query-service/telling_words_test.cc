#include "query-service/search/telling_words.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace telling_words_test {

using query_service::telling_words;
using query_service::WordsFor;
using Counts = std::vector<std::uint32_t>;
using Words = std::vector<std::size_t>;

TEST_SUITE("query-service/search/telling_words") {
  TEST_CASE("in a small directory every word tells") {
    CHECK(telling_words(Counts{19'000, 3, 19'999}, 19'999, WordsFor::any) == Words{0, 1, 2});
  }

  TEST_CASE("in a large directory what most listings hold tells nothing beside rarer words") {
    CHECK(telling_words(Counts{900, 70'000, 2'000}, 100'000, WordsFor::any) == Words{0, 2});
    CHECK(telling_words(Counts{70'000, 0, 90'000}, 100'000, WordsFor::any) == Words{1});
  }

  TEST_CASE("the rarest are looked for until a quarter of the listings hold them together") {
    CHECK(telling_words(Counts{10'000, 10'000, 5'000}, 100'000, WordsFor::any) == Words{0, 1, 2});
    CHECK(telling_words(Counts{10'000, 10'001, 5'000}, 100'000, WordsFor::any) == Words{0, 2});
    CHECK(telling_words(Counts{10'000, 10'000, 10'000, 10'000}, 100'000, WordsFor::any) ==
          Words{0, 1});
  }

  TEST_CASE("of words that most listings hold the rarest is looked for") {
    CHECK(telling_words(Counts{90'000, 80'000}, 100'000, WordsFor::any) == Words{1});
    CHECK(telling_words(Counts{90'000}, 100'000, WordsFor::any) == Words{0});
    CHECK(telling_words(Counts{}, 100'000, WordsFor::any).empty());
  }

  TEST_CASE("of words that a listing has to hold together three tell, and more as they are rarer") {
    const Counts common(6, 90'000);
    CHECK(telling_words(Counts(3, 100'000), 100'000, WordsFor::all) == Words{0, 1, 2});
    CHECK(telling_words(common, 100'000, WordsFor::all) == Words{0, 1, 2});
    CHECK(telling_words(Counts{90'000, 500, 90'000, 90'000, 90'000, 3, 90'000}, 100'000,
                        WordsFor::all) == Words{0, 1, 2, 3, 5});
    CHECK(telling_words(Counts(24, 2'000), 100'000, WordsFor::all).size() == 24);
    CHECK(telling_words(Counts(24, 19'000), 19'999, WordsFor::all).size() == 24);
  }

  TEST_CASE("whoever holds all that tell holds any that tells") {
    for (const Counts& counts : {Counts{90'000, 70, 5'000, 90'000, 80'000, 99'000, 60'000},
                                 Counts(24, 95'000), Counts{1, 2, 3, 4, 5, 6}}) {
      const Words all = telling_words(counts, 100'000, WordsFor::all);
      for (const std::size_t word : telling_words(counts, 100'000, WordsFor::any))
        CHECK(std::find(all.begin(), all.end(), word) != all.end());
    }
  }
}

}  // namespace telling_words_test
