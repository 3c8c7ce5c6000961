#include "catalog/checker/known_listings.h"

namespace catalog::checker {

FilesKnown::FilesKnown(const std::vector<ListingFile>& files) {
  for (const ListingFile& file : files) {
    by_id_.emplace(file.id, &file);
    for (const Tree& former : file.tree["formerly"].items)
      by_former_id_.emplace(former.text, file.id);
  }
}

std::optional<std::string> FilesKnown::kind_of(std::string_view id) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) return {};
  const Tree& kind = found->second->tree["kind"];
  return kind.is_there() ? kind.text : "group";
}

std::string FilesKnown::present_id(std::string_view former) const {
  const auto found = by_former_id_.find(former);
  return found == by_former_id_.end() ? "" : found->second;
}

std::vector<std::string> FilesKnown::ids_like(std::string_view) const {
  std::vector<std::string> ids;
  for (const auto& [id, unused] : by_id_) ids.push_back(id);
  return ids;
}

}  // namespace catalog::checker
