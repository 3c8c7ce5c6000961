// What a second volunteer writes of a group that is listed already: a copy with other words.
//
//   Dice dice(1);
//   second_listing(file, dice)  -> another id, name, telephone number's form, schedule, ...
//
// Each of the things that two people write differently is changed, or left out, in some copies: the
// name's words, the organization, links and numbers in other forms, street and venue, the phrase of
// the schedule, conditions, authors.  What makes it another group is never changed.
#pragma once

#include "indexer/listing_files.h"
#include "tests/support/generated_directory.h"

namespace tests::duplicates {

indexer::ListingFile second_listing(const indexer::ListingFile& file, Dice& dice);

}  // namespace tests::duplicates
