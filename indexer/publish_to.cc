#include "indexer/publish_to.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

#include "catalog/manifest.h"
#include "catalog/snapshot_files.h"
#include "indexer/run_program.h"

namespace indexer {
namespace {

using catalog::Expected;
using catalog::FailureKind;
using Words = std::vector<std::string>;

// Who answers searches does not read the shards: they go to machines of their own.
const std::string no_shards = std::string("--exclude=/") + catalog::snapshot_files::shards + "/";

// rsync ends with this where some of what was asked for is not there.
constexpr int some_files_missing = 23;

// The folder without a / at its end; empty where none is named, since what follows it would then
// be taken from the root.
std::string folder_named(std::string destination) {
  while (destination.ends_with('/')) destination.pop_back();
  return destination.ends_with(':') ? std::string() : destination;
}

// rsync says what went wrong in its first line, and in the rest what followed from it.
std::string first_line(const ProgramResult& result) {
  const std::string line = result.errors.substr(0, result.errors.find('\n'));
  return line.empty() ? "rsync ended with " + std::to_string(result.exit_code) : line;
}

Expected<ProgramResult> rsync(const Words& options, const Words& paths) {
  // Half a minute of silence is common where a large file is read to be compared, five are not.
  Words words = {"rsync", "--timeout=300"};
  words.insert(words.end(), options.begin(), options.end());
  words.push_back("--");
  words.insert(words.end(), paths.begin(), paths.end());
  auto result = run_program(words);
  if (!result && result.error().kind == FailureKind::not_found)
    return catalog::failure(FailureKind::not_found,
                            "rsync is not installed, and it makes the copies: apt-get install "
                            "rsync, here and where they go");
  return result;
}

// One destination, and the words for what can go wrong there.
class Destination {
 public:
  Destination(std::string folder, std::filesystem::path published, std::string name)
      : folder_(std::move(folder)), published_(std::move(published)), name_(std::move(name)) {}

  Expected<void> copy() const {
    const auto present = snapshots();
    if (!present) return tl::unexpected(present.error());
    // Who serves the copies need not be who makes them, so that all may read them.
    Words options = {"--recursive", "--checksum", "--times",
                     "--perms",     "--fsync",    "--chmod=Du=rwx,Dgo=rx,Fu=rw,Fgo=r",
                     "--mkpath",    "--delete",   "--partial-dir=.partial",
                     no_shards};
    // What did not change since an older one is taken from there.  It is copied, not linked: damage
    // to one file would else be damage to both.
    std::size_t older_ones = 0;
    for (const std::string& older : *present)
      if (older != name_ && ++older_ones <= snapshots_kept)
        options.push_back("--copy-dest=../" + older);
    return run(options, {source(), folder_ + "/" + name_ + "/"}).map(ignore);
  }

  // rsync trusts what it wrote; this reads it.
  Expected<void> compare() const {
    const auto compared =
        run({"--recursive", "--checksum", "--dry-run", "--delete", "--out-format=%n", no_shards},
            {source(), folder_ + "/" + name_ + "/"});
    if (!compared) return tl::unexpected(compared.error());
    if (compared->output.empty()) return {};
    return trouble("its copy of " + compared->output.substr(0, compared->output.find('\n')) +
                   " is not what was sent; look whether its disk is full or failing");
  }

  Expected<void> point() const {
    // Not the CURRENT of here: someone may replace it at any moment.
    const std::filesystem::path pointer = published_ / ".CURRENT.outgoing";
    std::ofstream file(pointer);
    file << name_ << '\n';
    file.close();
    if (!file)
      return catalog::failure(FailureKind::unreadable, pointer.string() + " cannot be written");
    const auto pointed = run({"--checksum", "--times", "--perms", "--fsync", "--chmod=Fu=rw,Fgo=r"},
                             {pointer.string(), folder_ + "/" + catalog::snapshot_files::pointer});
    std::error_code code;
    std::filesystem::remove(pointer, code);
    return pointed.map(ignore);
  }

  // rsync removes what the source lacks, and the folder of one snapshot has no other in it.
  Expected<void> remove_old() const {
    const auto present = snapshots();
    if (!present) return tl::unexpected(present.error());
    const Words old = outdated(*present, name_);
    if (old.empty()) return {};
    Words options = {"--recursive", "--delete"};
    for (const std::string& snapshot : old) options.push_back("--include=/" + snapshot + "/***");
    options.push_back("--exclude=*");
    const auto removed = rsync(options, {source(), folder_ + "/"});
    if (!removed) return tl::unexpected(removed.error());
    if (removed->exit_code == 0) return {};
    return catalog::failure(FailureKind::unreadable,
                            folder_ + " serves " + name_ + ", but older ones cannot be removed: " +
                                first_line(*removed) + "; remove them by hand: all but the last " +
                                std::to_string(snapshots_kept));
  }

 private:
  static void ignore(const ProgramResult&) {}

  std::string source() const { return (published_ / name_).string() + "/"; }

  tl::unexpected<catalog::Failure> trouble(const std::string& what) const {
    return catalog::failure(FailureKind::unreadable,
                            folder_ + " did not get " + name_ + ": " + what +
                                "; it goes on serving what it has, so mend this and publish again");
  }

  Expected<ProgramResult> run(const Words& options, const Words& paths) const {
    auto result = rsync(options, paths);
    if (result && result->exit_code != 0) return trouble(first_line(*result));
    return result;
  }

  // What is at the destination, newest first; none where there is no such folder yet.
  Expected<Words> snapshots() const {
    const auto listed = rsync({"--list-only"}, {folder_ + "/"});
    if (!listed) return tl::unexpected(listed.error());
    if (listed->exit_code != 0 && listed->exit_code != some_files_missing)
      return trouble(first_line(*listed));
    Words names;
    std::istringstream lines(listed->output);
    for (std::string line; std::getline(lines, line);) {
      std::string name = line.substr(line.rfind(' ') + 1);
      if (line.starts_with('d') && catalog::is_snapshot_name(name))
        names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end(), std::greater<>());
    return names;
  }

  std::string folder_;
  std::filesystem::path published_;
  std::string name_;
};

}  // namespace

Expected<OutgoingSnapshot> OutgoingSnapshot::open(const std::filesystem::path& published) {
  // Before the lock, which makes the folder where there is none.
  if (const auto name = catalog::current_snapshot(published); !name)
    return tl::unexpected(name.error());
  auto lock = BuildLock::take(published);
  if (!lock) return tl::unexpected(lock.error());
  auto name = catalog::current_snapshot(published);
  if (!name) return tl::unexpected(name.error());
  const auto manifest = catalog::read_manifest(published / *name);
  if (!manifest) return tl::unexpected(manifest.error());
  if (const auto whole = catalog::verify(published / *name, *manifest); !whole)
    return catalog::failure(whole.error().kind, whole.error().message +
                                                    ": nothing is copied; build it again with "
                                                    "kith-index build");
  return OutgoingSnapshot(std::move(*lock), published, std::move(*name));
}

Expected<void> OutgoingSnapshot::send_to(const std::string& destination) const {
  const std::string folder = folder_named(destination);
  if (folder.empty())
    return catalog::failure(FailureKind::invalid,
                            "\"" + destination +
                                "\" names no folder: write /srv/kith, or one:/srv/kith for a "
                                "folder of the machine one");
  const Destination there(folder, published_, name_);
  return there.copy()
      .and_then([&] { return there.compare(); })
      .and_then([&] { return there.point(); })
      .and_then([&] { return there.remove_old(); });
}

}  // namespace indexer
