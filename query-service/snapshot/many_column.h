// Several values for each row, one after the other in memory.
//
//   column.append(regions of row 0);  column.append(regions of row 1);  column.close();
//   column[1]   -> the regions of row 1
//
// Thread promise: once closed any number of threads may read.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace query_service {

using Row = std::uint32_t;  // row r is document r + 1 of the index

template <typename Value>
class ManyColumn {
 public:
  std::span<const Value> operator[](Row row) const {
    return std::span(values_).subspan(begins_[row], begins_[row + 1] - begins_[row]);
  }
  void append(std::span<const Value> values) {
    values_.insert(values_.end(), values.begin(), values.end());
    begins_.push_back(static_cast<std::uint32_t>(values_.size()));
  }
  // After the last row: gives back the room that was kept for more.
  void close() {
    begins_.shrink_to_fit();
    values_.shrink_to_fit();
  }

 private:
  std::vector<std::uint32_t> begins_{0};
  std::vector<Value> values_;
};

}  // namespace query_service
