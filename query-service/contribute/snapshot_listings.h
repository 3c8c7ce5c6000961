// The listings of a snapshot, as far as a new one may speak of them
// (catalog/checker/known_listings.h).
//
// Thread promise: as of the records: one thread at a time.
#pragma once

#include "catalog/checker/known_listings.h"
#include "catalog/records.h"

namespace query_service {

class SnapshotListings final : public catalog::checker::KnownListings {
 public:
  // `records` has to outlive it.
  explicit SnapshotListings(catalog::Records& records) : records_(records) {}

  std::optional<std::string> kind_of(std::string_view id) const override;
  std::string present_id(std::string_view former) const override;
  // Those that begin alike; at most 200, whatever the size of the directory.
  std::vector<std::string> ids_like(std::string_view id) const override;

 private:
  catalog::Records& records_;
};

}  // namespace query_service
