// Which of several words are worth looking for.
//
//   telling_words(std::array{900u, 70'000u, 2'000u}, 100'000, WordsFor::any)  -> {0, 2}
//   telling_words(std::array{900u, 70'000u, 2'000u}, 100'000, WordsFor::all)  -> {0, 1, 2}
//
// In a small directory all are.  In a large one the rarest are, and at least one: a word that most
// listings hold tells nothing beside others, and takes long to read.  Where few listings hold all
// words, and they are looked for one by one, those are that stand, taken together, in no more than
// a quarter of all listings.  Of those that a listing has to hold together three always are, and
// more as long as, added up, they stand in no more than three times as many as there are listings.
//
// Thread promise: a pure function.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace query_service {

// From so many listings on a directory is large.
inline constexpr std::uint32_t large_directory = 20'000;

// All of them together, or any of them.
enum class WordsFor { all, any };

// True where no word has to be counted: every one tells.
bool every_word_tells(std::size_t words, std::uint32_t listings, WordsFor what);

// `with_each`: in how many listings each word stands.  Which of them, in their order.
std::vector<std::size_t> telling_words(std::span<const std::uint32_t> with_each,
                                       std::uint32_t listings, WordsFor what);

}  // namespace query_service
