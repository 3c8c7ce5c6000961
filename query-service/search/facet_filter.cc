#include "query-service/search/facet_filter.h"

#include <algorithm>

namespace query_service {
namespace {

bool share_a_value(std::span<const catalog::Ordinal> values,
                   const std::vector<catalog::Ordinal>& wanted) {
  return std::any_of(values.begin(), values.end(), [&](catalog::Ordinal value) {
    return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
  });
}

}  // namespace

FilterOutcome filter(const Filters& filters, const Columns& columns, Row row) {
  FilterOutcome outcome;
  for (const catalog::FacetDescription& facet : catalog::facets) {
    const auto& wanted = filters[catalog::index_of(facet.facet)];
    if (wanted.empty() || share_a_value(columns.facet(facet.facet, row), wanted)) continue;
    ++outcome.refused_by;
    outcome.refusing = facet.facet;
  }
  return outcome;
}

FacetCounts::FacetCounts(const Snapshot& snapshot) : snapshot_(snapshot) {
  for (const catalog::FacetDescription& facet : catalog::facets)
    counts_[catalog::index_of(facet.facet)].resize(
        snapshot.vocabulary(facet.facet).concepts().size());
}

void FacetCounts::add(catalog::Facet facet, Row row) {
  auto& counts = counts_[catalog::index_of(facet)];
  for (const catalog::Ordinal value : snapshot_.columns().facet(facet, row)) ++counts[value];
}

void FacetCounts::add(catalog::Facet facet, const std::vector<std::size_t>& counts) {
  for (std::size_t value = 0; value < counts.size(); ++value)
    counts_[catalog::index_of(facet)][value] += counts[value];
}

void FacetCounts::add_all_but_format(Row row) {
  for (const catalog::FacetDescription& facet : catalog::facets)
    if (facet.facet != catalog::Facet::format) add(facet.facet, row);
}

std::vector<FacetValue> FacetCounts::values(catalog::Facet facet, const Filters& filters) const {
  const auto& counts = counts_[catalog::index_of(facet)];
  const auto& wanted = filters[catalog::index_of(facet)];
  std::vector<FacetValue> values;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    const auto ordinal = static_cast<catalog::Ordinal>(at);
    const bool selected = std::find(wanted.begin(), wanted.end(), ordinal) != wanted.end();
    if (counts[at] == 0 && !selected) continue;
    const catalog::Concept& word = snapshot_.vocabulary(facet).at(ordinal);
    values.push_back({word.id, word.label, counts[at], selected});
  }
  std::stable_sort(values.begin(), values.end(),
                   [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  return values;
}

}  // namespace query_service
