#include "query-service/snapshot/crowd_counts.h"

#include <algorithm>

#include "query-service/snapshot/row_chunks.h"

namespace query_service {
namespace {

using catalog::Facet;

// Sets are kept in parts of 65,536 rows: as bits, where a part has more than 4,096 of them.
constexpr std::size_t rows_of_part = 65'536, rows_as_bits = 4'096;
// About how long the ways to count take, in half nanoseconds, estimated from whole searches at a
// million listings: to go to a row, and to look at it in one facet; to look for one row of a set in
// the bits of another, or among its rows; and to hold the bits of two parts against each other, or
// begin with two parts at all.
constexpr std::size_t cost_of_row = 100, cost_of_facet = 3;
constexpr std::size_t cost_in_bits = 1, cost_among_rows = 2;
constexpr std::size_t cost_of_part = 5'000, cost_of_beginning = 60;

// What it takes to hold the rows against the set of each value.
std::size_t cost_of_sets(const Roaring& rows, Facet facet, const RowSets::Sets& sets) {
  // What lies near each other is in few parts, and no other part of any set is looked at.
  const std::size_t all_parts = sets.columns.size() / rows_of_part + 1;
  const auto parts = static_cast<std::size_t>(rows.roaring.high_low_container.size);
  const std::size_t count = rows.cardinality();
  const bool are_bits = count >= parts * rows_as_bits;
  std::size_t cost = 0;
  for (const std::size_t size : sets.sizes_of_having[catalog::index_of(facet)]) {
    const std::size_t here = size * parts / all_parts;
    cost +=
        parts * cost_of_beginning + (are_bits ? std::min(here * cost_in_bits, parts * cost_of_part)
                                              : std::min(here, count) * cost_among_rows);
  }
  return cost;
}

// The facets of which each row is looked at: where that takes less, and together so much less that
// it makes up for going to the rows.
std::vector<Facet> looked_at_one_by_one(const Roaring& rows, std::span<const Facet> of,
                                        const RowSets::Sets& sets) {
  const std::size_t count = rows.cardinality();
  std::vector<Facet> by_row;
  std::size_t saved = 0;
  for (const Facet facet : of) {
    const std::size_t cost = cost_of_sets(rows, facet, sets);
    if (cost <= count * cost_of_facet) continue;
    by_row.push_back(facet);
    saved += cost - count * cost_of_facet;
  }
  if (saved < count * cost_of_row) by_row.clear();
  return by_row;
}

// Beside each other lie all values of a row: those of a chunk stay close by for one facet after the
// other, of which rows have about as many values each, as a processor likes to foresee.
void count_each(const Roaring& rows, std::span<const Facet> of, const Columns& columns,
                FacetSizes& counts) {
  for_each_chunk(rows, [&](std::span<const Row> chunk) {
    columns.fetch_lists(chunk);
    for (const Facet facet : of) {
      std::vector<std::size_t>& found = counts[catalog::index_of(facet)];
      for (const Row row : chunk)
        for (const catalog::Ordinal value : columns.facet(facet, row)) ++found[value];
    }
  });
}

}  // namespace

void count(const Roaring& rows, std::span<const Facet> of, const RowSets::Sets& sets,
           FacetSizes& counts) {
  const std::vector<Facet> by_row = looked_at_one_by_one(rows, of, sets);
  for (const Facet facet : of) {
    const std::vector<Roaring>& having = sets.having[catalog::index_of(facet)];
    std::vector<std::size_t>& found = counts[catalog::index_of(facet)];
    found.assign(having.size(), 0);
    if (std::find(by_row.begin(), by_row.end(), facet) != by_row.end()) continue;
    for (std::size_t value = 0; value < having.size(); ++value)
      found[value] = rows.and_cardinality(having[value]);
  }
  if (!by_row.empty()) count_each(rows, by_row, sets.columns, counts);
}

FacetSizes facet_counts(const Roaring& in_week, const RowSets::Sets& sets, const SetsOfDay& of_day,
                        const CrowdScope& scope, const CrowdFilters& filters) {
  FacetSizes counts;
  const Roaring of_all_filters = filters.passing(in_week);
  // Of the facets without a filter of their own.
  std::vector<Facet> of_all;
  for (const catalog::FacetDescription& facet : catalog::facets) {
    if (!scope.is_main && facet.facet != Facet::format) continue;
    if (scope.of == CrowdOf::online && facet.facet == Facet::format)
      count(filters.passing_but(facet.facet, in_week) & sets.remote, {&facet.facet, 1}, sets,
            counts);
    else if (filters.has(facet.facet))
      count(filters.passing_but(facet.facet, in_week), {&facet.facet, 1}, sets, counts);
    else
      of_all.push_back(facet.facet);
  }
  const bool are_most = scope.is_main && !scope.historical &&
                        2 * of_all_filters.cardinality() > of_day.awake.cardinality();
  if (!are_most) {
    count(of_all_filters, of_all, sets, counts);
    return counts;
  }
  FacetSizes left_out;
  count(of_day.awake - of_all_filters, of_all, sets, left_out);
  for (const Facet facet : of_all) {
    std::vector<std::size_t>& found = counts[catalog::index_of(facet)];
    const std::vector<std::size_t>& others = left_out[catalog::index_of(facet)];
    found = of_day.counts_of_awake[catalog::index_of(facet)];
    for (std::size_t value = 0; value < found.size(); ++value) found[value] -= others[value];
  }
  return counts;
}

}  // namespace query_service
