// A listing's card: what a reader of the directory will see of it, line by line, before and after.
//
//   facts(nullptr, &after, vocabularies, today)
//     -> {"Name", "", "Lighthouse Example Group"}, {"Meets", "", "every Tuesday 18:00"}, ...
//
// Every key of a listing has its line, in the order in which a reader asks; a line that has nothing
// to say is left out.
//
// Pure, for any thread.
#pragma once

#include <vector>

#include "catalog/date.h"
#include "catalog/listing.h"
#include "indexer/diff/change.h"

namespace indexer::diff {

// A listing and the file it was made of, which also says what no reader sees (distinct_from).
struct Card {
  catalog::Listing listing;
  Tree tree;
};

// One of the two may be missing.
std::vector<Fact> facts(const Card* before, const Card* after, const Vocabularies& vocabularies,
                        catalog::Day today);

}  // namespace indexer::diff
