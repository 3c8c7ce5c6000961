// Rows by where they are held, in ranges: the index numbers its documents in bands of a tenth of a
// degree from south to north, and from west to east within a band, what has no place last.
//
//   for (const auto& [first, last] : located.within({boston, 40'000})) ...   // rows [first, last)
//
// Only what lies about the edge of a circle is measured: within a band the others are told by where
// the circle surely begins and ends.
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

  // `columns` stay where they are as long as it is used.
  explicit SpatialRows(const Columns& columns);

  // All that lies in the circle, as the geodesic has it, and nothing else.  In no order; none
  // twice.
  Ranges within(const Circle& circle) const;
  // Whether that row is one of them.
  bool is_within(std::uint32_t row, const Circle& circle) const;
  // All that lies anywhere.
  Ranges all() const;

 private:
  struct Band {
    int number;  // of tenths of a degree
    std::uint32_t first, last;
  };
  void add(const Band& band, const Circle& circle, Ranges& ranges) const;
  void add_measured(std::uint32_t first, std::uint32_t last, const Circle& circle,
                    Ranges& ranges) const;

  const Columns& columns_;
  std::vector<Band> bands_;  // from south to north
  std::uint32_t located_ = 0;
};

}  // namespace query_service
