// Two data folders compared: what the change from one to the other does to the published directory.
//
//   const auto report = directory_diff({"main/data", "data", "schemas/listing.schema.json", day});
//   summary_of(*report)  -> 2 added, 1 changed, 1 removed; 930 as before
//
// Both are read by the vocabularies, the gazetteer and the schema of the new one.  What is the same
// byte by byte is read once, and only for what the others may have to do with it.
//
// Errors: unreadable, damaged   a folder, the schema, the vocabularies or the gazetteer can not be
//                               read; mistakes in listings are told in the report
//
// Thread promise: one thread for each call.
#pragma once

#include <filesystem>

#include "catalog/date.h"
#include "catalog/failure.h"
#include "indexer/diff/change.h"

namespace indexer::diff {

struct Folders {
  std::filesystem::path before;
  std::filesystem::path after;
  std::filesystem::path schema;
  catalog::Day today;
};

catalog::Expected<Report> directory_diff(const Folders& folders);

}  // namespace indexer::diff
