// The other listings of the directory, as far as one listing may speak of them.
//
// The indexer answers from the files that it has read, the service from its snapshot.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/checker/listing_file.h"

namespace catalog::checker {

class KnownListings {
 public:
  virtual ~KnownListings() = default;

  // Its kind ("group", "organization"); nothing where no listing has the id.
  virtual std::optional<std::string> kind_of(std::string_view id) const = 0;
  // Of the listing that had this id before; empty where none had.
  virtual std::string present_id(std::string_view former) const = 0;
  // Ids that a mistyped one may have been meant for; any others may be among them.
  virtual std::vector<std::string> ids_like(std::string_view id) const = 0;
};

// Of files that stay where they are.
//
// Thread promise: immutable once made; any number of threads may ask.
class FilesKnown final : public KnownListings {
 public:
  FilesKnown() = default;
  explicit FilesKnown(const std::vector<ListingFile>& files);

  std::optional<std::string> kind_of(std::string_view id) const override;
  std::string present_id(std::string_view former) const override;
  std::vector<std::string> ids_like(std::string_view id) const override;

 private:
  std::map<std::string, const ListingFile*, std::less<>> by_id_;
  std::map<std::string, std::string, std::less<>> by_former_id_;
};

}  // namespace catalog::checker
