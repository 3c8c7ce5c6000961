// Gives an index a name that is made of its content.
//
// Xapian names each index at random (its UUID), and that alone would make two indexes of the same
// listings differ: a copy could not be told from another build, and would be sent again.
#pragma once

#include <filesystem>

#include "catalog/failure.h"

namespace indexer {

// Of an index in one file that nobody has open.  The same documents, added in the same order, are
// the same bytes afterwards.
// Errors: unreadable   the file cannot be read or written, or Xapian does not know it any more
catalog::Expected<void> name_after_content(const std::filesystem::path& index);

}  // namespace indexer
