#include "query-service/snapshot/crowd_filters.h"

#include <algorithm>

namespace query_service {

Roaring having_any(const RowSets::Sets& sets, const std::vector<FacetTerm>& terms) {
  Roaring any;
  for (const auto& [facet, ordinal] : terms) any |= sets.having[catalog::index_of(facet)][ordinal];
  return any;
}

CrowdFilters::CrowdFilters(const RowSets::Sets& sets, const CrowdScope& scope) {
  for (const std::vector<FacetTerm>& terms : scope.filters)
    filters_.push_back({terms.front().facet, having_any(sets, terms)});
}

bool CrowdFilters::has(catalog::Facet facet) const {
  return std::any_of(filters_.begin(), filters_.end(),
                     [&](const Filter& filter) { return filter.facet == facet; });
}

Roaring CrowdFilters::passing_but(std::optional<catalog::Facet> left_out,
                                  const Roaring& all) const {
  Roaring passing = all;
  for (const Filter& filter : filters_)
    if (filter.facet != left_out) passing &= filter.passing;
  return passing;
}

}  // namespace query_service
