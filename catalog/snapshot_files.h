// Names on disk: what a published directory of support groups looks like.
//
//   <published>/
//     CURRENT                     one line: the name of the snapshot to serve
//     20261123T041500Z-1a2b3c4d/
//       manifest.json             catalog/manifest.h
//       index.glass               Xapian, single-file
//       records.sqlite            catalog/records.h
//       shards/                   of a split snapshot: what other machines serve
//         us.glass                Xapian, single-file
//         SHA256SUMS              for `sha256sum -c` there
//
// A snapshot never changes once CURRENT has named it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "catalog/failure.h"

namespace catalog {

namespace snapshot_files {
inline constexpr const char* pointer = "CURRENT";
inline constexpr const char* manifest = "manifest.json";
inline constexpr const char* index = "index.glass";
inline constexpr const char* records = "records.sqlite";
inline constexpr const char* shards = "shards";
inline constexpr const char* shard_sums = "SHA256SUMS";
}  // namespace snapshot_files

// The name that CURRENT holds.
// Errors: not_found   nothing has been published here yet
//         damaged     CURRENT does not hold a name
Expected<std::string> current_snapshot(const std::filesystem::path& published);

// Every snapshot in the folder, newest first: names sort by the time they were built.
std::vector<std::string> snapshots(const std::filesystem::path& published);

// True for a name of the form above, and for nothing that leads elsewhere.
bool is_snapshot_name(const std::string& name);

}  // namespace catalog
