// Filters by facet, and the counts that go with them.
//
// Counts are disjunctive: those of one facet ignore that facet's own filter, so that a reader sees
// what each other choice would give.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "query-service/request/search_request.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// What a row's values say to the filters.
struct FilterOutcome {
  std::uint8_t refused_by = 0;                     // how many facets
  catalog::Facet refusing = catalog::Facet::kind;  // meaningful when exactly one
  bool is_in_week = true;  // it can meet on a day and at a time that are asked for
  bool passes() const { return refused_by == 0 && is_in_week; }
};

FilterOutcome filter(const Filters& filters, const Columns& columns, Row row);

class FacetCounts {
 public:
  explicit FacetCounts(const Snapshot& snapshot);

  // Counts the row's values in one facet, or in all others than its format.
  void add(catalog::Facet facet, Row row);
  void add_all_but_format(Row row);
  // Counts what was counted elsewhere, by ordinal.
  void add(catalog::Facet facet, const std::vector<std::size_t>& counts);

  // Values with a count, or chosen by the filter: most first, then in the vocabulary's order.
  std::vector<FacetValue> values(catalog::Facet facet, const Filters& filters) const;

 private:
  const Snapshot& snapshot_;
  std::array<std::vector<std::size_t>, catalog::facet_count> counts_;
};

}  // namespace query_service
