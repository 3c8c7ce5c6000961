// Where the text index is cut into shards, so that few of them differ when few listings do.
//
// A shard ends where the checksum of a listing's id says so, and not after so many documents: a
// listing that is added moves the numbers of all after it, but not their cuts.
//
// Pure, for any thread.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace indexer {

// Xapian slows down as more documents wait to be written, and one that changed is written again
// with all of its shard.
inline constexpr std::size_t documents_per_shard = 512;  // about
inline constexpr std::size_t most_documents_per_shard = 1024;

struct Shard {
  std::size_t first = 0;  // of its documents, from 0
  std::size_t last = 0;   // after them
  std::string key = {};   // SHA-256 of all that it is made of: equal keys, equal documents
};

// Of `count` documents in their order, at least one shard.  `content_of` says all that differs from
// document to document, `surroundings` what they share.
std::vector<Shard> shards_of(std::size_t count,
                             const std::function<std::string(std::size_t at)>& id_of,
                             const std::function<std::string(std::size_t at)>& content_of,
                             const std::string& surroundings);

}  // namespace indexer
