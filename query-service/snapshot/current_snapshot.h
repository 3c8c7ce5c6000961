// The snapshot that is served now, and the change to the next one.
//
// Each request takes the current snapshot once and keeps it to its end, so no answer mixes two.
// A split one (snapshot/text_shards.h) takes the place of another when all its shards answer.
//
// Thread promise: any thread may call anything.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "query-service/snapshot/snapshot.h"

namespace query_service {

class CurrentSnapshot {
 public:
  using Clock = std::function<std::chrono::sys_seconds()>;

  // `addresses`: where shards are, for snapshots that are split.  With a clock a snapshot takes the
  // place of another only when it has worked out what follows from the hour.
  explicit CurrentSnapshot(std::filesystem::path published, ShardAddresses addresses = {},
                           Clock clock = {})
      : published_(std::move(published)),
        addresses_(std::move(addresses)),
        clock_(std::move(clock)) {}

  // What is served now; null before the first success of refresh().
  std::shared_ptr<const Snapshot> get() const;

  // Opens what CURRENT names, if it is another than the one served.  If it can not be served, what
  // was served stays; at the start the newest older snapshot that is whole is taken.  The message
  // of a refusal is given once for each snapshot refused; one whose files change, since it is
  // copied again, is looked at again.  One whose shards do not answer yet is tried each time, and
  // each message of that given once; at the start it is taken all the same.
  // Errors: those of catalog::current_snapshot, Snapshot::open and TextShards::reach
  catalog::Expected<void> refresh();

 private:
  catalog::Expected<void> open(const std::string& name);
  catalog::Expected<void> serve_next();

  std::filesystem::path published_;
  ShardAddresses addresses_;
  Clock clock_;
  mutable std::mutex mutex_;
  std::shared_ptr<const Snapshot> snapshot_;
  std::shared_ptr<const Snapshot> next_;  // it is whole, and its shards do not answer yet
  std::string told_;                      // why not
  std::string refused_;  // the snapshot that was last found unfit, and its files as they were then
};

}  // namespace query_service
