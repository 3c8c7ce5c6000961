// What other listings have to do with: the few keys of a file that are looked at across files.
//
//   outline_of(the tree of a listing)  -> kind, name, organization, status, formerly, see_instead,
//                                         distinct_from, where they are written, and nothing else
//
// A directory is held as outlines, a tenth of its trees: whose id is whose, what refers to what and
// which are listed twice is found in them (catalog/checker/known_listings.h, rules::references,
// rules::unique_ids, indexer/duplicates/).
//
// Pure, for any thread.
#pragma once

#include "indexer/checker.h"

namespace indexer::known {

// Of what is no map, the same without what is in it.  Values keep their places in the file, and
// lose the spans and brackets that only mends ask for.
Tree outline_of(const Tree& listing);

}  // namespace indexer::known
