// Misspelt words: which they are, and what they may have been meant for.
//
// Only a word that nothing knows is mended: not one of the lexicon, of a listing, of the name of a
// place, of a dictionary of ordinary words, nor one with digits or between quotation marks.  It is
// mended to words of the lexicon here, and to names of places in named_spans.h; one letter may be
// wrong in words of four to six, two in longer ones; the first letter is taken to be right.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "query-service/understand/spelling.h"
#include "query-service/understand/token.h"

namespace query_service {

// Fills `unknown`, `mended` and `edits` of the tokens.  `is_known` tells of a folded word whether
// anything but the lexicon knows it.
void mend(std::vector<Token>& tokens, const Spelling& spelling,
          const std::function<bool(const std::string& folded)>& is_known);

}  // namespace query_service
