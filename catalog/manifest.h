// manifest.json: what a snapshot is made of, and the proof that it is whole.
//
// A snapshot may be split: the text of its listings then lies in shards, by country, which other
// machines serve (deploy/shards.md).
//
// Xapian's index has no checksums of its own, so these are the only promise that a damaged index
// is never served.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
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
  std::string xxh3 = {};  // of 128 bits; empty in snapshots that were built without it
  bool operator==(const ManifestFile&) const = default;
};

// The part of the text that holds the listings of one country, or of all the rest.
struct ManifestShard {
  std::string name;     // us, rest
  std::string country;  // ISO 3166-1; empty for the rest
  std::uint64_t listings = 0;
  std::string identity;  // the UUID by which Xapian knows it, made of its content
  ManifestFile file;     // below snapshot_files::shards
  bool operator==(const ManifestShard&) const = default;
};

struct Manifest {
  int format = snapshot_format;
  std::string built_at;  // UTC, 2026-11-23T04:15:00Z
  std::uint64_t listings = 0;
  std::uint64_t places = 0;
  std::vector<ManifestFile> files;
  std::vector<ManifestShard> shards = {};  // none where it is whole
  bool operator==(const Manifest&) const = default;
};

// The number of the shard that holds the listings of a country; empty: those without one.
// `shards` are those of a split snapshot.
std::size_t shard_of(const std::vector<ManifestShard>& shards, std::string_view country);

// Errors: unreadable   a file can not be read or written
Expected<ManifestFile> describe_file(const std::filesystem::path& folder, const std::string& name);
Expected<void> write_manifest(const std::filesystem::path& folder, const Manifest& manifest);

// Errors: unreadable     there is no manifest
//         damaged        it can not be understood
//         incompatible   it was written in another format
Expected<Manifest> read_manifest(const std::filesystem::path& folder);

// Reads every file and compares its XXH3, or its SHA-256 where that is all that is promised; but
// for the shards, which are elsewhere. Errors: damaged   a file is missing, or differs; the message
// names it
Expected<void> verify(const std::filesystem::path& folder, const Manifest& manifest);

}  // namespace catalog
