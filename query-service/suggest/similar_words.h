// The words of a sorted list that a misspelt one was likely meant for.
//
//   "fibromialga"   fibromyalgia, two letters off
//   "fibromia..."   the same, when the word may go on: one letter off
//
// Source: the distance of catalog/nearest.h.  Words that begin alike share the rows of its table,
// and are passed over together once nothing that begins so can be near enough (as in a trie; Shang
// and Merrettal 1996).
//
// Thread promise: no state; any number of threads may ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace query_service {

struct SimilarWords {
  std::size_t first = 0;  // words [first, last) of the list
  std::size_t last = 0;
  std::uint8_t edits = 0;
  bool is_whole = false;  // it is the word, and not only its beginning
};

// Of the sorted words [first, last), which all have the first letter of `misspelt`: those within
// `most_edits`, nearest first, at most `most`.  With `is_open` a word counts by its nearest
// beginning.
std::vector<SimilarWords> similar_words(std::string_view misspelt, bool is_open,
                                        std::size_t most_edits, std::size_t first, std::size_t last,
                                        const std::function<std::string_view(std::size_t)>& word_at,
                                        std::size_t most = 64);

}  // namespace query_service
