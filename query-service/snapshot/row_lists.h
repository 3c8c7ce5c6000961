// Several lists of small numbers for each row, all of a row beside each other in memory: whoever
// counts all of them goes to one place.
//
//   RowLists<2> lists;
//   lists.add(formats of row 0);  lists.add(languages of row 0);   all lists of a row, in their
//   order lists.add(formats of row 1);  lists.add(languages of row 1); lists.close(); lists.list(1,
//   0)   -> the languages of row 0
//
// For each row its beginning and a byte for each list are kept.  The few rows that hold more than a
// byte tells are kept apart.
//
// Thread promise: once closed any number of threads may read.
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "query-service/snapshot/many_column.h"

namespace query_service {

template <std::size_t list_count>
class RowLists {
 public:
  using Value = std::uint16_t;

  // `list`: below list_count.
  std::span<const Value> list(std::size_t list, Row row) const {
    const Place& place = places_[row];
    if (place.begin >= first_apart) [[unlikely]]
      return at(apart_[place.begin - first_apart], list);
    return at(place, list);
  }

  // Brings what these rows have near the processor: of rows far apart from each other it does not
  // foresee which is next, and would wait for each.
  void fetch(std::span<const Row> rows) const {
    constexpr std::size_t ahead = 16;
    for (std::size_t at = 0; at < rows.size() + ahead; ++at) {
      if (at < rows.size()) __builtin_prefetch(&places_[rows[at]]);
      if (at < ahead) continue;
      const Place& place = places_[rows[at - ahead]];
      if (place.begin >= first_apart) continue;
      __builtin_prefetch(values_.data() + place.begin);
      __builtin_prefetch(values_.data() + place.begin + place.ends.back());
    }
  }

  void add(std::span<const Value> values) {
    if (added_ == 0) begin_ = static_cast<std::uint32_t>(values_.size());
    values_.insert(values_.end(), values.begin(), values.end());
    ends_[added_++] = static_cast<std::uint32_t>(values_.size()) - begin_;
    if (added_ == list_count) end_row();
  }
  // After the last row: gives back the room that was kept for more.
  void close() {
    assert(added_ == 0);
    values_.shrink_to_fit();
    places_.shrink_to_fit();
    apart_.shrink_to_fit();
  }
  void reserve(std::size_t rows) { places_.reserve(rows); }

 private:
  template <typename End>
  struct PlaceOf {
    std::uint32_t begin = 0;
    std::array<End, list_count> ends = {};  // behind `begin`
  };
  using Place = PlaceOf<std::uint8_t>;
  // From here on a beginning is the number of a row that is kept apart.
  static constexpr std::uint32_t first_apart = std::uint32_t{1} << 31;

  template <typename End>
  std::span<const Value> at(const PlaceOf<End>& place, std::size_t list) const {
    const std::size_t first = list == 0 ? 0 : place.ends[list - 1];
    return {values_.data() + place.begin + first, place.ends[list] - first};
  }

  void end_row() {
    added_ = 0;
    assert(begin_ < first_apart);
    if (ends_.back() > std::numeric_limits<std::uint8_t>::max()) {
      places_.push_back({.begin = first_apart + static_cast<std::uint32_t>(apart_.size())});
      apart_.push_back({begin_, ends_});
      return;
    }
    Place& place = places_.emplace_back(Place{.begin = begin_});
    for (std::size_t list = 0; list < list_count; ++list)
      place.ends[list] = static_cast<std::uint8_t>(ends_[list]);
  }

  std::vector<Place> places_;
  std::vector<PlaceOf<std::uint32_t>> apart_;
  std::vector<Value> values_;
  // Of the row that is being added.
  std::uint32_t begin_ = 0;
  std::array<std::uint32_t, list_count> ends_ = {};
  std::size_t added_ = 0;
};

}  // namespace query_service
