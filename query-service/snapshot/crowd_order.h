// Who of a crowd (crowd_sets.h) may stand first, as far as sets tell: the parts of the rank
// (search/rank.h) in their order, each as a set of whom it prefers.
//
// Thread promise: as RowSets.
#pragma once

#include "query-service/snapshot/row_sets_inside.h"

namespace query_service {

// What tells them.
struct OrderSets {
  const RowSets::Sets& sets;
  const SetsOfDay& of_day;
  const SetsOfMinute* of_minute = nullptr;  // null: how soon somebody meets is not told
};

// Settles `best`, `equal` and what tells the scales of a crowd of which the number of those that
// pass, and who is undecided, is known.
void put_first(Crowd& crowd, Roaring passing, const CrowdScope& scope, std::size_t most,
               const OrderSets& told_by);

}  // namespace query_service
