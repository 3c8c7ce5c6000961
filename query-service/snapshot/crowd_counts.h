// How many of a crowd have each value of each facet.
//
// A large crowd is held against the set of each value, of a small one each row is looked at; and
// where nearly everybody is in it, those who are not are taken from what was counted of all.
//
// Thread promise: as RowSets.
#pragma once

#include <span>

#include "query-service/snapshot/crowd_filters.h"
#include "query-service/snapshot/row_sets_inside.h"

namespace query_service {

// Puts the counts of these facets, each once, in the places of theirs.
void count(const Roaring& rows, std::span<const catalog::Facet> of, const RowSets::Sets& sets,
           FacetSizes& counts);

// `in_week`: of all those who can meet when they shall.  Of what is not the main list only formats;
// of those who meet online always the formats of those who meet so alone.
FacetSizes facet_counts(const Roaring& in_week, const RowSets::Sets& sets, const SetsOfDay& of_day,
                        const CrowdScope& scope, const CrowdFilters& filters);

}  // namespace query_service
