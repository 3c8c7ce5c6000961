// The filters day and time: a listing passes that can meet on one of the days at one of the times.
//
// Counts are disjunctive as those of facets are: the count of a day ignores which days are chosen,
// but not which times.  Pure, for any thread.
#pragma once

#include <array>

#include "query-service/search/results.h"
#include "query-service/search/week_bits.h"
#include "query-service/snapshot/crowd_sets.h"

namespace query_service {

bool passes_week(const SearchRequest& request, WeekBits week);

class WeekCounts {
 public:
  explicit WeekCounts(const SearchRequest& request);

  // Counts a listing that passes every other filter.
  void add(WeekBits week);
  // Counts what was counted elsewhere, where no day and no time is chosen.
  void add(const CrowdCounts& counts);

  // Those with a count, or chosen; Monday and morning first.
  WeekFacets facets() const;

 private:
  const SearchRequest& request_;
  WeekParts parts_;
  std::array<std::size_t, 7> days_ = {};
  std::array<std::size_t, 3> times_ = {};
};

}  // namespace query_service
