// When those of a crowd can meet, as a week's bits: who can when it shall be, and how many can on
// each day and at each time of day.
//
// On its own clock sets tell it; what is held on the reader's clock is looked at one by one.
//
// Thread promise: as RowSets.
#pragma once

#include "query-service/snapshot/row_sets_inside.h"

namespace query_service {

class CrowdWeeks {
 public:
  // Both outlive it.
  CrowdWeeks(const RowSets::Sets& sets, const CrowdWeek& week) : sets_(sets), week_(week) {}

  // Those of the rows that can meet then.
  Roaring meeting(const Roaring& rows, WeekBits wanted) const;
  // How many can meet on each day at the times that are filtered by, and at each time on the days.
  void count(const Roaring& rows, CrowdCounts& counts) const;

 private:
  // The rows that are looked at one by one.
  Roaring by_reader(const Roaring& rows) const;

  const RowSets::Sets& sets_;
  const CrowdWeek& week_;
};

}  // namespace query_service
