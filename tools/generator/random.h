// Chance, the same on every machine: two runs with the same seed draw the same numbers.
//
//   Random random(7, 42);        the numbers of listing 42 in directory 7
//   random.happens(30)           true three times in ten
//   random.one_of(names)         each as often
//   random.near_front(names)     the first most often, as words of a language are
//
// The standard library's distributions differ from one library to the next, so none is used.
//
// Source of the numbers: splitmix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number
// generators", 2014).
//
// Thread promise: one thread for each Random.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace generator {

class Random {
 public:
  Random(std::uint64_t seed, std::uint64_t stream);

  std::uint64_t next();
  std::size_t below(std::size_t limit);  // 0 to limit - 1, for a limit from 1 to 2^32
  std::size_t between(std::size_t first, std::size_t last) {
    return first + below(last - first + 1);
  }
  bool happens(std::size_t in_hundred) { return below(100) < in_hundred; }
  double within_one();  // from -1 to 1, mostly near 0

  template <typename List>
  const auto& one_of(const List& list) {
    return list[below(std::size(list))];
  }
  // The chance falls with the place as the logarithm of size / place.
  template <typename List>
  const auto& near_front(const List& list) {
    return list[below(below(std::size(list)) + 1)];
  }

 private:
  std::uint64_t state_;
};

}  // namespace generator
