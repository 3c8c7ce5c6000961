// With what a search compares distances: where rings end, and bands, and where near may end.
//
//   const DistanceEnds ends(units, {radius});
//   ends.decided({39'950, 3})   // false: it may be in the ring of 40 km, or not
//   ends.decided({39'000, 3})   // true: whatever it is, all comparisons come out the same
//
// Around a large town thousands are near, of which twenty are shown: only of those it matters to
// the metre how far they are.  Of most others a distance that is roughly right decides the same.
//
// Thread promise: as that of a value.
#pragma once

#include <array>
#include <vector>

#include "catalog/distance.h"
#include "query-service/request/search_request.h"

namespace query_service {

class DistanceEnds {
 public:
  // `asked`: radii of this search, in metres.
  DistanceEnds(Units units, std::vector<double> asked);

  // The geodesic itself would come out on the same side of each end.
  bool decided(const catalog::NearlyMetres& nearly) const;

 private:
  double step_metres_;
  std::vector<double> asked_;
};

}  // namespace query_service
