// A staged snapshot becomes the one that is served: synced, renamed into place, named by CURRENT.
//
// At every moment CURRENT names a whole snapshot: the old one or the new one.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "catalog/failure.h"

namespace indexer {

inline constexpr std::size_t snapshots_kept = 3;

// Held by the one indexer that builds in a folder or copies from it; let go when it is destroyed,
// or its process ends.
class BuildLock {
 public:
  // Errors: unreadable   another indexer is at work there, or the folder can not be made
  static catalog::Expected<BuildLock> take(const std::filesystem::path& published);

  BuildLock(BuildLock&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}
  BuildLock& operator=(BuildLock&&) = delete;
  ~BuildLock();

 private:
  explicit BuildLock(int handle) : handle_(handle) {}
  int handle_;
};

// Where a snapshot grows before it is published: a hidden folder below `published`.  What an
// earlier run left there is removed.
// Errors: unreadable   the folder can not be made
catalog::Expected<std::filesystem::path> staging_folder(const std::filesystem::path& published);

// Syncs `staged`, renames it to `published`/`name`, points CURRENT at it, removes all but the last
// three.
// Errors: unreadable   a file can not be synced, renamed or written; CURRENT names what it named
catalog::Expected<void> publish(const std::filesystem::path& staged,
                                const std::filesystem::path& published, const std::string& name);

// Of the snapshots in a folder, newest first, those to be removed: all but the last three.  What
// CURRENT names stays, even where a clock went back and its name sorts as old.
std::vector<std::string> outdated(const std::vector<std::string>& newest_first,
                                  const std::string& current);

}  // namespace indexer
