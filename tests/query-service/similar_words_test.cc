// The walk over sorted words finds what comparing with every word finds.
#include "query-service/suggest/similar_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

#include "catalog/nearest.h"

namespace similar_words_test {

using query_service::similar_words;
using query_service::SimilarWords;

namespace {

std::vector<std::string> made_up_words(std::mt19937& random, std::size_t count) {
  std::set<std::string> words;
  while (words.size() < count) {
    std::string word = "a";
    for (std::size_t size = random() % 9; size > 0; --size)
      word += static_cast<char>('a' + random() % 3);
    words.insert(word);
  }
  return {words.begin(), words.end()};
}

// The distance of the word, or of the beginning of it that is nearest.
std::size_t distance(const std::string& misspelt, const std::string& word, bool is_open) {
  std::size_t best = catalog::edit_distance(misspelt, word);
  for (std::size_t size = 0; is_open && size < word.size(); ++size)
    best = std::min(best, catalog::edit_distance(misspelt, word.substr(0, size)));
  return best;
}

}  // namespace

TEST_SUITE("query-service/suggest/similar_words") {
  TEST_CASE("finds just those words that comparing with every word finds") {
    std::mt19937 random(20261123);
    for (int round = 0; round < 300; ++round) {
      const std::vector<std::string> words = made_up_words(random, 120);
      const std::string misspelt = made_up_words(random, 1)[0] + "b";
      for (const std::size_t most : {1u, 2u})
        for (const bool is_open : {false, true}) {
          std::map<std::size_t, std::size_t> found;
          for (const SimilarWords& near : similar_words(
                   misspelt, is_open, most, 0, words.size(),
                   [&](std::size_t at) -> std::string_view { return words[at]; }, 1000))
            for (std::size_t at = near.first; at < near.last; ++at) found[at] = near.edits;
          std::map<std::size_t, std::size_t> expected;
          for (std::size_t at = 0; at < words.size(); ++at)
            if (const std::size_t edits = distance(misspelt, words[at], is_open); edits <= most)
              expected[at] = edits;
          CAPTURE(misspelt);
          CHECK(found == expected);
        }
    }
  }

  TEST_CASE("nearest come first, and no more than asked for") {
    const std::vector<std::string> words{"migrain", "migraine", "migrane", "milan"};
    const auto at = [&](std::size_t number) -> std::string_view { return words[number]; };

    const auto near = similar_words("migrainy", false, 2, 0, words.size(), at, 2);

    REQUIRE(near.size() == 2);
    CHECK(words[near[0].first] == "migrain");
    CHECK(near[0].edits == 1);
    CHECK(near[0].is_whole);
    CHECK(words[near[1].first] == "migraine");
  }

  TEST_CASE("nothing is like nothing, or like what is longer than any word") {
    const auto at = [](std::size_t) -> std::string_view { return "word"; };

    CHECK(similar_words("", true, 2, 0, 1, at).empty());
    CHECK(similar_words("wrod", true, 0, 0, 1, at).empty());
    CHECK(similar_words(std::string(100, 'w'), true, 2, 0, 1, at).empty());
    CHECK(similar_words("wrod", false, 1, 0, 1, at).size() == 1);
  }
}

}  // namespace similar_words_test
