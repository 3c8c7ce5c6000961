// What is known of each file, kept from run to run: one SQLite file in a folder of its own.
//
//   <folder>/.lock          held while a run has the store open
//   <folder>/known.sqlite   a row for each listing file: when and how it was read, its facts, its
//   JSON
//
// All of it was found under one set of surroundings (surroundings.h); under others it is void, and
// the store begins anew.  Every row carries a checksum of itself, every JSON stands beside its
// SHA-256: what is damaged counts as not known.  Nothing counts before commit(): killed at any
// moment, a run leaves the store as it was.
//
// Only its owner may read the folder, and nothing that was replaced can be read in the file.
//
// Where the folder can not be written, is in use by another run or is not given, the store is a
// temporary one, which knows nothing and is gone with the run.
//
// Thread promise: any number of threads may find and put.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "catalog/database.h"
#include "catalog/failure.h"
#include "indexer/known/stamp.h"
#include "indexer/publish.h"

namespace indexer::known {

struct Row {
  std::int64_t number = 0;  // of the row; given by put
  Stamp stamp = {};
  Instant read_at = 0;
  std::string content = {};  // SHA-256 of the file
  std::string listing = {};  // SHA-256 of the listing's JSON, as the records hold it, but for the
                             // names of organizations; of nothing where its shape is not right
  std::string facts = {};    // bytes_of(Facts)
};

class Store {
 public:
  // `folder` is made; empty for a temporary store.
  // Errors: unreadable   not even a temporary file can be written
  static catalog::Expected<std::unique_ptr<Store>> open(const std::filesystem::path& folder,
                                                        const std::string& surroundings);

  // `path`: below data/listings.  Nothing where it is not known, or what is known is damaged.
  std::optional<Row> find(const std::string& path);

  // Errors of the following: damaged   the disk is full, or the store can not be read or written

  // Replaces what is known of the path, and row.listing; the number of its row.
  catalog::Expected<std::int64_t> put(const std::string& path, Row row, const std::string& listing);

  // The same of a file that is as it was, but for its times.
  catalog::Expected<void> restamp(const std::string& path, const Row& row);

  // The JSON that was put there, where it has this SHA-256.
  catalog::Expected<std::string> listing(std::int64_t row, const std::string& sha256);

  // Forgets all rows but these, and writes down what was put.
  catalog::Expected<void> commit(std::vector<std::int64_t> kept);

  // Where more can be kept beside it; empty where nothing can.
  const std::filesystem::path& folder() const { return folder_; }

  // Removes what is kept in the folder: after damage.
  static void forget(const std::filesystem::path& folder);

 private:
  Store(std::filesystem::path folder, std::optional<BuildLock> lock, catalog::Database database)
      : folder_(std::move(folder)), lock_(std::move(lock)), database_(std::move(database)) {}
  static catalog::Expected<std::unique_ptr<Store>> open_at(const std::filesystem::path& folder,
                                                           std::optional<BuildLock> lock,
                                                           const std::string& surroundings);
  catalog::Expected<void> prepare(const std::string& surroundings);
  catalog::Failure problem(const std::string& what) const;

  std::filesystem::path folder_;
  std::optional<BuildLock> lock_;
  catalog::Database database_;
  std::optional<catalog::Statement> find_, put_, restamp_, listing_;
  bool is_damaged_ = false;
  std::mutex mutex_;
};

}  // namespace indexer::known
