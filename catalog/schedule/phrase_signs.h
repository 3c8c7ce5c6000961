// A schedule phrase as a row of signs: what each word, number and mark of it stands for.
//
//   signs_of("2nd Friday, 7:30pm")  -> ordinal 1, weekdays 1<<4, clock 450, meridiem 720
//
// Commas and the like say no more than a space does and leave no sign, but what follows one knows
// that it stands apart.  Several words that mean one thing are one sign.  Any bytes may come: what
// is not understood is a sign of kind unknown.  Pure, for any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/date.h"
#include "catalog/schedule/phrase_words.h"

namespace catalog {

struct Sign {
  SignKind kind = SignKind::unknown;
  unsigned value = 0;     // SignKind says of what
  Day day = {};           // of a date
  std::string text = {};  // as it stands in the folded phrase, never empty
  bool is_apart = false;  // a comma or the like stands before it
};

std::vector<Sign> signs_of(std::string_view phrase);

inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace catalog
