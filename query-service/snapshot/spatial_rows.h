// Rows by where they are held, in ranges: the index numbers its documents in bands of a tenth of a
// degree from south to north, and from west to east within a band, what has no place last.
//
//   for (const auto& [first, last] : located.within({boston, 40'000})) ...   // rows [first, last)
//
// Thread promise: immutable once made.
#pragma once

#include <utility>
#include <vector>

#include "catalog/distance.h"

namespace query_service {

class Columns;
struct Circle;

class SpatialRows {
 public:
  using Ranges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

  explicit SpatialRows(const Columns& columns);

  // All that lies in the circle, and some that lie around it.  In no order; none twice.
  Ranges within(const Circle& circle) const;
  Ranges all() const;

 private:
  struct Band {
    int number;  // of tenths of a degree
    std::uint32_t first, last;
  };
  void add(const Band& band, double west, double east, Ranges& ranges) const;

  std::vector<Band> bands_;  // from south to north
  std::vector<double> longitudes_;
  std::uint32_t located_ = 0;
};

}  // namespace query_service
