// The keys of a listing that hold ids of a vocabulary.
//
// Pure, for any thread.
#pragma once

#include "catalog/facets.h"

namespace catalog::checker::rules {

struct VocabularyKey {
  const char* key;
  Facet facet;
};

inline constexpr VocabularyKey vocabulary_keys[] = {{"conditions", Facet::condition},
                                                    {"audience", Facet::audience},
                                                    {"topics", Facet::topic},
                                                    {"accessibility", Facet::accessibility},
                                                    {"languages", Facet::language}};

}  // namespace catalog::checker::rules
