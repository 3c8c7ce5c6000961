// From a data folder to findings, or silence: every mistake of every file in one run.
//
//   auto checked = check(data, schema_path, today, {"build/published/.known", program, now});
//   if (checked && !has_errors(checked->findings)) build(*checked, ...);
//
// Only files that changed since a run before are read, where that run has kept what it knew
// (indexer/known/); what concerns several files is found anew each time.
#pragma once

#include <filesystem>
#include <memory>

#include "catalog/checker/normalise.h"
#include "catalog/date.h"
#include "catalog/failure.h"
#include "indexer/checker.h"
#include "indexer/duplicates/probable_duplicates.h"
#include "indexer/gazetteer.h"
#include "indexer/known/known_files.h"
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

// Where what is known of files is kept from run to run.
struct Keeping {
  std::filesystem::path folder = {};  // empty: nowhere
  std::string program = {};           // known::program_identity()
  known::Instant read_at = 0;         // now: what is changed later is read again
  bool wants_listings = true;         // listing_at will be asked
};

// What a check has read on its way, so that a build need not read it again.
struct Checked {
  Vocabularies vocabularies;
  Gazetteer gazetteer;
  ListingFiles listings;  // outlines (indexer/known/outline.h)
  Findings findings;      // sorted
  // Places in the files above, ascending: those whose shape is right.
  std::vector<std::size_t> well_shaped = {};
  // From report_score on; `earlier` and `later` are places in the files above.
  std::vector<duplicates::ProbableDuplicate> alike = {};
  // Of each of the files above, and where the whole of it lies.
  std::vector<known::KnownFile> known = {};
  std::shared_ptr<known::Store> store = {};
  catalog::checker::OrganizationNames organizations = {};
  std::string surroundings = {};  // indexer/known/surroundings.h
  std::size_t read = 0;           // of listings.seen, those that were not known
};

// The whole of one of the files whose shape is right, by its place in the files above.  For any
// thread.
// Errors: damaged   what was known was damaged since it was checked
catalog::Expected<catalog::Listing> listing_at(const Checked& checked, std::size_t at);

// The same as JSON (catalog/listing_json.h).
catalog::Expected<std::string> listing_json_at(const Checked& checked, std::size_t at);

// Errors: unreadable, damaged   the folder, the schema or the gazetteer can not be read; mistakes
//                               in listings and vocabularies are findings
catalog::Expected<Checked> check(const std::filesystem::path& data,
                                 const std::filesystem::path& schema, catalog::Day today,
                                 const Keeping& keeping = {});

}  // namespace indexer
