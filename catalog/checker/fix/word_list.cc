#include "catalog/checker/fix/word_list.h"

#include <algorithm>

#include "catalog/nearest.h"
#include "catalog/text.h"

namespace catalog::checker::fix {
namespace {

constexpr std::size_t longest = 100;  // bytes: no word to choose is as long

// "In_Person" as "in person"
std::string plain_form(std::string_view word) {
  std::string plain = fold(word);
  for (char& c : plain)
    if (c == '-' || c == '_') c = ' ';
  plain.erase(0, plain.find_first_not_of(' '));
  while (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

bool is_one_edit_apart(const std::string& left, const std::string& right) {
  const std::size_t shorter = std::min(left.size(), right.size());
  return std::max(left.size(), right.size()) - shorter <= 1 && edit_distance(left, right) == 1;
}

}  // namespace

WordList::WordList(std::vector<std::string> words) {
  for (std::string& word : words) {
    std::string plain = plain_form(word);
    words_.push_back({std::move(word), std::move(plain)});
  }
}

WordList::WordList(const Vocabulary& vocabulary) {
  for (const Concept& known : vocabulary.concepts()) {
    words_.push_back({known.id, plain_form(known.id)});
    const auto add_name = [&](const std::string& name) {
      const auto [entry, is_new] = names_.emplace(plain_form(name), known.id);
      if (!is_new && entry->second != known.id) entry->second.clear();
    };
    add_name(known.label.en);
    add_name(known.label.es);
    for (const auto* names : {&known.also_en, &known.also_es})
      for (const std::string& name : *names) add_name(name);
  }
}

std::optional<std::string> WordList::mended(std::string_view word, std::size_t shortest) const {
  if (word.size() > longest) return {};
  const std::string plain = plain_form(word);
  std::optional<std::string> same, near;
  std::size_t count_same = 0, count_near = 0;
  for (const Known& known : words_) {
    if (known.word == word) return {};
    if (known.plain == plain) {
      same = known.word;
      ++count_same;
    }
  }
  if (plain.empty() || count_same > 0) return count_same == 1 ? same : std::nullopt;
  if (const auto named = names_.find(plain); named != names_.end())
    return named->second.empty() ? std::nullopt : std::optional(named->second);
  if (plain.size() < shortest) return {};
  for (const Known& known : words_)
    if (is_one_edit_apart(plain, known.plain)) {
      near = known.word;
      ++count_near;
    }
  return count_near == 1 ? near : std::nullopt;
}

}  // namespace catalog::checker::fix
