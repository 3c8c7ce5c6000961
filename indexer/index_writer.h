// Xapian's index of a snapshot: made in shards on all cores, and packed into one file.
//
// Packing puts the documents of the shards one after the other.  The shards are the same on every
// machine, however many cores it has, and the same documents make the same bytes, whether their
// shards were made now or kept.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <functional>
#include <vector>

#include "catalog/failure.h"
#include "indexer/known/kept_shards.h"
#include "indexer/shards.h"

namespace indexer {

using DocumentOf = std::function<catalog::Expected<Xapian::Document>(std::size_t at)>;
using Written = std::function<void(std::size_t count)>;

// The index becomes the file `path`, which Xapian can read and nobody can write to; document_of(at)
// is number at + 1.  Until it is whole it grows in a folder beside it.  Shards that were kept are
// taken as they are, the others are made and kept.
// `document_of` is called by several threads at once; `written`, how many are, by one at a time.
// Memory: that of one shard for each core, whatever the count.
// Errors: unreadable   the disk is full, or a file can not be written
//         and those of `document_of`
catalog::Expected<void> write_index(const std::filesystem::path& path,
                                    const std::vector<Shard>& shards, known::KeptShards& kept,
                                    const DocumentOf& document_of, const Written& written);

}  // namespace indexer
