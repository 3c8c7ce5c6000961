// The countries of a made directory: how much of it each has, and what is spoken and dialled there.
//
//   countries()[0]     -> US, 70 of a hundred listings, English
//
// Constant; any number of threads may read.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace generator {

struct CountryFacts {
  std::string_view code;
  std::uint64_t share;        // beside the others'
  std::string_view language;  // of its listings, in one of those that speech.h knows
  std::string_view currency;
};

std::span<const CountryFacts> countries();

}  // namespace generator
