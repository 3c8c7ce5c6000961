#include "query-service/search/telling_words.h"

#include <algorithm>
#include <numeric>

namespace query_service {

std::vector<std::size_t> telling_words(std::span<const std::uint32_t> with_each,
                                       std::uint32_t listings) {
  std::vector<std::size_t> words(with_each.size());
  std::iota(words.begin(), words.end(), std::size_t{0});
  if (listings < large_directory) return words;
  std::stable_sort(words.begin(), words.end(), [&](std::size_t left, std::size_t right) {
    return with_each[left] < with_each[right];
  });
  std::uint64_t together = 0;
  const auto end = std::find_if(words.begin(), words.end(), [&](std::size_t word) {
    together += with_each[word];
    return together > listings / 4;
  });
  words.erase(end == words.begin() && end != words.end() ? end + 1 : end, words.end());
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace query_service
