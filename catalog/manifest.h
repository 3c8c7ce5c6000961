// manifest.json: what a snapshot is made of, and the proof that it is whole.
//
// Xapian's index has no checksums of its own, so these are the only promise that a damaged index
// is never served.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "catalog/failure.h"

namespace catalog {

// Raise it whenever a file of the snapshot changes its meaning: a slot, a term prefix, a table, a
// way of folding.  A service refuses snapshots of any other number.
inline constexpr int snapshot_format = 7;

struct ManifestFile {
  std::string name;
  std::uint64_t bytes = 0;
  std::string sha256;
  bool operator==(const ManifestFile&) const = default;
};

struct Manifest {
  int format = snapshot_format;
  std::string built_at;  // UTC, 2026-11-23T04:15:00Z
  std::uint64_t listings = 0;
  std::uint64_t places = 0;
  std::vector<ManifestFile> files;
  bool operator==(const Manifest&) const = default;
};

// Errors: unreadable   a file can not be read or written
Expected<ManifestFile> describe_file(const std::filesystem::path& folder, const std::string& name);
Expected<void> write_manifest(const std::filesystem::path& folder, const Manifest& manifest);

// Errors: unreadable     there is no manifest
//         damaged        it can not be understood
//         incompatible   it was written in another format
Expected<Manifest> read_manifest(const std::filesystem::path& folder);

// Reads every file and compares.
// Errors: damaged   a file is missing, or differs; the message names it
Expected<void> verify(const std::filesystem::path& folder, const Manifest& manifest);

}  // namespace catalog
