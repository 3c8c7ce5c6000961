#include "query-service/snapshot/condition_counts.h"

#include <algorithm>

namespace query_service {

using catalog::Facet;
using catalog::Ordinal;

ConditionCounts count_conditions(const Columns& columns, const catalog::Vocabulary& conditions) {
  const std::size_t size = conditions.concepts().size();
  std::vector<std::vector<Ordinal>> with_broader(size);
  for (std::size_t at = 0; at < size; ++at)
    with_broader[at] = conditions.with_broader(static_cast<Ordinal>(at));

  ConditionCounts counts{.all = std::vector<std::size_t>(size),
                         .own = std::vector<std::size_t>(size)};
  for (Row row = 0; row < columns.size(); ++row) {
    if (columns.status(row) == Status::closed) continue;
    const auto of_row = columns.facet(Facet::condition, row);
    for (const Ordinal condition : of_row) {
      ++counts.all[condition];
      // The listing is counted there where it is for something narrower.
      const bool has_narrower = std::any_of(of_row.begin(), of_row.end(), [&](Ordinal other) {
        return other != condition && std::binary_search(with_broader[other].begin(),
                                                        with_broader[other].end(), condition);
      });
      if (!has_narrower) ++counts.own[condition];
    }
  }
  return counts;
}

}  // namespace query_service
