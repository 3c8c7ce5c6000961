// Ways to mend a schedule phrase that is not understood.
//
//   mends_of("Tuesday at 7")        -> "Tuesday at 7 pm", "Tuesday at 7 am"
//   mends_of("every Tuesdsy 18:00") -> "every Tuesday 18:00"
//
// Whether one is understood, and whether it has to be mended further, is for the caller to see
// (catalog/checker/phrase/nearest_phrase.h).  Each mends one thing.  Pure, for any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/checker/phrase/phrase_pieces.h"

namespace catalog::checker {

struct Mend {
  std::string phrase;
  int cost = 0;             // 10 for a mistyped letter; less where less is changed
  std::string advice = {};  // what its writer has to see to: "the time zone goes into `timezone`"
};

// Of the first word that has no part in a schedule.
std::vector<Mend> word_mends(std::string_view phrase, const std::vector<PhrasePiece>& pieces);

// Where each word is known: of dates and times that can be read in two ways.
std::vector<Mend> time_mends(std::string_view phrase, const std::vector<PhrasePiece>& pieces);

// Where each word is known: of the days, weeks and months.
std::vector<Mend> rule_mends(std::string_view phrase, const std::vector<PhrasePiece>& pieces);

// The phrase with other words in place of its bytes [begin, end), and without doubled spaces and
// loose ends.
std::string replaced(std::string_view phrase, std::size_t begin, std::size_t end,
                     std::string_view words);

}  // namespace catalog::checker
