// A listing that holds words which are looked for.
#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include "query-service/snapshot/columns.h"

namespace query_service {

struct TextMatch {
  Row row;
  float score;  // BM25; larger fits better
};

using SharedMatches = std::shared_ptr<const std::vector<TextMatch>>;

// That of a row; `matches` are by row.  Null where it is not among them.
inline const TextMatch* match_of(const std::vector<TextMatch>& matches, Row row) {
  const auto at =
      std::lower_bound(matches.begin(), matches.end(), row,
                       [](const TextMatch& match, Row wanted) { return match.row < wanted; });
  return at != matches.end() && at->row == row ? &*at : nullptr;
}

// 0 of what is not among them, or without any.
inline float score_in(const std::vector<TextMatch>* matches, Row row) {
  const TextMatch* match = matches ? match_of(*matches, row) : nullptr;
  return match ? match->score : 0;
}

// By how much of the best score of its list one has: from four fifths 0, from half 1, below 2.
inline int band_of_score(double score, double best_score) {
  return best_score <= 0 || score >= 0.8 * best_score ? 0 : score >= 0.5 * best_score ? 1 : 2;
}

}  // namespace query_service
