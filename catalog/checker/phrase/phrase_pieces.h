// A schedule phrase in pieces that know where they stand, so that one can be mended and the rest
// left as its writer put it.
//
//   pieces_of("Tuesdsy at 6-7:30 p. m.")  -> unknown, word, number 6, clock, meridiem
//
// Any bytes may come.  Pure, for any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/schedule/phrase_words.h"

namespace catalog::checker {

enum class PieceKind {
  word,          // SignKind says of what
  number,        // one or two digits: may be an hour
  clock,         // 18:30
  half_clock,    // 7pm, 6:30pm
  meridiem,      // pm, p. m.
  ordinal,       // 2nd
  date,          // 2026-01-07
  unclear_date,  // 7/1/2026
  four_digits,   // 1830, 2026
  unknown,       // a word that has no part in a schedule
};

struct PhrasePiece {
  PieceKind kind = PieceKind::unknown;
  SignKind sign = SignKind::unknown;
  unsigned value = 0;  // of a word as SignKind says, of a number itself, of an ordinal from 0
  std::string folded = {};
  std::size_t begin = 0;  // bytes [begin, end) of the phrase
  std::size_t end = 0;
};

std::vector<PhrasePiece> pieces_of(std::string_view phrase);

bool is_digit(char c);  // 0 to 9

// Whether what stands between two pieces is a dash, of any length.
bool is_dash(std::string_view gap);

// Whether more of its words are of Spanish alone than of English.
bool is_spanish(const std::vector<PhrasePiece>& pieces);

}  // namespace catalog::checker
