#include "query-service/snapshot/current_snapshot.h"

#include <sys/stat.h>

#include "catalog/snapshot_files.h"
#include "query-service/snapshot/text_shards.h"

namespace query_service {

namespace {

// A snapshot and its files: another text when one of them was replaced or written to.  The time of
// the change is the system's; that of the content is what whoever copies a file says it is.
std::string looks_of(const std::filesystem::path& folder) {
  std::string looks = folder.string();
  for (const char* file : {catalog::snapshot_files::manifest, catalog::snapshot_files::index,
                           catalog::snapshot_files::records}) {
    struct stat facts {};
    if (stat((folder / file).c_str(), &facts) != 0) facts = {};
    for (const auto fact :
         {static_cast<long long>(facts.st_ino), static_cast<long long>(facts.st_ctim.tv_sec),
          static_cast<long long>(facts.st_ctim.tv_nsec)})
      looks += ' ' + std::to_string(fact);
  }
  return looks;
}

}  // namespace

std::shared_ptr<const Snapshot> CurrentSnapshot::get() const {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

catalog::Expected<void> CurrentSnapshot::open(const std::string& name) {
  auto opened = Snapshot::open(published_ / name, addresses_);
  if (!opened) return tl::unexpected(opened.error());
  next_ = std::move(*opened);
  if (clock_ && get()) next_->keep_up(clock_());
  return {};
}

catalog::Expected<void> CurrentSnapshot::serve_next() {
  catalog::Expected<void> reached;
  if (const TextShards* shards = next_->text_shards()) reached = shards->reach();
  if (!reached && get()) {
    const std::string why = next_->name() + " waits for its shards: " + reached.error().message;
    if (told_ == why) return {};
    told_ = why;
    return catalog::failure(reached.error().kind, why);
  }
  told_.clear();
  const std::lock_guard lock(mutex_);
  snapshot_ = std::move(next_);
  return reached;
}

catalog::Expected<void> CurrentSnapshot::refresh() {
  const auto name = catalog::current_snapshot(published_);
  const auto served = get();
  if (!name) return served ? catalog::Expected<void>() : tl::unexpected(name.error());
  if (served && served->name() == *name) {
    next_.reset();
    return {};
  }
  if (next_ && next_->name() == *name) return serve_next();
  next_.reset();
  // Before it is read: what is replaced meanwhile is looked at again.
  const std::string looks = looks_of(published_ / *name);
  if (refused_ == looks) return {};

  const auto opened = open(*name);
  if (opened) {
    refused_.clear();
    return serve_next();
  }
  refused_ = looks;
  if (!served)
    for (const std::string& older : catalog::snapshots(published_))
      if (older != *name && open(older)) {
        static_cast<void>(serve_next());
        break;
      }
  return tl::unexpected(opened.error());
}

}  // namespace query_service
