// How a word becomes the terms of the text index, for writing and for asking.
//
// Each word is indexed as itself and as its English and Spanish stems, so that "groups" finds
// "group" and "cuidadoras" finds "cuidador".  Prefixes follow Xapian's register: Q is the unique
// id, S a name, Z a stem; our own begin with X.
// Source: Snowball's English and Spanish stemmers, as Xapian ships them.
//
// Thread promise: all functions may be called from any thread at once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace catalog {

namespace prefix {
inline constexpr std::string_view id = "Q";         // the listing's id, exactly one a document
inline constexpr std::string_view name = "S";       // a word of the listing's name
inline constexpr std::string_view english = "ZEN";  // an English stem
inline constexpr std::string_view spanish = "ZES";  // a Spanish stem
}  // namespace prefix

// A term counts no more than this in one listing, so that the counts of several words fit into one
// number that Xapian adds up exactly (query-service/search/text_index.cc).
inline constexpr std::uint32_t most_counted = 341;

// How many terms a word has at most.
inline constexpr std::uint32_t terms_of_a_word = 3;

// The terms under which a folded word is found: itself, then its stems.
std::vector<std::string> terms_of(std::string_view folded_word);

// The same for a word of a name.
std::vector<std::string> name_terms_of(std::string_view folded_word);

}  // namespace catalog
