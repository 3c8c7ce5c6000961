// The text of a split snapshot: shards by country, each served by xapian-tcpsrv on some machine,
// asked as if they were one index.
//
// Connections are kept for the next search.  A shard that was started again is connected to anew
// without anyone noticing.  One that does not answer, or whose content is not of this snapshot, is
// never left out of an answer: there is none then.  For a second nobody tries again.
//
// Thread promise: any number of threads may ask at once.
#pragma once

#include <xapian.h>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "catalog/failure.h"
#include "catalog/manifest.h"
#include "query-service/snapshot/columns.h"
#include "query-service/snapshot/shard_addresses.h"

namespace query_service {

// How long it may take to reach one address, how long each answer of it, and after how long no
// other address is tried: an answer, or that there is none, takes less than 6 seconds.
struct ShardPatience {
  unsigned connect_milliseconds = 500;
  unsigned answer_milliseconds = 2000;
  std::chrono::milliseconds trying = std::chrono::milliseconds(1000);
  std::chrono::milliseconds before_next_try = std::chrono::milliseconds(1000);
};

class TextShards {
 public:
  // Which shard a row lies in is said by its country.
  // Errors: invalid   a shard has no address
  //         damaged   the shards do not hold the listings of these columns
  static catalog::Expected<std::shared_ptr<const TextShards>> make(
      const std::vector<catalog::ManifestShard>& shards, const ShardAddresses& addresses,
      const Columns& columns, const ShardPatience& patience = {});

  // Calls `use` with all shards as one database; a second time where a connection was closed since
  // the last search.
  // Errors: unreadable   a shard does not answer; the message names it
  catalog::Expected<void> ask(const std::function<void(const Xapian::Database&)>& use) const;

  // The row of a document of that database.
  Row row_of(Xapian::docid document) const;

  // Connects to all of them.  Errors: those of ask()
  catalog::Expected<void> reach() const;

  // What was wrong when they were asked last; empty where nothing was.
  std::string trouble() const;

 private:
  struct Shard {
    std::string name;
    std::string identity;
    std::vector<ShardAddress> addresses;
    std::vector<Row> rows;
  };
  TextShards(std::vector<Shard> shards, const ShardPatience& patience)
      : shards_(std::move(shards)), patience_(patience) {}

  using Time = std::chrono::steady_clock::time_point;
  catalog::Expected<Xapian::Database> connect() const;
  catalog::Expected<Xapian::Database> connect(const Shard& shard, Time last_try) const;
  // Nothing where each is in use; a failure while nobody tries again.
  catalog::Expected<std::optional<Xapian::Database>> take_idle() const;
  void keep(Xapian::Database connected) const;
  void forget_idle() const;
  tl::unexpected<catalog::Failure> failed(const std::string& why) const;

  std::vector<Shard> shards_;
  ShardPatience patience_;
  mutable std::mutex mutex_;
  mutable std::vector<Xapian::Database> idle_;
  mutable std::string trouble_;
  mutable Time next_try_ = {};
};

}  // namespace query_service
