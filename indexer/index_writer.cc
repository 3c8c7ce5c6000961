#include "indexer/index_writer.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <vector>

#include "indexer/index_identity.h"
#include "indexer/parallel.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t documents_per_shard = 2048;
// Each that is packed is a handful of open files.
constexpr std::size_t shards_packed_at_once = 64;

class ShardedIndex {
 public:
  ShardedIndex(const fs::path& path, std::size_t count)
      : path_(path), growing_(path.string() + ".growing"), count_(count) {}

  ~ShardedIndex() {
    std::error_code code;
    fs::remove_all(growing_, code);
  }

  catalog::Expected<void> write(const std::function<Xapian::Document(std::size_t at)>& document_of,
                                const std::function<void(std::size_t count)>& written) {
    std::error_code code;
    if (!fs::create_directories(growing_, code)) return trouble("its folder cannot be made");
    const std::size_t shards =
        std::max<std::size_t>(1, (count_ + documents_per_shard - 1) / documents_per_shard);
    std::vector<fs::path> parts(shards);
    on_all_cores(shards, [&](std::size_t shard) {
      parts[shard] = growing_ / ("shard-" + std::to_string(shard));
      write_shard(parts[shard], shard * documents_per_shard, document_of, written);
    });
    while (parts.size() > shards_packed_at_once) parts = packed(parts);
    on_all_cores(1, [&](std::size_t) { pack(parts, path_); });
    if (problem_) return trouble(*problem_);
    return name_after_content(path_);
  }

 private:
  catalog::Expected<void> trouble(const std::string& why) const {
    return catalog::failure(catalog::FailureKind::unreadable,
                            path_.string() + " cannot be written: " + why);
  }

  // Nothing more is begun after the first trouble.
  void on_all_cores(std::size_t count, const std::function<void(std::size_t)>& use) {
    for_each_one(count, [&](std::size_t at) {
      {
        const std::lock_guard lock(mutex_);
        if (problem_) return;
      }
      try {
        use(at);
      } catch (const Xapian::Error& error) {
        const std::lock_guard lock(mutex_);
        if (!problem_) problem_ = error.get_description();
      }
    });
  }

  void write_shard(const fs::path& shard, std::size_t first,
                   const std::function<Xapian::Document(std::size_t at)>& document_of,
                   const std::function<void(std::size_t count)>& written) {
    // The folder is new and is thrown away whole if anything fails, so nothing is synced on the
    // way.  Which terms a document has is asked nowhere, so they are not listed by document.
    Xapian::WritableDatabase database(shard.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC |
                                                          Xapian::DB_DANGEROUS |
                                                          Xapian::DB_NO_TERMLIST);
    const std::size_t last = std::min(first + documents_per_shard, count_);
    for (std::size_t at = first; at < last; ++at) database.add_document(document_of(at));
    database.commit();
    database.close();
    const std::lock_guard lock(mutex_);
    written_ += last - first;
    written(written_);
  }

  static void pack(const std::vector<fs::path>& parts, const fs::path& into) {
    Xapian::Database all;
    for (const fs::path& part : parts) all.add_database(Xapian::Database(part.string()));
    all.compact(into.string(), Xapian::DBCOMPACT_SINGLE_FILE);
  }

  // The same documents in fewer files.
  std::vector<fs::path> packed(const std::vector<fs::path>& parts) {
    const std::size_t groups = (parts.size() + shards_packed_at_once - 1) / shards_packed_at_once;
    const std::size_t round = ++rounds_;
    std::vector<fs::path> fewer(groups);
    on_all_cores(groups, [&](std::size_t group) {
      const auto begin = parts.begin() + static_cast<std::ptrdiff_t>(group * shards_packed_at_once);
      const auto end = parts.end() - begin > static_cast<std::ptrdiff_t>(shards_packed_at_once)
                           ? begin + static_cast<std::ptrdiff_t>(shards_packed_at_once)
                           : parts.end();
      fewer[group] = growing_ / ("packed-" + std::to_string(round) + "-" + std::to_string(group));
      pack({begin, end}, fewer[group]);
      std::error_code code;
      for (auto part = begin; part != end; ++part) fs::remove_all(*part, code);
    });
    return fewer;
  }

  fs::path path_;
  fs::path growing_;
  std::size_t count_;
  std::size_t written_ = 0;
  std::size_t rounds_ = 0;
  std::mutex mutex_;
  std::optional<std::string> problem_;
};

}  // namespace

catalog::Expected<void> write_index(
    const fs::path& path, std::size_t count,
    const std::function<Xapian::Document(std::size_t at)>& document_of,
    const std::function<void(std::size_t count)>& written) {
  return ShardedIndex(path, count).write(document_of, written);
}

}  // namespace indexer
