#include "indexer/diff/pairing.h"

#include <algorithm>
#include <map>

#include "indexer/duplicates/probable_duplicates.h"

namespace indexer::diff {
namespace {

using Unpaired = std::vector<const Version*>;

// What has found its other, step by step.
class Pairer {
 public:
  Pairer(const std::vector<Version>& before, const std::vector<Version>& after) {
    std::map<std::string, const Version*> by_path;
    for (const Version& version : before) by_path.emplace(version.path, &version);
    for (const Version& version : after) {
      const auto found = by_path.find(version.path);
      if (found == by_path.end()) {
        added_.push_back(&version);
        continue;
      }
      if (found->second->text != version.text)
        pairs_.push_back({Fate::changed, found->second, &version});
      by_path.erase(found);
    }
    for (const auto& [path, version] : by_path) removed_.push_back(version);
  }

  // Pairs what is left, the first that fits.
  template <typename Fits>
  void pair(Fate fate, bool lacks_formerly, const Fits& fits) {
    for (const Version*& after : added_)
      for (const Version*& before : removed_)
        if (after && before && fits(*before, *after)) {
          pairs_.push_back({fate, before, after, lacks_formerly});
          before = after = nullptr;
        }
    std::erase(added_, nullptr);
    std::erase(removed_, nullptr);
  }

  void pair_alike(const std::vector<Version>& all,
                  const catalog::checker::OrganizationNames& organizations,
                  const Gazetteer& gazetteer);

  std::vector<Pairing> take() {
    for (const Version* version : added_) pairs_.push_back({Fate::added, nullptr, version});
    for (const Version* version : removed_) pairs_.push_back({Fate::removed, version, nullptr});
    const auto path_of = [](const Pairing& pair) -> const std::string& {
      return (pair.after ? pair.after : pair.before)->path;
    };
    std::stable_sort(pairs_.begin(), pairs_.end(), [&](const Pairing& one, const Pairing& other) {
      return path_of(one) < path_of(other);
    });
    return std::move(pairs_);
  }

  bool is_done() const { return added_.empty() || removed_.empty(); }

 private:
  Unpaired added_, removed_;
  std::vector<Pairing> pairs_;
};

// Those most alike first.  How much a name tells is seen from the whole directory.
void Pairer::pair_alike(const std::vector<Version>& all,
                        const catalog::checker::OrganizationNames& organizations,
                        const Gazetteer& gazetteer) {
  std::vector<const ListingFile*> files;
  std::map<const ListingFile*, const Version*> versions;
  const auto add = [&](const Version& version) {
    if (!version.is_sound) return;
    files.push_back(&version.listing);
    versions.emplace(&version.listing, &version);
  };
  for (const Version* version : removed_) add(*version);
  for (const Version& version : all) add(version);
  auto alike = duplicates::find(files, organizations, gazetteer);
  std::erase_if(alike, [](const auto& pair) { return pair.severity != Severity::error; });
  std::stable_sort(alike.begin(), alike.end(), [](const auto& one, const auto& other) {
    return one.likeness.score > other.likeness.score;
  });
  for (const auto& found : alike)
    pair(Fate::renamed, true, [&](const Version& before, const Version& after) {
      return &before == versions.at(files[found.earlier]) &&
             &after == versions.at(files[found.later]);
    });
}

bool names_as_former(const Version& after, const std::string& id) {
  const auto former = after.listing.tree["formerly"].scalars();
  return std::find(former.begin(), former.end(), id) != former.end();
}

}  // namespace

std::vector<Pairing> pairings(const std::vector<Version>& before, const std::vector<Version>& after,
                              const catalog::checker::OrganizationNames& organizations,
                              const Gazetteer& gazetteer) {
  Pairer pairer(before, after);
  pairer.pair(Fate::moved, false, [](const Version& one, const Version& other) {
    return one.listing.id == other.listing.id;
  });
  pairer.pair(Fate::renamed, false, [](const Version& one, const Version& other) {
    return names_as_former(other, one.listing.id);
  });
  pairer.pair(Fate::renamed, true,
              [](const Version& one, const Version& other) { return one.text == other.text; });
  if (!pairer.is_done()) pairer.pair_alike(after, organizations, gazetteer);
  return pairer.take();
}

}  // namespace indexer::diff
