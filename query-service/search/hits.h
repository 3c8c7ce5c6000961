// Candidates to hits: each with its whole listing, its age and its highlighted summary.
#pragma once

#include <string>
#include <vector>

#include "catalog/date.h"
#include "catalog/records.h"
#include "query-service/search/candidates.h"
#include "query-service/search/results.h"

namespace query_service {

class HitReader {
 public:
  HitReader(catalog::Records& records, const std::vector<std::string>& words,
            const Columns& columns, catalog::Day today);

  std::vector<Hit> read(const std::vector<Candidate>& candidates);

 private:
  std::string highlighted(const std::string& text) const;

  catalog::Records& records_;
  const Columns& columns_;
  catalog::Day today_;
  std::vector<std::string> terms_;  // of the words looked for, sorted
};

}  // namespace query_service
