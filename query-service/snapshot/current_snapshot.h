// The snapshot that is served now, and the change to the next one.
//
// Each request takes the current snapshot once and keeps it to its end, so no answer mixes two.
//
// Thread promise: any thread may call anything.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "query-service/snapshot/snapshot.h"

namespace query_service {

class CurrentSnapshot {
 public:
  explicit CurrentSnapshot(std::filesystem::path published) : published_(std::move(published)) {}

  // What is served now; null before the first success of refresh().
  std::shared_ptr<const Snapshot> get() const;

  // Opens what CURRENT names, if it is another than the one served.  If it can not be served, what
  // was served stays; at the start the newest older snapshot that is whole is taken.  The message
  // of a refusal is given once for each snapshot refused; one whose files change, since it is
  // copied again, is looked at again.
  // Errors: those of catalog::current_snapshot and Snapshot::open
  catalog::Expected<void> refresh();

 private:
  catalog::Expected<void> open(const std::string& name);

  std::filesystem::path published_;
  mutable std::mutex mutex_;
  std::shared_ptr<const Snapshot> snapshot_;
  std::string refused_;  // the snapshot that was last found unfit, and its files as they were then
};

}  // namespace query_service
