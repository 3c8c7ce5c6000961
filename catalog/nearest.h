// The known word that someone most likely meant.
//
//   nearest("hybird", {"hybrid", "online"})  -> "hybrid"
//   nearest("zoom", {"hybrid", "online"})    -> nothing: too far from both
//
// Source: the optimal string alignment distance (Damerau 1964, restricted): insertions, deletions,
// replacements and swaps of neighbours each cost one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace catalog {

std::size_t edit_distance(std::string_view left, std::string_view right);

// The nearest of `known` to `word`, folded: within one edit up to five bytes, within two beyond; of
// equals the first.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known);

// A sentence for a finding: did you mean "hybrid"? - or, where nothing is near, `otherwise`.
std::string did_you_mean(std::string_view word, std::span<const std::string> known,
                         std::string otherwise);

// a, b, c
std::string joined(std::span<const std::string> words);

}  // namespace catalog
