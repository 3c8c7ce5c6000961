#include "indexer/diff/vocabulary_changes.h"

#include <algorithm>

namespace indexer::diff {
namespace {

const catalog::Vocabulary& found_in(const Vocabularies& vocabularies, const std::string& name) {
  static const catalog::Vocabulary empty;
  const auto found = vocabularies.find(name);
  return found == vocabularies.end() ? empty : found->second;
}

VocabularyChange change_of(const std::string& name, const catalog::Vocabulary& before,
                           const catalog::Vocabulary& after) {
  VocabularyChange change{name};
  std::vector<const catalog::Concept*> gone;
  for (const catalog::Concept& word : before.concepts())
    if (!after.find(word.id)) gone.push_back(&word);
  for (const catalog::Concept& word : after.concepts()) {
    if (const auto ordinal = before.find(word.id)) {
      const catalog::Concept& old = before.at(*ordinal);
      if (old.label.en != word.label.en)
        change.renamed.push_back(word.id + ": " + old.label.en + " → " + word.label.en);
      else if (old != word)
        change.changed.push_back(word.id);
      continue;
    }
    const auto same = std::find_if(gone.begin(), gone.end(), [&](const catalog::Concept* old) {
      return old->label.en == word.label.en;
    });
    if (same == gone.end()) {
      change.added.push_back(word.id);
    } else {
      change.renamed.push_back((*same)->id + " → " + word.id);
      gone.erase(same);
    }
  }
  for (const catalog::Concept* word : gone) change.removed.push_back(word->id);
  return change;
}

}  // namespace

std::vector<VocabularyChange> vocabulary_changes(const Vocabularies& before,
                                                 const Vocabularies& after) {
  std::vector<std::string> names;
  for (const auto* all : {&before, &after})
    for (const auto& [name, vocabulary] : *all) names.push_back(name);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<VocabularyChange> changes;
  for (const std::string& name : names) {
    VocabularyChange change = change_of(name, found_in(before, name), found_in(after, name));
    if (!change.added.empty() || !change.removed.empty() || !change.renamed.empty() ||
        !change.changed.empty())
      changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace indexer::diff
