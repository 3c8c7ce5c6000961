#include "query-service/snapshot/columns.h"

#include <algorithm>

namespace query_service {

Code Columns::code(const std::string& iso) const {
  const auto found = codes_.find(iso);
  return found == codes_.end() ? no_code : found->second;
}

std::vector<Row> Columns::called(catalog::NameKey key) const {
  std::vector<Row> rows;
  for (auto at = std::lower_bound(names_.begin(), names_.end(), std::pair(key, Row{0}));
       at != names_.end() && at->first == key; ++at)
    rows.push_back(at->second);
  return rows;
}

}  // namespace query_service
