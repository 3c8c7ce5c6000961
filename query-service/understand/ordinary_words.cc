#include "query-service/understand/ordinary_words.h"

#include <algorithm>
#include <vector>

#include "query-service/assets.h"

namespace query_service {

bool is_ordinary_word(std::string_view folded) {
  // The file is sorted, a word on each line.
  static const auto words = [] {
    std::vector<std::string_view> all;
    std::string_view rest = asset("words/ordinary_words.txt");
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      all.push_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return all;
  }();
  return std::binary_search(words.begin(), words.end(), folded);
}

}  // namespace query_service
