// A schedule phrase that is not understood, as its writer most likely meant it.
//
//   nearest_phrases("every Tuesdsy 18:00").phrases -> every Tuesday 18:00
//   nearest_phrases("Tuesday at 7").phrases        -> Tuesday at 7 pm; Tuesday at 7 am
//   nearest_phrases("2nd Tuesdays 7pm ET")         -> 2nd Tuesdays 7pm, with the advice that the
//                                                     time zone goes into `timezone`
//   nearest_phrases("whenever we like").phrases    -> none
//
// What is named is understood (catalog/schedule/phrase.h).  It is the phrase itself with its
// mistakes mended: mistyped words, hours without a half of the day, what has its place elsewhere.
// What is unsure ("usually", "1st or 2nd") is never made sure.
//
// Any bytes may come.  More than 200 bytes or 32 words and numbers are prose: nothing is near to
// them.  A phrase is tried in at most most_tries ways.  Pure, for any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace catalog::checker {

inline constexpr int most_tries = 40;

struct NearestPhrases {
  std::vector<std::string> phrases = {};  // the likeliest first, at most two
  std::string advice = {};  // what else to do: "the time zone goes into `timezone`"; may be empty
};

// Of a phrase that parse_phrase refuses.
NearestPhrases nearest_phrases(std::string_view phrase);

}  // namespace catalog::checker
