// About 200 fictional listings of every kind, the same at each run: random kinds, formats,
// conditions, towns or none, dates and statuses, to search among.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "tests/support/directory.h"

namespace tests {

// Draws the same numbers on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  bool once_in(std::size_t times) { return below(times) == 0; }
  template <typename Value>
  const Value& one_of(const std::vector<Value>& values) {
    return values[below(values.size())];
  }

 private:
  std::mt19937 engine_;
};

void add_generated_listings(Directory& directory, std::size_t count, std::uint32_t seed);

}  // namespace tests
