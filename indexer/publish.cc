#include "indexer/publish.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "catalog/snapshot_files.h"

namespace indexer {
namespace {

using catalog::Expected;

Expected<void> problem(const std::filesystem::path& path, const std::string& what) {
  return catalog::failure(catalog::FailureKind::unreadable, path.string() + " " + what);
}

// Without this a power cut after the rename could leave a name with nothing behind it.
Expected<void> sync(const std::filesystem::path& path) {
  const int handle = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0) return problem(path, std::string("cannot be opened: ") + std::strerror(errno));
  const bool synced = fsync(handle) == 0;
  const int reason = errno;
  close(handle);
  if (!synced) return problem(path, std::string("cannot be synced: ") + std::strerror(reason));
  return {};
}

Expected<void> move_to(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code code;
  std::filesystem::rename(from, to, code);
  if (code) return problem(from, "cannot be renamed to " + to.string() + ": " + code.message());
  return {};
}

Expected<void> write_pointer(const std::filesystem::path& path, const std::string& name) {
  const int handle = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (handle < 0) return problem(path, std::string("cannot be written: ") + std::strerror(errno));
  const std::string line = name + "\n";
  const bool written =
      write(handle, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
      fsync(handle) == 0;
  const int reason = errno;
  close(handle);
  if (!written) return problem(path, std::string("cannot be written: ") + std::strerror(reason));
  return {};
}

void remove_old(const std::filesystem::path& published, const std::string& current) {
  std::error_code code;
  for (const std::string& old : outdated(catalog::snapshots(published), current))
    std::filesystem::remove_all(published / old, code);
}

}  // namespace

Expected<BuildLock> BuildLock::take(const std::filesystem::path& published) {
  std::error_code code;
  std::filesystem::create_directories(published, code);
  const std::filesystem::path path = published / ".lock";
  const int handle = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (handle < 0)
    return tl::unexpected(
        problem(path, std::string("cannot be made: ") + std::strerror(errno)).error());
  if (flock(handle, LOCK_EX | LOCK_NB) != 0) {
    close(handle);
    return tl::unexpected(
        problem(published,
                "is in use: another kith-index is building or publishing there, wait for it")
            .error());
  }
  return BuildLock(handle);
}

BuildLock::~BuildLock() {
  if (handle_ >= 0) close(handle_);
}

std::vector<std::string> outdated(const std::vector<std::string>& newest_first,
                                  const std::string& current) {
  std::vector<std::string> old;
  for (std::size_t at = snapshots_kept; at < newest_first.size(); ++at)
    if (newest_first[at] != current) old.push_back(newest_first[at]);
  return old;
}

Expected<std::filesystem::path> staging_folder(const std::filesystem::path& published) {
  const std::filesystem::path staged = published / ".staging";
  std::error_code code;
  std::filesystem::create_directories(published, code);
  if (code) return tl::unexpected(problem(published, "cannot be made: " + code.message()).error());
  std::filesystem::remove_all(staged, code);
  if (code) return tl::unexpected(problem(staged, "cannot be removed: " + code.message()).error());
  return staged;
}

Expected<void> publish(const std::filesystem::path& staged, const std::filesystem::path& published,
                       const std::string& name) {
  std::error_code code;
  const std::filesystem::recursive_directory_iterator files(staged, code);
  if (code) return problem(staged, "cannot be read: " + code.message());
  for (const auto& file : files)
    if (auto synced = sync(file.path()); !synced) return synced;
  const std::filesystem::path pointer = published / catalog::snapshot_files::pointer;
  const std::filesystem::path next_pointer = published / ".CURRENT.next";
  auto done = sync(staged)
                  .and_then([&] { return move_to(staged, published / name); })
                  .and_then([&] { return sync(published); })
                  .and_then([&] { return write_pointer(next_pointer, name); })
                  .and_then([&] { return move_to(next_pointer, pointer); })
                  .and_then([&] { return sync(published); });
  if (done) remove_old(published, name);
  return done;
}

}  // namespace indexer
