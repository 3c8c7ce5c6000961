// The files of a data folder with their mistakes of form mended (fix.h).
//
//   auto files = fixed_files("data", "schemas/listing.schema.json", reference, today, {});
//   for (const FixedFile& file : *files) write(file);
//
// Thread promise: one thread for each call, and no other writer of the same files.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "catalog/date.h"
#include "catalog/failure.h"
#include "indexer/check.h"

namespace indexer::fix {

// A file that mending changes.
struct FixedFile {
  std::filesystem::path path;
  std::string before;
  std::string after;
};

// Those of data/listings for whose path `is_wanted`, sorted by path; links between all of them are
// compared.
// Errors: unreadable, damaged   the folder, a file in it or the schema can not be read
catalog::Expected<std::vector<FixedFile>> fixed_files(
    const std::filesystem::path& data, const std::filesystem::path& schema,
    const Reference& reference, catalog::Day today,
    const std::function<bool(const std::filesystem::path&)>& is_wanted);

// At every moment the file's name leads to the whole text before, or the whole text after.  Its
// permissions stay; of a link, what it leads to is written.
// Errors: unreadable   the file, or one beside it, can not be written; it is as it was
catalog::Expected<void> write(const FixedFile& file);

}  // namespace indexer::fix
