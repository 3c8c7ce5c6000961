#include "catalog/checker/rules/vocabulary_word.h"

#include <algorithm>

#include "catalog/nearest.h"
#include "catalog/text.h"

namespace catalog::checker::rules {

std::optional<std::string> id_meant_by(const std::string& word, const Vocabulary& vocabulary) {
  const std::string typed = fold(word);
  // First the ids, which are meant before a name that is as near.
  std::vector<std::string> names, ids;
  for (const Concept& known : vocabulary.concepts()) names.push_back(known.id);
  ids = names;
  for (const Concept& known : vocabulary.concepts()) {
    const auto add = [&](const std::string& name) {
      names.push_back(name);
      ids.push_back(known.id);
      return fold(name) == typed;
    };
    bool is_it = add(known.label.en);
    is_it = add(known.label.es) || is_it;
    for (const auto* more : {&known.also_en, &known.also_es, &known.hidden})
      for (const std::string& name : *more) is_it = add(name) || is_it;
    // An abbreviation with a letter wrong is another one.
    for (const Abbreviation& abbreviation : known.abbreviations)
      is_it = is_it || fold(abbreviation.text) == typed;
    if (is_it) return "its id is \"" + known.id + "\"";
  }
  const auto found = nearest(word, names);
  if (!found) return {};
  const auto at = std::find(names.begin(), names.end(), *found) - names.begin();
  return "did you mean \"" + ids[static_cast<std::size_t>(at)] + "\"?";
}

}  // namespace catalog::checker::rules
