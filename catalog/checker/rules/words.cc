// unknown-word   a condition, audience, topic, accessibility or language that its vocabulary lacks
#include "catalog/checker/rules/rule.h"
#include "catalog/checker/rules/vocabulary_keys.h"
#include "catalog/checker/rules/vocabulary_word.h"

namespace catalog::checker::rules {
void words(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  for (const VocabularyKey& key : vocabulary_keys) {
    const Vocabulary& vocabulary = vocabulary_of(around.vocabularies, key.facet);
    const std::string file(description_of(key.facet).vocabulary);
    for (const Tree& word : listing.tree[key.key].items)
      if (!vocabulary.find(word.text))
        complain(findings, listing, word.where, "unknown-word",
                 "\"" + word.text + "\" is not in the vocabulary of " + file,
                 id_meant_by(word.text, vocabulary)
                     .value_or("the known ids are in data/vocabulary/" + file + ".yaml"));
  }
}

}  // namespace catalog::checker::rules
