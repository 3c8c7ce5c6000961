// How alike two names are, by what their words tell.
//
//   "Lighthouse Pain Circle", "Pain Circle Lighthouse"    -> 1: the same words
//   "Lighthouse Lupus", "Lighthouse Lupus Harbor"         -> 0.86: one says more
//   "Lighthouse Lupus Harbor", "Lighthouse Lupus Meadow"  -> 0.55: each says something else
//
// A word counts by how few listings have it; a word that one has more counts far less than a word
// that each has instead.  Words of five letters and more may differ by one letter.
//
// Source: the weight of a word is its inverse document frequency (Sparck Jones 1972), from 0 to 1.
//
// Thread promise: immutable once made; any number of threads may ask.
#pragma once

#include <vector>

#include "indexer/duplicates/census.h"

namespace indexer::duplicates {

struct NameLikeness {
  double alike = 0;    // 0..1
  double shared = 0;   // the weight of the words that both have: 0, and about 1 for a rare word
  double instead = 0;  // the weight of the words that each has instead of the other's
  // How many of the two, 0..2, say for whom or which they are (women, Tuesday, north, 2) where the
  // other does not.
  int set_apart = 0;
};

class NameWeights {
 public:
  // The weights of all words of `names`, which is to stay; `listings`: how many have been added.
  NameWeights(const Census& names, std::size_t listings);

  double weight(Number word) const { return weights_[word]; }
  NameLikeness compare(const std::vector<Number>& one, const std::vector<Number>& other) const;

 private:
  bool nearly_same(Number one, Number other) const;

  const Census* names_;
  std::vector<double> weights_;   // by number
  std::vector<bool> sets_apart_;  // by number
};

}  // namespace indexer::duplicates
