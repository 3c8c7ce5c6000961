// Which listing of the old folder has become which of the new.
//
//   us/ma/lighthouse.yaml -> us/nh/lighthouse.yaml                       moved
//   us/ma/lighthouse.yaml -> us/ma/harbor.yaml, formerly: [lighthouse]   renamed
//   us/ma/lighthouse.yaml -> us/ma/harbor.yaml, the same group           renamed, lacks formerly
//
// A file keeps its path, else its id, else it is named in formerly, else its bytes or what the two
// say are the same (as indexer/duplicates/ tells duplicates, where no machine would doubt it).
//
// Pure, for any thread.
#pragma once

#include <string>
#include <vector>

#include "catalog/checker/normalise.h"
#include "indexer/diff/change.h"
#include "indexer/gazetteer.h"

namespace indexer::diff {

// A listing in one of the folders.
struct Version {
  std::string path;          // below listings/: us/ma/lighthouse.yaml
  std::string text = {};     // its bytes
  ListingFile listing = {};  // an empty tree where it can not be read
  Findings findings = {};    // of its reading and its shape
  bool is_sound = false;     // its shape is right: only then can more be told of it than its file
};

struct Pairing {
  Fate fate = Fate::changed;
  const Version* before = nullptr;
  const Version* after = nullptr;
  bool lacks_formerly = false;
};

// What differs, by the path of the later version.  Both lists are sorted by path; `organizations`
// are those of both folders.
std::vector<Pairing> pairings(const std::vector<Version>& before, const std::vector<Version>& after,
                              const catalog::checker::OrganizationNames& organizations,
                              const Gazetteer& gazetteer);

}  // namespace indexer::diff
