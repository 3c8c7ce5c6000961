// What a made directory is to be.  Same plan, same bytes.
//
//   Plan{.count = 100'000, .seed = 7, .today = ...}
#pragma once

#include <cstddef>
#include <cstdint>

#include "catalog/date.h"

namespace generator {

struct Plan {
  std::size_t count = 10'000;  // listings
  std::uint64_t seed = 1;
  catalog::Day today = {};  // nothing was looked at after it
};

}  // namespace generator
