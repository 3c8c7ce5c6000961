// How written words become comparable words.
//
// One function folds, and both programs use it: the indexer when it writes a term or a place's
// name, the query service when it reads a search.  Were they to differ by one letter, a search
// would silently find nothing.
//
//   fold("Müller's CAFÉ")            -> "muller's cafe"
//   words("Müller's CAFÉ, 2nd fl.")  -> mullers cafe 2nd fl
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace catalog {

// Unicode case folding and compatibility decomposition, without accents: NFKC_Casefold, then NFD
// with nonspacing marks dropped, and a short table for letters that do not decompose (l-stroke,
// o-slash, d-stroke, ae, oe, thorn, eth, dotless i).  Bytes that are not UTF-8 become U+FFFD.
// Source: Unicode Standard Annex 15, and Unicode 15 section 5.18.
std::string fold(std::string_view text);

// One word of a text.
struct Word {
  std::string folded;     // never empty, at most 64 bytes
  std::size_t begin = 0;  // bytes [begin, end) of the text it was read from
  std::size_t end = 0;
};

// The words of a text in order: runs of letters and digits, folded.  An apostrophe inside a word
// is passed over ("Crohn's" is one word, crohns), so is a full stop between single letters
// ("U.S." is us).  Everything else parts words.
std::vector<Word> words(std::string_view text);

// The folded words of a text with one space between: the form in which names are compared.
std::string words_joined(std::string_view text);

// The same text with each letter and its accents as one character where there is one (NFC).  Bytes
// that are not UTF-8 become U+FFFD.
std::string composed(std::string_view text);

bool is_utf8(std::string_view text);

// The number of characters (code points) in a UTF-8 text.
std::size_t character_count(std::string_view text);

}  // namespace catalog
