// Xapian's index of a snapshot: made in shards on all cores, and packed into one file.
//
// Xapian slows down as more documents wait to be written, so each shard is small; packing puts
// their documents one after the other.  The shards are the same on every machine, however many
// cores it has, and the same documents make the same bytes.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <functional>

#include "catalog/failure.h"

namespace indexer {

// The index of `count` documents becomes the file `path`, which Xapian can read and nobody can
// write to; document_of(at) is number at + 1.  Until it is whole it grows in a folder beside it.
// `document_of` is called by several threads at once; `written`, how many are, by one at a time.
// Memory: that of one shard for each core, whatever the count.
// Errors: unreadable   the disk is full, or a file can not be written
catalog::Expected<void> write_index(
    const std::filesystem::path& path, std::size_t count,
    const std::function<Xapian::Document(std::size_t at)>& document_of,
    const std::function<void(std::size_t count)>& written);

}  // namespace indexer
