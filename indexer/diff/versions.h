// The listings of two data folders, as they are compared.
//
//   auto versions = read_versions("main/data", "data", schema);
//   versions->after[0].path  -> us/ma/lighthouse.yaml
//
// A file that is the same byte by byte in both is read as YAML once, in `after`; in `before` its
// tree is empty.
//
// Thread promise: one thread for each call.
#pragma once

#include <filesystem>
#include <vector>

#include "catalog/checker/shape/schema.h"
#include "catalog/failure.h"
#include "indexer/diff/pairing.h"

namespace indexer::diff {

struct Versions {
  std::vector<Version> before, after;  // by path
};

// Files of other kinds than .yaml are passed over: `kith-index check` complains of them.
// Errors: unreadable   a folder or a file can not be read
catalog::Expected<Versions> read_versions(const std::filesystem::path& before,
                                          const std::filesystem::path& after,
                                          const catalog::checker::Schema& schema);

}  // namespace indexer::diff
