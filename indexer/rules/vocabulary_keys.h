// The keys of a listing that hold ids of a vocabulary.
//
// Pure, for any thread.
#pragma once

#include "catalog/facets.h"

namespace indexer::rules {

struct VocabularyKey {
  const char* key;
  catalog::Facet facet;
};

inline constexpr VocabularyKey vocabulary_keys[] = {
    {"conditions", catalog::Facet::condition},
    {"audience", catalog::Facet::audience},
    {"topics", catalog::Facet::topic},
    {"accessibility", catalog::Facet::accessibility},
    {"languages", catalog::Facet::language}};

}  // namespace indexer::rules
