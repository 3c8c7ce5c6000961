#include "query-service/search/telling_words.h"

#include <algorithm>
#include <numeric>

namespace query_service {

namespace {

// So many words that every listing holds are read together in bounded time.
constexpr std::size_t most_common_words = 3;

}  // namespace

bool every_word_tells(std::size_t words, std::uint32_t listings, WordsFor what) {
  return listings < large_directory || words <= (what == WordsFor::all ? most_common_words : 1);
}

std::vector<std::size_t> telling_words(std::span<const std::uint32_t> with_each,
                                       std::uint32_t listings, WordsFor what) {
  std::vector<std::size_t> words(with_each.size());
  std::iota(words.begin(), words.end(), std::size_t{0});
  if (every_word_tells(words.size(), listings, what)) return words;
  const std::uint64_t most =
      what == WordsFor::all ? most_common_words * std::uint64_t{listings} : listings / 4;
  std::stable_sort(words.begin(), words.end(), [&](std::size_t left, std::size_t right) {
    return with_each[left] < with_each[right];
  });
  std::uint64_t together = 0;
  const auto end = std::find_if(words.begin(), words.end(), [&](std::size_t word) {
    together += with_each[word];
    return together > most;
  });
  words.erase(end == words.begin() && end != words.end() ? end + 1 : end, words.end());
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace query_service
