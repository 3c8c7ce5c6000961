#include "indexer/name_words.h"

#include <algorithm>
#include <unordered_map>

#include "catalog/text.h"

namespace indexer {

using catalog::NameWord;

std::vector<NameWord> name_words_of(const std::vector<catalog::Listing>& listings) {
  constexpr std::size_t most_words = 255;
  std::unordered_map<std::string, std::vector<NameWord::Use>> uses;
  for (std::size_t at = 0; at < listings.size(); ++at) {
    const std::vector<catalog::Word> words = catalog::words(listings[at].name);
    for (std::size_t position = 0; position < std::min(words.size(), most_words); ++position)
      uses[words[position].folded].push_back(
          {static_cast<std::uint32_t>(at + 1), static_cast<std::uint8_t>(position)});
  }
  std::vector<NameWord> all;
  all.reserve(uses.size());
  for (auto& [word, found] : uses) all.push_back({word, std::move(found)});
  std::sort(all.begin(), all.end(),
            [](const NameWord& left, const NameWord& right) { return left.word < right.word; });
  return all;
}

}  // namespace indexer
