// An index in parts: the text of its listings in shards, by country, for machines of their own.
//
//   folder/index.glass         the value slots of every listing, in order, and each term once
//   folder/shards/us.glass     the terms of the listings of the United States
//   folder/shards/rest.glass   those of all other countries, and of none
//   folder/shards/SHA256SUMS   for `sha256sum -c` on those machines
//
// What stays in index.glass are the facts that filters, facets, counts and distance need of all
// listings at once, and which words there are: a term stands there with the first listing that has
// it.  Document n of a shard is the nth of its listings in the order of the whole.
//
// The same listings make the same bytes, so a shard in which nothing changed keeps its identity.
#pragma once

#include <string>
#include <vector>

#include "catalog/manifest.h"
#include "indexer/index_writer.h"

namespace indexer {

// Which countries get a shard of their own.
struct SplitBy {
  std::vector<std::string> countries = {};  // ISO 3166-1, in any order
};

// `country_of(at)` is where listing `at` stands, empty for nowhere; the rest as for write_index.
// Each listing is made into a document twice, and `written` counts both.
// Errors: unreadable   the disk is full, or a file can not be written
//         and those of `document_of`
catalog::Expected<std::vector<catalog::ManifestShard>> write_split_index(
    const std::filesystem::path& folder, std::size_t count, const SplitBy& split,
    const std::function<std::string(std::size_t at)>& country_of, const DocumentOf& document_of,
    const Written& written);

}  // namespace indexer
