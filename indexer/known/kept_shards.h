// Shards of the text index (indexer/shards.h), kept from build to build.
//
//   <folder>/0123…-89ab….glass    the key of a shard, and the SHA-256 of the file
//
// A file whose content is not what its name says counts as not there.
//
// Thread promise: any number of threads may find and keep.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace indexer::known {

class KeptShards {
 public:
  // `folder` is made; empty where nothing can be kept.
  explicit KeptShards(const std::filesystem::path& folder);

  // The file of a shard, whole.
  std::optional<std::filesystem::path> find(const std::string& key);

  // Takes a finished file in; where it lies then.  What can not be moved stays where it is.
  std::filesystem::path keep(const std::string& key, const std::filesystem::path& file);

  // Removes every file that was neither found nor kept.
  void forget_others();

 private:
  std::filesystem::path folder_;
  std::map<std::string, std::string> names_;  // by key: those that were there
  std::set<std::string> used_;                // names
  std::mutex mutex_;
};

}  // namespace indexer::known
