#include "indexer/shards.h"

#include "catalog/checksum.h"

namespace indexer {
namespace {

// Of the first eight hexadecimal digits; one in `documents_per_shard` ids ends a shard.
bool ends_shard(const std::string& id) {
  const std::string digits = catalog::sha256_of(id).substr(0, 8);
  return std::stoul(digits, nullptr, 16) % documents_per_shard == 0;
}

}  // namespace

std::vector<Shard> shards_of(std::size_t count,
                             const std::function<std::string(std::size_t at)>& id_of,
                             const std::function<std::string(std::size_t at)>& content_of,
                             const std::string& surroundings) {
  std::vector<Shard> shards;
  std::string content = surroundings;
  const auto end_shard = [&](std::size_t first, std::size_t last) {
    shards.push_back({first, last, catalog::sha256_of(content)});
    content = surroundings;
  };
  std::size_t first = 0;
  for (std::size_t at = 0; at < count; ++at) {
    content += '\n' + content_of(at);
    if (!ends_shard(id_of(at)) && at + 1 - first < most_documents_per_shard) continue;
    end_shard(first, at + 1);
    first = at + 1;
  }
  if (first < count || count == 0) end_shard(first, count);
  return shards;
}

}  // namespace indexer
