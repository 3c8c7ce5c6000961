// Every place that words of a search may name, with what speaks for it.
//
//   portland me          the town in the state, before the state alone and the town alone
//   in reading           a word of ordinary speech, but after "in"
//   washington state     the region, not the town
//   02476, 10001-1234    US postal codes
//
// A name is no evidence by itself: half of all ordinary sentences hold the name of some place.
// What speaks for it: a state or country beside it, a preposition before it, a comma, a capital,
// many people, and that little else is left unexplained.  What speaks against it: that it is a
// word of ordinary speech, or of the vocabulary.
#pragma once

#include <vector>

#include "query-service/snapshot/snapshot.h"
#include "query-service/understand/span.h"
#include "query-service/understand/token.h"

namespace query_service {

struct PlaceCandidate {
  std::size_t first = 0;  // words [first, last), with the preposition before it
  std::size_t last = 0;
  std::size_t name_first = 0;            // without it
  std::vector<PlaceNumber> places = {};  // all that it may be
  double cost = 0;
  // Added for each word elsewhere in the search that nothing explains.
  double cost_of_unexplained = 0;
  std::size_t edits = 0;
  std::string key = {};  // the mended name, where it was misspelt
};

// `phrases` are the phrase spans of the same words; the end of a radius counts as a preposition.
std::vector<PlaceCandidate> place_candidates(const std::vector<Token>& tokens,
                                             const std::vector<Span>& phrases,
                                             const Snapshot& snapshot);

}  // namespace query_service
