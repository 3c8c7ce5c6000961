#include "catalog/checker/fix/guide.h"

#include "catalog/checker/rules/vocabulary_keys.h"
#include "catalog/time_zone.h"

namespace catalog::checker::fix {

Guide::Guide(Shape shape, const Vocabularies& words, const Gazetteer& places, Day day)
    : listing(std::move(shape)),
      vocabularies(words),
      gazetteer(places),
      today(day),
      time_zones(catalog::time_zones()),
      clocks(day) {
  for (const rules::VocabularyKey& key : rules::vocabulary_keys)
    ids.emplace(key.key, WordList(vocabulary_of(vocabularies, key.facet)));
}

}  // namespace catalog::checker::fix
