// Which of several words are worth looking for one by one, where few listings hold all of them.
//
//   telling_words(std::array{900u, 70'000u, 2'000u}, 100'000)  -> {0, 2}
//
// In a small directory all are.  In a large one the rarest are, as long as they stand, taken
// together, in no more than a quarter of all listings, and at least one: a word that most listings
// hold tells nothing beside others, and takes long to read.
//
// Thread promise: a pure function.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace query_service {

// From so many listings on a directory is large.
inline constexpr std::uint32_t large_directory = 20'000;

// `with_each`: in how many listings each word stands.  Which of them, in their order.
std::vector<std::size_t> telling_words(std::span<const std::uint32_t> with_each,
                                       std::uint32_t listings);

}  // namespace query_service
