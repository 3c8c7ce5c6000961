// From a data folder to findings, or silence: every mistake of every file in one run.
//
//   auto checked = check(data, schema_path, today);
//   if (checked && !has_errors(checked->findings)) build(*checked, ...);
#pragma once

#include <filesystem>

#include "catalog/date.h"
#include "catalog/failure.h"
#include "indexer/checker.h"
#include "indexer/duplicates/probable_duplicates.h"
#include "indexer/gazetteer.h"
#include "indexer/listing_files.h"
#include "indexer/vocabulary_files.h"

namespace indexer {

// What listings are checked against.
struct Reference {
  Vocabularies vocabularies;
  Gazetteer gazetteer;
  Findings findings;  // of the vocabularies
};

// Errors: unreadable, damaged   the vocabularies or the gazetteer can not be read
catalog::Expected<Reference> read_reference(const std::filesystem::path& data);

// What a check has read on its way, so that a build need not read it again.
struct Checked {
  Vocabularies vocabularies;
  Gazetteer gazetteer;
  ListingFiles listings;
  Findings findings;  // sorted
  // Places in the files above, ascending: those whose shape is right.
  std::vector<std::size_t> well_shaped = {};
  // From report_score on; `earlier` and `later` are places in the files above.
  std::vector<duplicates::ProbableDuplicate> alike = {};
};

// Errors: unreadable, damaged   the folder, the schema or the gazetteer can not be read; mistakes
//                               in listings and vocabularies are findings
catalog::Expected<Checked> check(const std::filesystem::path& data,
                                 const std::filesystem::path& schema, catalog::Day today);

}  // namespace indexer
