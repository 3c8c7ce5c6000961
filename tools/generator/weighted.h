// Drawing by weight: places by their people, words by how common they are.
//
//   Weighted towns({8'000'000, 90'000});
//   towns.draw(random)     -> 0, nearly always
//
// Thread promise: immutable once made; any number of threads may draw, each from its own Random.
#pragma once

#include <vector>

#include "tools/generator/random.h"

namespace generator {

class Weighted {
 public:
  Weighted() = default;
  explicit Weighted(const std::vector<std::uint64_t>& weights);  // with one above 0

  std::size_t draw(Random& random) const;

 private:
  std::vector<std::uint64_t> up_to_;  // the weight of each and of those before it
};

// The first is drawn most, the second less: 1/(flat + 1), 1/(flat + 2), ...  A larger `flat` keeps
// the first from being most of all.
//
// Source: Zipf, "Human behavior and the principle of least effort" (1949); Mandelbrot's shift.
Weighted zipf(std::size_t count, std::uint64_t flat);

}  // namespace generator
