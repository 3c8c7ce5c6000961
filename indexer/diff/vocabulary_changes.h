// What changes in the words that listings are described with and searches are understood by.
//
//   vocabulary_changes(before, after)
//     -> conditions: added fibromyalgia-juvenile, renamed "ms → multiple-sclerosis"
//
// Pure, for any thread.
#pragma once

#include <vector>

#include "indexer/diff/change.h"

namespace indexer::diff {

// Of each vocabulary in which something differs, by its name.  An id that is another under the same
// English label was renamed, and so was a label that is another under the same id.
std::vector<VocabularyChange> vocabulary_changes(const Vocabularies& before,
                                                 const Vocabularies& after);

}  // namespace indexer::diff
