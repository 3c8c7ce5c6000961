#include "query-service/contribute/snapshot_listings.h"

namespace query_service {
namespace {

constexpr std::size_t most_ids = 200;
constexpr std::size_t letters_alike = 3;

}  // namespace

std::optional<std::string> SnapshotListings::kind_of(std::string_view id) const {
  const auto docid = records_.docid_of(id);
  if (!docid) return {};
  const auto listing = records_.listing(*docid);
  return listing ? std::optional((*listing)->kind) : std::nullopt;
}

std::string SnapshotListings::present_id(std::string_view former) const {
  return records_.id_of_former(former).value_or("");
}

std::vector<std::string> SnapshotListings::ids_like(std::string_view id) const {
  auto ids = records_.ids_from(id.substr(0, letters_alike), most_ids);
  return ids ? std::move(*ids) : std::vector<std::string>{};
}

}  // namespace query_service
