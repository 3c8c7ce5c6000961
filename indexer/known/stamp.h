// By what a file is seen not to have changed without being read: its size, its times and its inode,
// as git's index does.
//
//   const auto stamp = stamp_of(path);
//   if (*stamp == known.stamp && is_settled(known.stamp, known.read_at)) ...;  // need not be read
#pragma once

#include <cstdint>
#include <filesystem>

#include "catalog/failure.h"

namespace indexer::known {

// Nanoseconds since 1970, UTC.
using Instant = std::int64_t;

struct Stamp {
  std::int64_t bytes = 0;
  Instant modified_at = 0;
  Instant changed_at = 0;  // the content, the name or the owner; nobody can set it back
  std::int64_t inode = 0;
  bool operator==(const Stamp&) const = default;
};

// Errors: unreadable   there is no such file
catalog::Expected<Stamp> stamp_of(const std::filesystem::path& file);

// Whether a file that was changed after it had been read at `read_at` would have another stamp.
// Clocks of file systems are coarse: what was changed less than two seconds before may be changed
// once more and look the same.
bool is_settled(const Stamp& stamp, Instant read_at);

}  // namespace indexer::known
