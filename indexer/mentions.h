// The conditions that a listing's text names beside those it states.
//
// A group for chronic pain whose summary says "people with fibromyalgia, migraine and more" is
// worth showing to someone who asks for fibromyalgia, below the groups that are for it.
#pragma once

#include <vector>

#include "catalog/lexicon.h"
#include "catalog/listing.h"
#include "indexer/vocabulary_files.h"

namespace indexer {

// By what the name, summary and description say, in names and abbreviations that are always
// understood; without those stated, or wider than one stated.  In ascending order.
std::vector<catalog::Ordinal> mentioned_conditions(const catalog::Listing& listing,
                                                   const Vocabularies& vocabularies,
                                                   const catalog::Lexicon& lexicon);

}  // namespace indexer
