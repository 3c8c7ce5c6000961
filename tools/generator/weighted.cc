#include "tools/generator/weighted.h"

#include <algorithm>
#include <cassert>

namespace generator {

Weighted::Weighted(const std::vector<std::uint64_t>& weights) {
  std::uint64_t sum = 0;
  for (const std::uint64_t weight : weights) up_to_.push_back(sum += weight);
  assert(sum > 0);
}

std::size_t Weighted::draw(Random& random) const {
  const std::uint64_t drawn = random.next() % up_to_.back();
  return static_cast<std::size_t>(std::upper_bound(up_to_.begin(), up_to_.end(), drawn) -
                                  up_to_.begin());
}

Weighted zipf(std::size_t count, std::uint64_t flat) {
  constexpr std::uint64_t whole = 1'000'000'000;  // whole numbers divide alike everywhere
  std::vector<std::uint64_t> weights;
  for (std::uint64_t rank = 1; rank <= count; ++rank) weights.push_back(whole / (rank + flat));
  return Weighted(weights);
}

}  // namespace generator
