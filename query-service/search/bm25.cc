#include "query-service/search/bm25.h"

#include <algorithm>
#include <cmath>

namespace query_service {

std::uint32_t likely_with_any(std::span<const std::uint32_t> with_each, std::uint32_t all) {
  if (all == 0) return 0;
  double likelihood = 0;
  for (const std::uint32_t with_one : with_each) {
    const double likely = static_cast<double>(with_one) / all;
    likelihood += likely - likelihood * likely;
  }
  return static_cast<std::uint32_t>(likelihood * all + 0.5);
}

double word_weight(std::uint32_t with_it, std::uint32_t all) {
  const double odds = (static_cast<double>(all) - with_it + 0.5) / (with_it + 0.5);
  // A word of nearly every listing still weighs a little.
  constexpr double k1 = 1;
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds) * (k1 + 1);
}

double share_of_weight(std::uint32_t count, double length) {
  constexpr double k1 = 1;
  constexpr double b = 0.5;
  constexpr double least_length = 0.5;
  return count / (k1 * (std::max(length, least_length) * b + (1 - b)) + count);
}

}  // namespace query_service
