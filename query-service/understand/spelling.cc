#include "query-service/understand/spelling.h"

#include <algorithm>
#include <map>

#include "catalog/nearest.h"

namespace query_service {
namespace {

constexpr std::uint32_t weight_of_condition = 10;

std::size_t most_edits(std::size_t letters) { return letters < 7 ? 1 : 2; }

}  // namespace

Spelling::Spelling(const catalog::Lexicon& lexicon) : lexicon_(&lexicon) {
  std::map<std::string, std::uint32_t, std::less<>> weights;
  for (const catalog::LexiconPhrase& phrase : lexicon.phrases()) {
    // Nothing is mended towards a misspelling that is understood, or the name of a place.
    if (phrase.use == catalog::PhraseUse::hidden || phrase.type == catalog::PhraseType::ordinary)
      continue;
    std::string_view rest = phrase.words;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      weights[std::string(rest.substr(0, end))] +=
          phrase.type == catalog::PhraseType::condition ? weight_of_condition : 1;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  for (const auto& [word, weight] : weights)
    if (word.size() >= least_bytes) by_first_[word[0]].push_back({word, weight});
}

Spelling::Nearest Spelling::nearest(std::string_view misspelt) const {
  Nearest nearest;
  const auto words = by_first_.find(misspelt.empty() ? ' ' : misspelt[0]);
  if (words == by_first_.end() || misspelt.size() > 40) return nearest;
  std::vector<const Word*> best;
  std::size_t fewest = most_edits(misspelt.size());
  for (const Word& word : words->second) {
    const std::size_t longer = std::max(word.text.size(), misspelt.size());
    const std::size_t shorter = std::min(word.text.size(), misspelt.size());
    if (longer - shorter > fewest) continue;
    const std::size_t edits = catalog::edit_distance(misspelt, word.text);
    if (edits > fewest || edits == 0) continue;
    if (edits < fewest || best.empty()) best.clear();
    fewest = edits;
    best.push_back(&word);
  }
  std::stable_sort(best.begin(), best.end(), [](const Word* left, const Word* right) {
    return left->weight > right->weight;
  });
  if (best.size() > 3) best.resize(3);
  for (const Word* word : best) nearest.words.push_back(word->text);
  nearest.edits = fewest;
  return nearest;
}

}  // namespace query_service
