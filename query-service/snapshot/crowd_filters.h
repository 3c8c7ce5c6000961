// The filters of a crowd that sets tell: whom each lets pass.
//
// Thread promise: as RowSets.
#pragma once

#include <optional>
#include <vector>

#include "query-service/snapshot/row_sets_inside.h"

namespace query_service {

// Who has one of the values.
Roaring having_any(const RowSets::Sets& sets, const std::vector<FacetTerm>& terms);

class CrowdFilters {
 public:
  // Each is put together once, however many values it has.
  CrowdFilters(const RowSets::Sets& sets, const CrowdScope& scope);

  bool has(catalog::Facet facet) const;
  // Who passes all of them but that of one facet.
  Roaring passing_but(std::optional<catalog::Facet> left_out, const Roaring& all) const;
  Roaring passing(const Roaring& all) const { return passing_but({}, all); }

 private:
  struct Filter {
    catalog::Facet facet;
    Roaring passing;
  };
  std::vector<Filter> filters_;
};

}  // namespace query_service
