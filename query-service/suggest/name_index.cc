#include "query-service/suggest/name_index.h"

#include <algorithm>
#include <map>

namespace query_service {

void NameIndex::Maker::add(const catalog::NameWord& word) {
  text_begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  first_use_.push_back(static_cast<std::uint32_t>(names_.size()));
  text_.insert(text_.end(), word.word.begin(), word.word.end());
  for (const catalog::NameWord::Use& use : word.uses) {
    if (use.docid == 0 || use.docid > word_counts_.size()) continue;
    names_.push_back(use.docid - 1);
    positions_.push_back(use.position);
    ++word_counts_[use.docid - 1];
  }
}

NameIndex NameIndex::Maker::finish() {
  NameIndex index;
  text_begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  first_use_.push_back(static_cast<std::uint32_t>(names_.size()));
  index.name_begins_.reserve(word_counts_.size() + 1);
  index.name_begins_.push_back(0);
  for (const std::uint8_t count : word_counts_)
    index.name_begins_.push_back(index.name_begins_.back() + count);
  index.words_.resize(names_.size());
  for (std::size_t word = 0; word + 1 < first_use_.size(); ++word)
    for (std::size_t use = first_use_[word]; use < first_use_[word + 1]; ++use) {
      const NameNumber name = names_[use];
      // A position that a damaged name does not have is its last.
      const std::uint32_t at = std::min<std::uint32_t>(positions_[use], word_counts_[name] - 1u);
      index.words_[index.name_begins_[name] + at] = static_cast<WordNumber>(word);
    }
  index.text_ = std::move(text_);
  index.text_begins_ = std::move(text_begins_);
  index.first_use_ = std::move(first_use_);
  index.names_ = std::move(names_);
  for (auto* numbers : {&index.text_begins_, &index.first_use_, &index.names_})
    numbers->shrink_to_fit();
  index.text_.shrink_to_fit();
  return index;
}

NameIndex NameIndex::of(const std::vector<std::string>& names) {
  std::map<std::string, std::vector<catalog::NameWord::Use>> uses;
  for (std::size_t at = 0; at < names.size(); ++at) {
    const std::vector<catalog::Word> words = catalog::words(names[at]);
    for (std::size_t position = 0; position < words.size() && position < 255; ++position)
      uses[words[position].folded].push_back(
          {static_cast<std::uint32_t>(at + 1), static_cast<std::uint8_t>(position)});
  }
  Maker maker(names.size());
  for (auto& [word, found] : uses) maker.add({word, std::move(found)});
  return maker.finish();
}

std::size_t NameIndex::bytes() const {
  return text_.capacity() + 4 * (text_begins_.capacity() + first_use_.capacity() +
                                 names_.capacity() + name_begins_.capacity() + words_.capacity());
}

std::size_t NameIndex::lower(std::string_view text) const {
  std::size_t first = 0;
  for (std::size_t last = word_count(); first < last;) {
    const std::size_t middle = first + (last - first) / 2;
    if (word(middle) < text)
      first = middle + 1;
    else
      last = middle;
  }
  return first;
}

std::size_t NameIndex::end_of_prefix(std::string_view prefix) const {
  std::size_t first = lower(prefix);
  for (std::size_t last = word_count(); first < last;) {
    const std::size_t middle = first + (last - first) / 2;
    if (word(middle).starts_with(prefix))
      first = middle + 1;
    else
      last = middle;
  }
  return first;
}

}  // namespace query_service
