// Copies of what is published, for other machines to serve: made by rsync.
//
//   const auto outgoing = indexer::OutgoingSnapshot::open("build/published");
//   if (!outgoing) return outgoing.error();
//   for (const std::string& destination : {"one:/srv/kith", "two:/srv/kith"})
//     if (const auto sent = outgoing->send_to(destination); !sent) tell(sent.error());
//
// Of a split snapshot the shards stay behind (deploy/shards.md).
//
// At every moment CURRENT of a destination names a whole snapshot: the files are copied, then both
// sides are read and compared, and only then is CURRENT replaced.  One copy that fails keeps no
// other from being made.
#pragma once

#include <filesystem>
#include <string>

#include "catalog/failure.h"
#include "indexer/publish.h"

namespace indexer {

// The snapshot that CURRENT names, found whole.  While it is held nothing is built in its folder,
// and no second one is made there.
class OutgoingSnapshot {
 public:
  // Errors: not_found      nothing has been published there
  //         damaged        a file is not the one that was built
  //         incompatible   it was built by another version
  //         unreadable     another indexer is at work there
  static catalog::Expected<OutgoingSnapshot> open(const std::filesystem::path& published);

  const std::string& name() const { return name_; }

  // Makes `destination`, a folder here or what rsync takes for one elsewhere (host:folder), serve
  // this snapshot.  What is there already is not sent again, a copy that was broken off is taken
  // up, a damaged one is mended, and all but the last three are removed.
  //
  // Errors: invalid      `destination` names no folder
  //         not_found    rsync is not installed
  //         unreadable   it can not be copied; CURRENT names there what it named, a whole snapshot,
  //                      or, where only old ones could not be removed, this one
  catalog::Expected<void> send_to(const std::string& destination) const;

 private:
  OutgoingSnapshot(BuildLock lock, std::filesystem::path published, std::string name)
      : lock_(std::move(lock)), published_(std::move(published)), name_(std::move(name)) {}

  BuildLock lock_;
  std::filesystem::path published_;
  std::string name_;
};

}  // namespace indexer
