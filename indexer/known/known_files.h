// data/listings as far as it is known: what changed is read and judged, the rest comes out of the
// store.
//
//   auto store = Store::open(folder, surroundings);
//   const auto files = know_files(data, {schema, vocabularies, gazetteer, today, read_at}, **store,
//                                 findings);
//   files->read  -> 2 of files->seen
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/checker/shape/schema.h"
#include "catalog/date.h"
#include "indexer/gazetteer.h"
#include "indexer/known/store.h"
#include "indexer/vocabulary_files.h"

namespace indexer::known {

// What files are judged by.
struct Judging {
  const catalog::checker::Schema& schema;
  const Vocabularies& vocabularies;
  const Gazetteer& gazetteer;
  catalog::Day today;
  Instant read_at;  // now, or earlier: what is changed later is read again
  // Whether the store shall have every listing afterwards, also where it is a temporary one.
  bool wants_listings = true;
};

// One listing file that could be read as YAML.
struct KnownFile {
  bool has_shape = false;
  std::int64_t row = 0;      // in the store
  std::string listing = {};  // SHA-256 of its JSON there
  std::string traits = {};   // duplicates::bytes_of
  std::optional<catalog::Coordinates> where = {};
};

struct KnownFiles {
  std::vector<ListingFile> outlines = {};  // by path
  std::vector<KnownFile> known = {};       // of each of them
  std::size_t seen = 0;                    // all files, with those that are no YAML
  std::size_t read = 0;                    // those that had to be read
};

// Adds the findings of each file by itself, and those of rules::references.
// Errors: unreadable   the folder or a file can not be read, or the store can not be written
catalog::Expected<KnownFiles> know_files(const std::filesystem::path& data, const Judging& judging,
                                         Store& store, Findings& findings);

}  // namespace indexer::known
