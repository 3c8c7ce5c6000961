// Fictional listings that look alike and are not the same: families in which no two are one thing.
//
//   for (const Family& family : hard_negatives(gazetteer, 1)) ...   // every pair is a hard
//   negative
//
// Sisters of one organization on other days or in other towns, other groups of one venue, a chain
// in many towns, plain names that every town has, one website for many, groups told apart by
// number, language or audience, meetings of other years, books of one title, lines of one number.
#pragma once

#include <string>
#include <vector>

#include "indexer/listing_files.h"
#include "tests/support/generated_directory.h"

namespace tests::duplicates {

struct Family {
  std::string kind;  // in words: "one website for many"
  std::vector<indexer::ListingFile> members;
};

// Towns are of the project's gazetteer, of the United States.
std::vector<Family> hard_negatives(std::uint32_t seed);

}  // namespace tests::duplicates
