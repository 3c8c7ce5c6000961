// A listing as a document of the text index.
//
// Words of its name count most (and stand alone under the name prefix), then what its conditions
// are called in both languages, then the rest of its text.  The value slots are those of
// catalog/slots.h; `name_rank` is the listing's place in the order of all names.  Rules of its
// schedule that had ended on `built_on` are left out.
#pragma once

#include <xapian.h>

#include "catalog/lexicon.h"
#include "catalog/listing.h"
#include "indexer/gazetteer.h"
#include "indexer/vocabulary_files.h"

namespace indexer {

// Pure, for any thread.
Xapian::Document document_of(const catalog::Listing& listing, const Vocabularies& vocabularies,
                             const Gazetteer& gazetteer, const catalog::Lexicon& lexicon,
                             std::int32_t name_rank, catalog::Day built_on);

}  // namespace indexer
