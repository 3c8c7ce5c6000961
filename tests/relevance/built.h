// A data folder built into a temporary folder, and served from there.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "query-service/snapshot/current_snapshot.h"
#include "tests/relevance/slots.h"
#include "tests/support/temporary_folder.h"

namespace relevance {

class Built {
 public:
  // `schema` is listing.schema.json.  Throws std::runtime_error with the first mistake in the data.
  Built(const std::filesystem::path& data, const std::filesystem::path& schema);

  const query_service::CurrentSnapshot& directory() const { return current_; }

  // Every listing as the snapshot keeps it (catalog/listing_json.h), by docid.
  std::vector<Json> listings() const;
  // Every condition as the snapshot keeps it (catalog/vocabulary.h).
  std::vector<Json> conditions() const;

 private:
  std::vector<Json> rows(const std::string& sql) const;

  tests::TemporaryFolder folder_;
  query_service::CurrentSnapshot current_;
};

}  // namespace relevance
