// The rows of a set, some at a time: it takes longer to ask for each than to look at it.
//
//   for_each_chunk(set, [&](std::span<const Row> rows) { ... });     // in ascending order
//
// Thread promise: pure, for any thread.
#pragma once

#include <algorithm>
#include <array>
#include <span>

#include "query-service/snapshot/row_sets_inside.h"

namespace query_service {

inline constexpr std::size_t rows_of_chunk = 1'024;

template <typename Use>
void for_each_chunk(const Roaring& set, Use use) {
  std::array<Row, rows_of_chunk> rows;
  roaring_uint32_iterator_t at;
  roaring_init_iterator(&set.roaring, &at);
  while (const std::uint32_t count = roaring_read_uint32_iterator(&at, rows.data(), rows_of_chunk))
    use(std::span<const Row>(rows.data(), count));
}

// Calls `knows_enough_with` with each, until that is true.
template <typename KnowsEnough>
void tell_until_enough(const Roaring& set, KnowsEnough knows_enough_with) {
  std::array<Row, rows_of_chunk> rows;
  roaring_uint32_iterator_t at;
  roaring_init_iterator(&set.roaring, &at);
  while (const std::uint32_t count = roaring_read_uint32_iterator(&at, rows.data(), rows_of_chunk))
    if (std::any_of(rows.begin(), rows.begin() + count, knows_enough_with)) return;
}

// Those of the rows for which `is_wanted`.
template <typename IsWanted>
Roaring those_of(const Roaring& set, IsWanted is_wanted) {
  Roaring found;
  std::array<Row, rows_of_chunk> wanted;
  for_each_chunk(set, [&](std::span<const Row> rows) {
    std::size_t count = 0;
    for (const Row row : rows) {
      wanted[count] = row;
      count += is_wanted(row) ? 1 : 0;
    }
    found.addMany(count, wanted.data());
  });
  return found;
}

}  // namespace query_service
