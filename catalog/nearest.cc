#include "catalog/nearest.h"

#include <algorithm>
#include <vector>

#include "catalog/text.h"

namespace catalog {

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const std::size_t width = right.size() + 1;
  std::vector<std::size_t> before(width), above(width), row(width);
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
    before.swap(above);
    above.swap(row);
  }
  return above.back();
}

namespace {

// How unlikely the slip is that made `typed` of `meant`, both as near as others.
int unlikeliness(const std::string& typed, const std::string& meant) {
  if (typed.size() < meant.size()) return 0;
  if (typed.size() > meant.size()) return 2;
  return std::is_permutation(typed.begin(), typed.end(), meant.begin()) ? 0 : 1;
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known) {
  // Words longer than this are no typing mistake of an id, and the table would grow with them.
  constexpr std::size_t longest = 100;
  if (word.size() > longest) return {};
  const std::string folded = fold(word);
  std::optional<std::string> best;
  std::size_t best_distance =
      std::min<std::size_t>(2, std::max<std::size_t>(1, folded.size() / 3)) + 1;
  int least_unlikely = 0;
  for (const std::string& candidate : known) {
    const std::string other = fold(candidate);
    const std::size_t distance = edit_distance(folded, other);
    if (distance > best_distance) continue;
    const int unlikely = unlikeliness(folded, other);
    if (distance == best_distance && (!best || unlikely >= least_unlikely)) continue;
    best_distance = distance;
    least_unlikely = unlikely;
    best = candidate;
  }
  return best;
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
