// BM25, the weight of words in a text, in the form and with the settings that Xapian has for it.
//
// Xapian's own adds what the words weigh in the order in which it happens to read them, which is
// another where the text lies in shards.  From the same counts this gives the same weight wherever
// they were counted, to the last bit.
//
// Thread promise: pure functions.
#pragma once

#include <cstdint>
#include <span>

namespace query_service {

// In how many listings, of `all`, one of several terms is likely to stand: as if each stood where
// it does by chance.  `with_each` is in how many each of them stands.
std::uint32_t likely_with_any(std::span<const std::uint32_t> with_each, std::uint32_t all);

// What a word weighs at most that stands in `with_it` listings of `all`: more, the rarer it is.
double word_weight(std::uint32_t with_it, std::uint32_t all);

// The part of it, 0 to 1, for a word that counts `count` in a text.  `length` is that of the text,
// where 1 is the mean of all.
double share_of_weight(std::uint32_t count, double length);

}  // namespace query_service
