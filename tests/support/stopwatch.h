// How long something took.
//
//   const auto start = Clock::now();
//   CHECK(seconds_since(start) < 2);
#pragma once

#include <chrono>

namespace tests {

using Clock = std::chrono::steady_clock;

inline double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace tests
