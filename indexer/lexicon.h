// The vocabularies as one lexicon: what the indexer writes into the snapshot for searches to read.
//
// Every label, other name, abbreviation and hidden name of each vocabulary becomes a phrase of its
// type; abbreviations that are never understood are left out.  days, times, moments, distances,
// speech and dangers hold parts of speech; kinds of a group and `speech: group` are what everything
// here is called.
#pragma once

#include <string>
#include <vector>

#include "catalog/lexicon.h"
#include "indexer/vocabulary_files.h"

namespace indexer {

// `ordinary` holds names of places that are also words of ordinary speech, folded.  Each phrase
// stands once for a type and id: as a name before an abbreviation, before what is hidden.
std::vector<catalog::LexiconPhrase> lexicon_of(const Vocabularies& vocabularies,
                                               const std::vector<std::string>& ordinary);

}  // namespace indexer
