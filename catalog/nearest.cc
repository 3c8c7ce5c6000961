#include "catalog/nearest.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "catalog/text.h"

namespace catalog {

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const std::size_t width = right.size() + 1;
  // Three lines of the table, in one piece of memory.
  std::vector<std::size_t> lines(3 * width);
  std::size_t* before = lines.data();
  std::size_t* above = before + width;
  std::size_t* row = above + width;
  for (std::size_t column = 0; column < width; ++column) above[column] = column;
  for (std::size_t line = 1; line <= left.size(); ++line) {
    row[0] = line;
    for (std::size_t column = 1; column < width; ++column) {
      const bool same = left[line - 1] == right[column - 1];
      row[column] = std::min({above[column] + 1, row[column - 1] + 1,
                              above[column - 1] + (same ? std::size_t{0} : std::size_t{1})});
      if (line > 1 && column > 1 && left[line - 1] == right[column - 2] &&
          left[line - 2] == right[column - 1])
        row[column] = std::min(row[column], before[column - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[width - 1];
}

namespace {

// How unlikely the slip is that made `typed` of `meant`, both as near as others.
int unlikeliness(const std::string& typed, const std::string& meant) {
  if (typed.size() < meant.size()) return 0;
  if (typed.size() > meant.size()) return 2;
  return std::is_permutation(typed.begin(), typed.end(), meant.begin()) ? 0 : 1;
}

// The bytes that a word has, some of them counted as one.
std::uint64_t bytes_of(std::string_view word) {
  std::uint64_t bytes = 0;
  for (const char byte : word) bytes |= std::uint64_t{1} << (static_cast<unsigned char>(byte) % 64);
  return bytes;
}

// A distance that two words have at least: an edit adds one byte, takes one away, or both.  Tells
// most words apart in a tenth of the time of the table.
std::size_t least_edits(std::string_view left, std::string_view right) {
  const std::size_t longer = std::max(left.size(), right.size());
  const std::size_t by_size = longer - std::min(left.size(), right.size());
  const std::uint64_t left_bytes = bytes_of(left), right_bytes = bytes_of(right);
  return std::max({by_size, static_cast<std::size_t>(std::popcount(left_bytes & ~right_bytes)),
                   static_cast<std::size_t>(std::popcount(right_bytes & ~left_bytes))});
}

}  // namespace

std::optional<std::size_t> nearest_folded(std::string_view word,
                                          std::span<const std::string> folded) {
  // Words longer than this are no typing mistake of an id, and the table would grow with them.
  constexpr std::size_t longest = 100;
  if (word.size() > longest) return {};
  const std::string typed = fold(word);
  std::optional<std::size_t> best;
  std::size_t best_distance =
      std::min<std::size_t>(2, std::max<std::size_t>(1, typed.size() / 3)) + 1;
  int least_unlikely = 0;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const std::string& other = folded[at];
    if (least_edits(typed, other) > best_distance) continue;
    const std::size_t distance = edit_distance(typed, other);
    if (distance > best_distance) continue;
    const int unlikely = unlikeliness(typed, other);
    if (distance == best_distance && (!best || unlikely >= least_unlikely)) continue;
    best_distance = distance;
    least_unlikely = unlikely;
    best = at;
  }
  return best;
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known) {
  std::vector<std::string> folded;
  folded.reserve(known.size());
  for (const std::string& name : known) folded.push_back(fold(name));
  const auto found = nearest_folded(word, folded);
  return found ? std::optional(known[*found]) : std::nullopt;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> known,
                         std::string otherwise) {
  const auto found = nearest(word, known);
  return found ? "did you mean \"" + *found + "\"?" : otherwise;
}

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace catalog
