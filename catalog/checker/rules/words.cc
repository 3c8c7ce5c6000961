// unknown-word   a condition, audience, topic, accessibility or language that its vocabulary lacks
#include "catalog/checker/rules/rule.h"
#include "catalog/checker/rules/vocabulary_keys.h"
#include "catalog/nearest.h"
#include "catalog/text.h"

namespace catalog::checker::rules {
namespace {

// What a contributor may have typed, and the id that stands for it: "fibro" is fibromyalgia.
std::string remedy_for_word(const std::string& word, const Vocabulary& vocabulary,
                            const std::string& file) {
  std::vector<std::string> ids;
  const std::string joined = fold(word);
  for (const Concept& known : vocabulary.concepts()) {
    ids.push_back(known.id);
    for (const auto* names : {&known.also_en, &known.also_es, &known.hidden})
      for (const std::string& name : *names)
        if (fold(name) == joined) return "its id is \"" + known.id + "\"";
    for (const Abbreviation& abbreviation : known.abbreviations)
      if (fold(abbreviation.text) == joined) return "its id is \"" + known.id + "\"";
  }
  return did_you_mean(word, ids, "the known ids are in data/vocabulary/" + file + ".yaml");
}

}  // namespace

void words(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  for (const VocabularyKey& key : vocabulary_keys) {
    const Vocabulary& vocabulary = vocabulary_of(around.vocabularies, key.facet);
    const std::string file(description_of(key.facet).vocabulary);
    for (const Tree& word : listing.tree[key.key].items)
      if (!vocabulary.find(word.text))
        complain(findings, listing, word.where, "unknown-word",
                 "\"" + word.text + "\" is not in the vocabulary of " + file,
                 remedy_for_word(word.text, vocabulary, file));
  }
}

}  // namespace catalog::checker::rules
