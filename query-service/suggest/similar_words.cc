#include "query-service/suggest/similar_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace query_service {
namespace {

constexpr std::size_t longest = 64;
constexpr std::uint8_t too_far = 100;

using EditRow = std::array<std::uint8_t, longest + 1>;

std::size_t shared(std::string_view left, std::string_view right) {
  const auto apart = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  return static_cast<std::size_t>(apart.first - left.begin());
}

class Walk {
 public:
  Walk(std::string_view misspelt, bool is_open, std::size_t most_edits, std::size_t last,
       const std::function<std::string_view(std::size_t)>& word_at)
      : misspelt_(misspelt),
        is_open_(is_open),
        most_edits_(most_edits),
        last_(last),
        word_at_(word_at),
        rows_(longest + 1) {
    for (std::size_t at = 0; at <= misspelt.size(); ++at)
      rows_[0][at] = static_cast<std::uint8_t>(at);
    least_[0] = 0;
    nearest_[0] = whole_[0] = static_cast<std::uint8_t>(misspelt.size());
  }

  std::vector<SimilarWords> found(std::size_t first) {
    std::string_view before;
    for (std::size_t at = first; at < last_;) {
      const std::string_view word = word_at_(at).substr(0, longest);
      std::size_t depth = std::min(shared(before, word), known_);
      bool is_hopeless = false;
      while (depth < word.size() && !is_hopeless) {
        add_row(word, ++depth);
        is_hopeless = least_[depth] > most_edits_ && least_[depth - 1] >= most_edits_;
      }
      known_ = depth;
      before = word;
      const std::size_t next = is_hopeless ? end_of_prefix(at, word.substr(0, depth)) : at + 1;
      take(at, next, word, depth);
      at = next;
    }
    return std::move(found_);
  }

 private:
  // Row `depth`: how far each beginning of the misspelt word is from the first `depth` letters.
  // Where the two differ in length by more than the edits allowed, it is too far in any case.
  void add_row(std::string_view word, std::size_t depth) {
    const EditRow& above = rows_[depth - 1];
    EditRow& row = rows_[depth];
    const std::size_t begin = depth > most_edits_ ? depth - most_edits_ : 0;
    const std::size_t end = std::min(misspelt_.size(), depth + most_edits_);
    std::uint8_t least = too_far;
    if (begin == 0)
      least = row[0] = static_cast<std::uint8_t>(depth);
    else if (begin <= misspelt_.size() + 1)
      row[begin - 1] = too_far;
    for (std::size_t at = std::max<std::size_t>(begin, 1); at <= end; ++at) {
      const bool same = misspelt_[at - 1] == word[depth - 1];
      int edits = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + (same ? 0 : 1)});
      if (at > 1 && depth > 1 && misspelt_[at - 1] == word[depth - 2] &&
          misspelt_[at - 2] == word[depth - 1])
        edits = std::min(edits, rows_[depth - 2][at - 2] + 1);
      row[at] = static_cast<std::uint8_t>(edits);
      least = std::min(least, row[at]);
    }
    if (end < misspelt_.size()) row[end + 1] = too_far;
    least_[depth] = least;
    const std::uint8_t whole = end == misspelt_.size() && begin <= end ? row[end] : too_far;
    whole_[depth] = whole;
    nearest_[depth] = std::min(nearest_[depth - 1], whole);
  }

  // The first word after number `at` that does not begin so.
  std::size_t end_of_prefix(std::size_t at, std::string_view prefix) const {
    std::size_t step = 1;
    std::size_t inside = at;
    while (inside + step < last_ && word_at_(inside + step).starts_with(prefix)) {
      inside += step;
      step *= 2;
    }
    std::size_t outside = std::min(inside + step, last_);
    while (outside - inside > 1) {
      const std::size_t middle = inside + (outside - inside) / 2;
      (word_at_(middle).starts_with(prefix) ? inside : outside) = middle;
    }
    return outside;
  }

  void take(std::size_t at, std::size_t next, std::string_view word, std::size_t depth) {
    const bool was_read_whole = depth == word.size();
    const std::uint8_t whole = was_read_whole ? whole_[depth] : too_far;
    const std::uint8_t edits = is_open_ ? nearest_[depth] : whole;
    if (edits <= most_edits_) found_.push_back({at, next, edits, whole <= edits});
  }

  std::string_view misspelt_;
  bool is_open_;
  std::size_t most_edits_;
  std::size_t last_;
  const std::function<std::string_view(std::size_t)>& word_at_;
  std::vector<EditRow> rows_;
  std::array<std::uint8_t, longest + 1> least_{};    // of each row
  std::array<std::uint8_t, longest + 1> whole_{};    // the whole misspelt word to this beginning
  std::array<std::uint8_t, longest + 1> nearest_{};  // the least of whole_ so far
  std::size_t known_ = 0;                            // rows that belong to the word before
  std::vector<SimilarWords> found_;
};

}  // namespace

std::vector<SimilarWords> similar_words(std::string_view misspelt, bool is_open,
                                        std::size_t most_edits, std::size_t first, std::size_t last,
                                        const std::function<std::string_view(std::size_t)>& word_at,
                                        std::size_t most) {
  if (misspelt.empty() || misspelt.size() > longest || most_edits == 0) return {};
  auto found = Walk(misspelt, is_open, most_edits, last, word_at).found(first);
  std::stable_sort(
      found.begin(), found.end(), [](const SimilarWords& left, const SimilarWords& right) {
        return std::pair(left.edits, !left.is_whole) < std::pair(right.edits, !right.is_whole);
      });
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace query_service
