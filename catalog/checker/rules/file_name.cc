// file-name      the file's name is the listing's id: lower-case words with hyphens
// duplicate-id   two files of one name, a former id that is in use, or one that two listings had
#include <algorithm>
#include <set>

#include "catalog/checker/rules/rule.h"

namespace catalog::checker::rules {
namespace {

bool is_id(const std::string& text) {
  const bool letters = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  return letters && !text.empty() && text.size() <= 100 && text.front() != '-' &&
         text.back() != '-' && text.find("--") == std::string::npos;
}

}  // namespace

void file_name(const ListingFile& listing, const Surroundings&, Findings& findings) {
  if (!is_id(listing.id))
    complain(findings, listing, {}, "file-name", "\"" + listing.id + "\" cannot be a listing's id",
             "name the file with lower-case letters, digits and single hyphens, at most 100: "
             "arlington-chronic-pain.yaml");
}

void unique_ids(const std::vector<ListingFile>& files, Findings& findings) {
  std::map<std::string, const ListingFile*> first;
  for (const ListingFile& listing : files) {
    const auto [before, is_new] = first.emplace(listing.id, &listing);
    if (!is_new)
      complain(findings, listing, {}, "duplicate-id",
               "another file has this name: " + before->second->file,
               "ids are unique in the whole tree: add the town to one of the names");
  }
  std::map<std::string, const ListingFile*> first_with;
  for (const ListingFile& listing : files)
    for (const Tree& former : listing.tree["formerly"].items) {
      const auto [before, is_new] = first_with.emplace(former.text, &listing);
      if (const auto owner = first.find(former.text); owner != first.end())
        complain(findings, listing, former.where, "duplicate-id",
                 "\"" + former.text + "\" is the id of " + owner->second->file,
                 "a former id must not be in use");
      else if (!is_new && before->second != &listing)
        complain(findings, listing, former.where, "duplicate-id",
                 "\"" + former.text + "\" is a former id of " + before->second->file + " as well",
                 "an old address leads to one listing: keep the id in the one that took its place");
    }
}

}  // namespace catalog::checker::rules
