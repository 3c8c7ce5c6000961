// A staged snapshot becomes the one that is served: synced, renamed into place, named by CURRENT.
//
// At every moment CURRENT names a whole snapshot: the old one or the new one.
#pragma once

#include <filesystem>
#include <string>

#include "catalog/failure.h"

namespace indexer {

inline constexpr std::size_t snapshots_kept = 3;

// Where a snapshot grows before it is published: a hidden folder below `published`.  What an
// earlier run left there is removed.
// Errors: unreadable   the folder can not be made
catalog::Expected<std::filesystem::path> staging_folder(const std::filesystem::path& published);

// Syncs `staged`, renames it to `published`/`name`, points CURRENT at it, removes all but the last
// three.
// Errors: unreadable   a file can not be synced, renamed or written; CURRENT names what it named
catalog::Expected<void> publish(const std::filesystem::path& staged,
                                const std::filesystem::path& published, const std::string& name);

}  // namespace indexer
