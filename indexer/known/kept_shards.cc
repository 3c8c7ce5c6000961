#include "indexer/known/kept_shards.h"

#include "catalog/checksum.h"

namespace indexer::known {

namespace fs = std::filesystem;

KeptShards::KeptShards(const fs::path& folder) : folder_(folder) {
  if (folder_.empty()) return;
  std::error_code code;
  fs::create_directories(folder_, code);
  for (const auto& entry : fs::directory_iterator(folder_, code)) {
    const std::string name = entry.path().filename().string();
    names_.emplace(name.substr(0, name.find('-')), name);
  }
}

std::optional<fs::path> KeptShards::find(const std::string& key) {
  const auto found = names_.find(key);
  if (found == names_.end()) return {};
  const fs::path file = folder_ / found->second;
  const auto sha256 = catalog::sha256_of_file(file);
  if (!sha256 || found->second != key + "-" + *sha256 + ".glass") return {};
  const std::lock_guard lock(mutex_);
  used_.insert(found->second);
  return file;
}

fs::path KeptShards::keep(const std::string& key, const fs::path& file) {
  const auto sha256 = catalog::sha256_of_file(file);
  if (folder_.empty() || !sha256) return file;
  const std::string name = key + "-" + *sha256 + ".glass";
  std::error_code code;
  fs::rename(file, folder_ / name, code);
  if (code) return file;
  const std::lock_guard lock(mutex_);
  used_.insert(name);
  return folder_ / name;
}

void KeptShards::forget_others() {
  if (folder_.empty()) return;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(folder_, code))
    if (!used_.contains(entry.path().filename().string())) fs::remove_all(entry.path(), code);
}

}  // namespace indexer::known
