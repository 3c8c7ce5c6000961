// Listings as documents of the text index.
//
// Words of a name count most (and stand alone under the name prefix), then what its conditions
// are called in both languages, then the rest of its text.  The value slots are those of
// catalog/slots.h.
//
//   const DocumentMaker maker(vocabularies, gazetteer, lexicon, built_on);
//   index.add(maker.document_of(listing));
#pragma once

#include <xapian.h>

#include "catalog/lexicon.h"
#include "catalog/listing.h"
#include "indexer/concept_terms.h"
#include "indexer/gazetteer.h"
#include "indexer/mentions.h"
#include "indexer/vocabulary_files.h"

namespace indexer {

class DocumentMaker {
 public:
  // All of them outlive the maker.  Rules of a schedule that had ended on `built_on` are left out.
  DocumentMaker(const Vocabularies& vocabularies, const Gazetteer& gazetteer,
                const catalog::Lexicon& lexicon, catalog::Day built_on);

  // Nothing of it depends on other listings, so that it can be kept as long as its own stays.  For
  // any thread.
  Xapian::Document document_of(const catalog::Listing& listing) const;

 private:
  const Vocabularies& vocabularies_;
  const Gazetteer& gazetteer_;
  const catalog::Lexicon& lexicon_;
  catalog::Day built_on_;
  ConceptTerms concept_terms_;
  MentionFinder mentions_;
};

}  // namespace indexer
