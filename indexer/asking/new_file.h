// A new listing's file in a project's tree.
//
// Thread promise: one thread for each call; two that write the same file: one of them fails.
#pragma once

#include <filesystem>
#include <string_view>

#include "catalog/failure.h"

namespace indexer::asking {

// The file, with the folders that it needs, is whole once this returns; what was there before is
// never written over.
// Errors: unreadable   there is such a file already, or it can not be written; nothing is left of
// it
catalog::Expected<void> write_new(const std::filesystem::path& file, std::string_view text);

}  // namespace indexer::asking
