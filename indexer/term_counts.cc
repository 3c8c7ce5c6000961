#include "indexer/term_counts.h"

#include <vector>

#include "catalog/terms.h"
#include "catalog/text.h"

namespace indexer {
namespace {

// Enough for all words that come often; a word that comes once costs no more than its stems.
constexpr std::size_t most_words_kept = 50'000;

// Stemming a word takes longer than all else that is done with it, and most words come again.
const std::vector<std::string>& terms_met(const std::string& folded_word) {
  thread_local std::unordered_map<std::string, std::vector<std::string>> met;
  const auto found = met.find(folded_word);
  if (found != met.end()) return found->second;
  if (met.size() >= most_words_kept) met.clear();
  return met.emplace(folded_word, catalog::terms_of(folded_word)).first->second;
}

}  // namespace

void TermCounts::add_text(std::string_view text, std::uint32_t weight) {
  for (const catalog::Word& word : catalog::words(text))
    for (const std::string& term : terms_met(word.folded)) counts_[term] += weight;
}

void TermCounts::add(const Counts& counts) {
  for (const auto& [term, count] : counts) counts_[term] += count;
}

}  // namespace indexer
