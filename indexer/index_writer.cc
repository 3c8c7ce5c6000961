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

// Each is an open file while it is packed; a process may have 1,024.
constexpr std::size_t shards_packed_at_once = 400;

class ShardedIndex {
 public:
  ShardedIndex(const fs::path& path, known::KeptShards& kept)
      : path_(path), growing_(path.string() + ".growing"), kept_(kept) {}

  ~ShardedIndex() {
    std::error_code code;
    fs::remove_all(growing_, code);
  }

  catalog::Expected<void> write(const std::vector<Shard>& shards, const DocumentOf& document_of,
                                const Written& written) {
    std::error_code code;
    if (!fs::create_directories(growing_, code)) return trouble("its folder cannot be made");
    std::vector<fs::path> parts(shards.size());
    on_all_cores(shards.size(), [&](std::size_t at) {
      const auto known = kept_.find(shards[at].key);
      parts[at] = known ? *known : made_shard(at, shards[at], document_of);
      const std::lock_guard lock(mutex_);
      written_ += shards[at].last - shards[at].first;
      written(written_);
    });
    while (parts.size() > shards_packed_at_once) parts = packed(parts);
    on_all_cores(1, [&](std::size_t) { pack(parts, path_); });
    if (failure_) return tl::unexpected(*failure_);
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
        if (problem_ || failure_) return;
      }
      try {
        use(at);
      } catch (const Xapian::Error& error) {
        const std::lock_guard lock(mutex_);
        if (!problem_) problem_ = error.get_description();
      }
    });
  }

  fs::path made_shard(std::size_t number, const Shard& shard, const DocumentOf& document_of) {
    const fs::path folder = growing_ / ("shard-" + std::to_string(number));
    {
      // The folder is new and is thrown away whole if anything fails, so nothing is synced on the
      // way.  Which terms a document has is asked nowhere, so they are not listed by document.
      Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC |
                                                             Xapian::DB_DANGEROUS |
                                                             Xapian::DB_NO_TERMLIST);
      for (std::size_t at = shard.first; at < shard.last; ++at) {
        const auto document = document_of(at);
        if (!document) {
          const std::lock_guard lock(mutex_);
          failure_ = document.error();
          return {};
        }
        database.add_document(*document);
      }
      database.commit();
      database.close();
    }
    const fs::path file = folder.string() + ".glass";
    pack({folder}, file);
    std::error_code code;
    fs::remove_all(folder, code);
    return kept_.keep(shard.key, file);
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
      for (auto part = begin; part != end; ++part)
        if (part->parent_path() == growing_) fs::remove_all(*part, code);
    });
    return fewer;
  }

  fs::path path_;
  fs::path growing_;
  known::KeptShards& kept_;
  std::size_t written_ = 0;
  std::size_t rounds_ = 0;
  std::mutex mutex_;
  std::optional<std::string> problem_;            // in Xapian's words
  std::optional<catalog::Failure> failure_ = {};  // of a document
};

}  // namespace

catalog::Expected<void> write_index(const fs::path& path, const std::vector<Shard>& shards,
                                    known::KeptShards& kept, const DocumentOf& document_of,
                                    const Written& written) {
  auto done = ShardedIndex(path, kept).write(shards, document_of, written);
  if (done) kept.forget_others();
  return done;
}

}  // namespace indexer
