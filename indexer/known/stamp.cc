#include "indexer/known/stamp.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace indexer::known {
namespace {

// FAT counts in steps of two seconds, the coarsest that is in use.
constexpr Instant coarsest_step = 2'000'000'000;

Instant instant_of(const timespec& time) {
  return static_cast<Instant>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

}  // namespace

catalog::Expected<Stamp> stamp_of(const std::filesystem::path& file) {
  struct stat found {};
  if (stat(file.c_str(), &found) != 0)
    return catalog::failure(catalog::FailureKind::unreadable,
                            file.string() + " cannot be read: " + std::strerror(errno));
  return Stamp{.bytes = found.st_size,
               .modified_at = instant_of(found.st_mtim),
               .changed_at = instant_of(found.st_ctim),
               .inode = static_cast<std::int64_t>(found.st_ino)};
}

bool is_settled(const Stamp& stamp, Instant read_at) {
  return std::max(stamp.modified_at, stamp.changed_at) + coarsest_step <= read_at;
}

}  // namespace indexer::known
