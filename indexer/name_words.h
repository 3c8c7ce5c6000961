// The words that listings are called by, each with every name that holds it.
#pragma once

#include <vector>

#include "catalog/listing.h"
#include "catalog/name_words.h"

namespace indexer {

// In order of the words; listing number 1 is the first of `listings`.  Of a name the first 255
// words count.
std::vector<catalog::NameWord> name_words_of(const std::vector<catalog::Listing>& listings);

}  // namespace indexer
