// What the words of the vocabularies bring to the documents that state them: everything that a
// condition, an audience, a topic or a language is called, in both languages, and more faintly what
// is wider; of a kind or a format single words alone.
//
// Made once for a build: a condition has dozens of names, and stands in thousands of listings.
//
// Thread promise: immutable once made.
#pragma once

#include <array>
#include <vector>

#include "indexer/term_counts.h"
#include "indexer/vocabulary_files.h"

namespace indexer {

class ConceptTerms {
 public:
  explicit ConceptTerms(const Vocabularies& vocabularies);

  // Of a facet that is found by words: condition, audience, topic, language, kind, format.
  const TermCounts::Counts& of(catalog::Facet facet, catalog::Ordinal ordinal) const {
    return terms_[catalog::index_of(facet)][ordinal];
  }

  static constexpr catalog::Facet facets[] = {catalog::Facet::condition, catalog::Facet::audience,
                                              catalog::Facet::topic,     catalog::Facet::language,
                                              catalog::Facet::kind,      catalog::Facet::format};

 private:
  std::array<std::vector<TermCounts::Counts>, catalog::facet_count> terms_;
};

}  // namespace indexer
