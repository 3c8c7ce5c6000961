#include "indexer/fix/guide.h"

#include "catalog/time_zone.h"
#include "indexer/rules/vocabulary_keys.h"

namespace indexer::fix {

Guide::Guide(Shape shape, const Vocabularies& words, const Gazetteer& places, catalog::Day day)
    : listing(std::move(shape)),
      vocabularies(words),
      gazetteer(places),
      today(day),
      time_zones(catalog::time_zones()),
      clocks(day) {
  for (const rules::VocabularyKey& key : rules::vocabulary_keys)
    ids.emplace(key.key, WordList(vocabulary_of(vocabularies, key.facet)));
}

}  // namespace indexer::fix
