#include "indexer/duplicates/census.h"

#include <algorithm>

namespace indexer::duplicates {

std::vector<Number> Census::add(const std::vector<std::string>& texts) {
  std::vector<Number> numbers;
  for (const std::string& text : texts)
    if (!text.empty()) numbers.push_back(number_of(text));
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  for (const Number number : numbers) ++entries_[number - 1].uses;
  return numbers;
}

Number Census::number_of(const std::string& text) {
  const auto [known, is_new] = numbers_.emplace(text, static_cast<Number>(entries_.size() + 1));
  if (is_new) entries_.push_back({text});
  return known->second;
}

std::vector<Number> Census::take_in(const Census& other) {
  std::vector<Number> numbers{0};
  numbers.reserve(other.entries_.size() + 1);
  for (const Entry& entry : other.entries_) {
    numbers.push_back(number_of(entry.text));
    entries_[numbers.back() - 1].uses += entry.uses;
  }
  return numbers;
}

Number Census::number(std::string_view text) const {
  const auto found = numbers_.find(std::string(text));
  return found == numbers_.end() ? 0 : found->second;
}

bool share_one(const std::vector<Number>& sorted, const std::vector<Number>& other_sorted) {
  auto one = sorted.begin();
  auto other = other_sorted.begin();
  while (one != sorted.end() && other != other_sorted.end()) {
    if (*one == *other) return true;
    *one < *other ? ++one : ++other;
  }
  return false;
}

}  // namespace indexer::duplicates
