#include "indexer/name_words.h"

#include <algorithm>

#include "catalog/text.h"

namespace indexer {

using catalog::NameWord;

void NameWords::add(catalog::DocId docid, std::string_view name) {
  constexpr std::size_t most_words = 255;
  const std::vector<catalog::Word> words = catalog::words(name);
  for (std::size_t position = 0; position < std::min(words.size(), most_words); ++position)
    uses_[words[position].folded].push_back({docid, static_cast<std::uint8_t>(position)});
}

std::vector<NameWord> NameWords::take() {
  std::vector<NameWord> all;
  all.reserve(uses_.size());
  for (auto& [word, found] : uses_) all.push_back({word, std::move(found)});
  uses_.clear();
  std::sort(all.begin(), all.end(),
            [](const NameWord& left, const NameWord& right) { return left.word < right.word; });
  return all;
}

}  // namespace indexer
