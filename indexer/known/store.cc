#include "indexer/known/store.h"

#include <algorithm>

#include "catalog/checksum.h"

namespace indexer::known {
namespace {

using catalog::Expected;

constexpr const char* store_file = "known.sqlite";

// Nothing is synced: the store may be lost with the power, as long as it never lies.  What was
// taken out of a listing may have been private, and is wiped out of the store as well.
constexpr const char* store_shape = R"sql(
PRAGMA synchronous = OFF;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS surroundings (sha256 TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS files (
  number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL,
  modified_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, inode INTEGER NOT NULL,
  read_at INTEGER NOT NULL, content TEXT NOT NULL, listing_sha256 TEXT NOT NULL,
  checksum TEXT NOT NULL, facts BLOB NOT NULL, listing TEXT NOT NULL);
BEGIN;
)sql";

std::string checksum_of(const std::string& path, const Row& row) {
  std::string all = path;
  for (const std::int64_t number :
       {row.stamp.bytes, row.stamp.modified_at, row.stamp.changed_at, row.stamp.inode, row.read_at})
    all += '\n' + std::to_string(number);
  return catalog::sha256_of(all + '\n' + row.content + '\n' + row.listing + '\n' + row.facts);
}

void bind_stamp(catalog::Statement& statement, const std::string& path, const Row& row) {
  statement.bind(1, path);
  statement.bind(2, row.stamp.bytes);
  statement.bind(3, row.stamp.modified_at);
  statement.bind(4, row.stamp.changed_at);
  statement.bind(5, row.stamp.inode);
  statement.bind(6, row.read_at);
  statement.bind(7, checksum_of(path, row));
}

}  // namespace

Expected<std::unique_ptr<Store>> Store::open(const std::filesystem::path& folder,
                                             const std::string& surroundings) {
  if (!folder.empty())
    if (auto lock = BuildLock::take(folder)) {
      // What a check complains of may be private: it is for whoever runs the check.
      std::error_code code;
      std::filesystem::permissions(folder, std::filesystem::perms::owner_all, code);
      auto kept = std::optional(std::move(*lock));
      if (auto store = open_at(folder, std::move(kept), surroundings)) return store;
      // Damaged, or of another shape: begun anew.
      forget(folder);
      if (auto again = BuildLock::take(folder)) {
        auto kept_again = std::optional(std::move(*again));
        if (auto store = open_at(folder, std::move(kept_again), surroundings)) return store;
      }
    }
  return open_at({}, {}, surroundings);
}

void Store::forget(const std::filesystem::path& folder) {
  std::error_code code;
  for (const char* ending : {"", "-journal", "-wal", "-shm"})
    std::filesystem::remove(folder / (std::string(store_file) + ending), code);
}

Expected<std::unique_ptr<Store>> Store::open_at(const std::filesystem::path& folder,
                                                std::optional<BuildLock> lock,
                                                const std::string& surroundings) {
  auto database = catalog::Database::create(folder.empty() ? "" : folder / store_file);
  if (!database) return tl::unexpected(database.error());
  std::unique_ptr<Store> store(new Store(folder, std::move(lock), std::move(*database)));
  if (auto ready = store->prepare(surroundings); !ready) return tl::unexpected(ready.error());
  return store;
}

Expected<void> Store::prepare(const std::string& surroundings) {
  if (auto made = database_.run(store_shape); !made) return made;
  auto known = database_.prepare("SELECT sha256 FROM surroundings");
  if (!known) return tl::unexpected(known.error());
  if (!known->step() || known->text(0) != surroundings) {
    if (known->failed()) return tl::unexpected(problem("read"));
    known->reset();
    const auto anew = database_.run("DELETE FROM files; DELETE FROM surroundings;");
    if (!anew) return anew;
    auto insert = database_.prepare("INSERT INTO surroundings VALUES (?1)");
    if (!insert) return tl::unexpected(insert.error());
    insert->bind(1, surroundings);
    insert->step();
    if (insert->failed()) return tl::unexpected(problem("written"));
  }
  known->reset();
  const auto ready = [&](std::optional<catalog::Statement>& statement, const char* text) {
    auto prepared = database_.prepare(text);
    if (prepared) statement = std::move(*prepared);
    return statement.has_value();
  };
  if (!ready(find_,
             "SELECT number, bytes, modified_at, changed_at, inode, read_at, content, "
             "listing_sha256, facts, checksum, listing FROM files WHERE path = ?1") ||
      !ready(put_,
             "INSERT OR REPLACE INTO files (path, bytes, modified_at, changed_at, inode, read_at, "
             "checksum, content, listing_sha256, facts, listing) "
             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING number") ||
      !ready(restamp_,
             "UPDATE files SET bytes = ?2, modified_at = ?3, changed_at = ?4, inode = ?5, "
             "read_at = ?6, checksum = ?7 WHERE path = ?1") ||
      !ready(listing_, "SELECT listing FROM files WHERE number = ?1"))
    return tl::unexpected(problem("read"));
  return {};
}

catalog::Failure Store::problem(const std::string& what) const {
  return {catalog::FailureKind::damaged,
          (folder_.empty() ? "a temporary file" : (folder_ / store_file).string()) + " cannot be " +
              what + ": " + database_.problem()};
}

std::optional<Row> Store::find(const std::string& path) {
  Row row;
  std::string checksum, listing;
  {
    const std::lock_guard lock(mutex_);
    find_->reset();
    find_->bind(1, path);
    if (!find_->step()) {
      is_damaged_ |= find_->failed();
      return {};
    }
    row = {.number = find_->integer(0),
           .stamp = {find_->integer(1), find_->integer(2), find_->integer(3), find_->integer(4)},
           .read_at = find_->integer(5),
           .content = std::string(find_->text(6)),
           .listing = std::string(find_->text(7)),
           .facts = std::string(find_->bytes(8))};
    checksum = find_->text(9);
    listing = find_->text(10);
    find_->reset();
  }
  const bool is_whole =
      checksum == checksum_of(path, row) && row.listing == catalog::sha256_of(listing);
  return is_whole ? std::optional(std::move(row)) : std::nullopt;
}

Expected<std::int64_t> Store::put(const std::string& path, Row row, const std::string& listing) {
  row.listing = catalog::sha256_of(listing);
  const std::lock_guard lock(mutex_);
  put_->reset();
  bind_stamp(*put_, path, row);
  put_->bind(8, row.content);
  put_->bind(9, row.listing);
  put_->bind_bytes(10, row.facts);
  put_->bind(11, listing);
  if (!put_->step()) return tl::unexpected(problem("written"));
  const std::int64_t number = put_->integer(0);
  put_->reset();
  return number;
}

Expected<void> Store::restamp(const std::string& path, const Row& row) {
  const std::lock_guard lock(mutex_);
  restamp_->reset();
  bind_stamp(*restamp_, path, row);
  restamp_->step();
  const bool failed = restamp_->failed();
  restamp_->reset();
  if (failed) return tl::unexpected(problem("written"));
  return {};
}

Expected<std::string> Store::listing(std::int64_t row, const std::string& sha256) {
  std::string text;
  {
    const std::lock_guard lock(mutex_);
    listing_->reset();
    listing_->bind(1, row);
    if (listing_->step()) text = listing_->text(0);
    listing_->reset();
  }
  if (catalog::sha256_of(text) == sha256) return text;
  return catalog::failure(
      catalog::FailureKind::damaged,
      (folder_ / store_file).string() + " was damaged meanwhile: run the same command again");
}

Expected<void> Store::commit(std::vector<std::int64_t> kept) {
  if (is_damaged_) return tl::unexpected(problem("read"));
  auto rows = database_.prepare("SELECT number FROM files");
  if (!rows) return tl::unexpected(rows.error());
  std::sort(kept.begin(), kept.end());
  std::vector<std::int64_t> gone;
  while (rows->step())
    if (!std::binary_search(kept.begin(), kept.end(), rows->integer(0)))
      gone.push_back(rows->integer(0));
  if (rows->failed()) return tl::unexpected(problem("read"));
  rows->reset();
  auto remove = database_.prepare("DELETE FROM files WHERE number = ?1");
  if (!remove) return tl::unexpected(remove.error());
  for (const std::int64_t number : gone) {
    remove->reset();
    remove->bind(1, number);
    remove->step();
    if (remove->failed()) return tl::unexpected(problem("written"));
  }
  remove->reset();
  return database_.run("COMMIT;");
}

}  // namespace indexer::known
