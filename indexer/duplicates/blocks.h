// Which listings are worth comparing: those that share something rare.
//
//   pairs_of(the signals of 50,000 listings)  -> some hundred thousand pairs, and not a billion
//
// Listings of one kind form a block where they share a telephone number, an e-mail address, a page,
// a town, a hundredth of a degree, a ZIP area and weekday, a name or one of its two rarest words.
// A block of more than `largest_block` is parted by a second thing that its listings share: a word
// of the name, or day and hour.  What is still too large is put in the order of names, and each is
// compared with its next neighbours.
//
// So the pairs grow with the listings and not with their square, even where thousands share one
// website.
// Source: the sorted neighbourhood of Hernandez and Stolfo, "The merge/purge problem" (1995).
//
// Pure, for any thread.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "indexer/duplicates/name_likeness.h"
#include "indexer/duplicates/signals.h"

namespace indexer::duplicates {

inline constexpr std::size_t largest_block = 24;
inline constexpr std::size_t neighbours = 6;

// Places in `signals`, the lower first.
using Pair = std::pair<std::uint32_t, std::uint32_t>;

// Sorted, each once.
std::vector<Pair> pairs_of(std::span<const Signals> signals, const NameWeights& weights);

}  // namespace indexer::duplicates
