#include "query-service/snapshot/current_snapshot.h"

#include "catalog/snapshot_files.h"

namespace query_service {

std::shared_ptr<const Snapshot> CurrentSnapshot::get() const {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

catalog::Expected<void> CurrentSnapshot::open(const std::string& name) {
  auto opened = Snapshot::open(published_ / name);
  if (!opened) return tl::unexpected(opened.error());
  const std::lock_guard lock(mutex_);
  snapshot_ = std::move(*opened);
  return {};
}

catalog::Expected<void> CurrentSnapshot::refresh() {
  const auto name = catalog::current_snapshot(published_);
  const auto served = get();
  if (!name) return served ? catalog::Expected<void>() : tl::unexpected(name.error());
  if ((served && served->name() == *name) || refused_ == *name) return {};

  const auto opened = open(*name);
  if (opened) {
    refused_.clear();
    return {};
  }
  refused_ = *name;
  if (!served)
    for (const std::string& older : catalog::snapshots(published_))
      if (older != *name && open(older)) break;
  return tl::unexpected(opened.error());
}

}  // namespace query_service
