#include "indexer/diff/consequences.h"

#include <algorithm>

#include "catalog/checker/known_listings.h"

namespace indexer::diff {
namespace {

bool names(const Version& version, const char* key, const std::string& text) {
  const auto named = version.listing.tree[key].scalars();
  return std::find(named.begin(), named.end(), text) != named.end();
}

class Consequences {
 public:
  explicit Consequences(const std::vector<Version>& after) : after_(after) {
    for (const Version& version : after) {
      ids_.push_back(version.listing.id);
      for (std::string& id : version.listing.tree["formerly"].scalars())
        former_.emplace(std::move(id), version.listing.id);
    }
    std::sort(ids_.begin(), ids_.end());
  }

  void tell(const Pairing& pair) {
    if (!pair.before) return;
    const std::string& id = pair.before->listing.id;
    if (!std::binary_search(ids_.begin(), ids_.end(), id)) {
      tell_address(pair, id);
      tell_references(pair, id);
    }
    tell_name(pair);
  }

  std::vector<Consequence> take() { return std::move(all_); }

 private:
  void tell_address(const Pairing& pair, const std::string& id) {
    const std::string address = "/listings/" + id;
    if (const auto present = former_.find(id); present != former_.end()) {
      all_.push_back({id, "its address " + address + " will lead to /listings/" + present->second});
      return;
    }
    const std::string broken = "its address " + address + " will be 404";
    if (pair.after)
      all_.push_back({id,
                      broken + ", though " + pair.after->listing.id + " is the same listing",
                      "write formerly: [" + id + "] there",
                      {"listings/" + pair.after->path}});
    else
      all_.push_back({id, broken,
                      "keep its file with status: closed, or write formerly: [" + id +
                          "] in the listing that replaces it"});
  }

  // `id` is the id of nothing any more.
  void tell_references(const Pairing& pair, const std::string& id) {
    for (const char* key : {"organization", "see_instead", "distinct_from"}) {
      std::vector<std::string> files;
      for (const Version& version : after_)
        if (names(version, key, id)) files.push_back("listings/" + version.path);
      if (files.empty()) continue;
      const bool is_organization = std::string_view(key) == "organization";
      const auto present = former_.find(id);
      const std::string now = present != former_.end() ? present->second
                              : pair.after             ? pair.after->listing.id
                                                       : "";
      all_.push_back({id,
                      counted(files.size()) + " \"" + id + "\" in " + key +
                          ", which no listing is called any more",
                      !now.empty()      ? "write " + now + " there"
                      : is_organization ? "write its name in words there, or keep its listing"
                                        : "take it out there",
                      std::move(files)});
    }
  }

  // An organization that is called otherwise: who names it by its id follows, who wrote its name
  // does not.
  void tell_name(const Pairing& pair) {
    if (!pair.after || pair.before->listing.tree["kind"].text != "organization") return;
    const std::string& old_name = pair.before->listing.tree["name"].text;
    const std::string& new_name = pair.after->listing.tree["name"].text;
    if (old_name == new_name || old_name.empty()) return;
    const std::string& id = pair.after->listing.id;
    std::vector<std::string> followers, stayers;
    for (const Version& version : after_) {
      if (names(version, "organization", id)) followers.push_back("listings/" + version.path);
      if (names(version, "organization", old_name)) stayers.push_back("listings/" + version.path);
    }
    if (!followers.empty())
      all_.push_back({id,
                      counted(followers.size()) + " it as organization, and will show its new "
                                                  "name",
                      "", std::move(followers)});
    if (!stayers.empty())
      all_.push_back({id, counted(stayers.size()) + " it as organization by its old name in words",
                      "write " + id + " there", std::move(stayers)});
  }

  static std::string counted(std::size_t count) {
    return count == 1 ? "1 listing names" : std::to_string(count) + " listings name";
  }

  const std::vector<Version>& after_;
  std::vector<std::string> ids_;
  std::map<std::string, std::string, std::less<>> former_;
  std::vector<Consequence> all_;
};

}  // namespace

std::vector<Consequence> consequences(const std::vector<Pairing>& pairs,
                                      const std::vector<Version>& after) {
  Consequences all(after);
  for (const Pairing& pair : pairs) all.tell(pair);
  return all.take();
}

}  // namespace indexer::diff
