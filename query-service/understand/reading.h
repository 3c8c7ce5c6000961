// The best reading of a whole search: spans that follow one another and explain every word.
//
// Each span has a cost; a reading costs the sum of its spans, and the cheapest is what is meant.
// At most one span is a place.  Source: the least-cost path through a lattice of spans (Viterbi
// 1967), once for the words before each place and once for those after it.
#pragma once

#include <functional>
#include <vector>

#include "query-service/understand/place_spans.h"
#include "query-service/understand/span.h"
#include "query-service/understand/token.h"

namespace query_service {

struct Reading {
  std::vector<Span> spans = {};  // in order, without gaps
  double cost = 0;
};

// The cheapest reading without a place first or last of all, and the cheapest with each place:
// cheapest first.  `spans` holds phrases, radiuses and names; text spans are added here, a word
// costing `cost_of_text` of it.  Never empty unless there are no words.
std::vector<Reading> readings(const std::vector<Token>& tokens, const std::vector<Span>& spans,
                              const std::vector<PlaceCandidate>& places,
                              const std::function<double(std::size_t word)>& cost_of_text);

}  // namespace query_service
