// The words of every facet, by the name of their file: conditions, formats, resource_types, ...
#pragma once

#include <cassert>
#include <map>
#include <string>

#include "catalog/facets.h"
#include "catalog/vocabulary.h"

namespace catalog::checker {

using Vocabularies = std::map<std::string, Vocabulary, std::less<>>;

// The vocabulary of a facet, which has to be there.
inline const Vocabulary& vocabulary_of(const Vocabularies& vocabularies, Facet facet) {
  const auto found = vocabularies.find(description_of(facet).vocabulary);
  assert(found != vocabularies.end());
  return found->second;
}

}  // namespace catalog::checker
