#include "tools/generator/random.h"

#include <cassert>

namespace generator {
namespace {

constexpr std::uint64_t step = 0x9e3779b97f4a7c15;

constexpr std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
  return bits ^ (bits >> 31);
}

}  // namespace

// Streams begin far from each other, and not one step apart: they would be each other's numbers.
Random::Random(std::uint64_t seed, std::uint64_t stream)
    : state_(mixed(mixed(seed + step) + mixed(stream * step + 1))) {}

std::uint64_t Random::next() { return mixed(state_ += step); }

std::size_t Random::below(std::size_t limit) {
  assert(limit > 0 && limit <= std::uint64_t{1} << 32);
  // The high bits scaled: no division, and the same for every width of a number.
  return static_cast<std::size_t>(((next() >> 32) * limit) >> 32);
}

double Random::within_one() {
  const auto half = [&] { return static_cast<double>(next() >> 11) / 9007199254740992.0; };
  const double first = half();
  return first + half() - 1;
}

}  // namespace generator
