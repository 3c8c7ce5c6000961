// Where the shards of a split directory listen: a file of JSON that an operator writes.
//
//   {
//     "us": ["10.0.0.21:8301", "10.0.0.22:8301"],
//     "rest": ["10.0.0.31:8301", "10.0.0.31:8302"]
//   }
//
// Each shard has one address or several, which are tried in this order: of copies on several
// machines, or of the shards of two snapshots for the time of a change.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "catalog/failure.h"

namespace query_service {

struct ShardAddress {
  std::string host;  // a name, or an IPv4 or IPv6 address, without brackets
  unsigned port = 0;
  bool operator==(const ShardAddress&) const = default;
};

std::string to_text(const ShardAddress& address);

using ShardAddresses = std::map<std::string, std::vector<ShardAddress>, std::less<>>;

// Errors: unreadable   there is no such file
//         invalid      it is not as above; the message says where
catalog::Expected<ShardAddresses> read_shard_addresses(const std::filesystem::path& path);

}  // namespace query_service
