// How probable it is that two listings are of one and the same thing.
//
//   the same name, telephone number, door, time and conditions  -> 0.99
//
// Each signal speaks for or against with its points, the logarithm of how much more often
// duplicates than others agree (or differ) in it; their sum becomes a probability.  What one of the
// two does not say speaks neither way, and what many listings share speaks softly.
//
// Sources: Fellegi and Sunter, "A theory for record linkage", JASA 64 (1969).  The points were
// calibrated on what tests/indexer/duplicates/calibration_test.cc measures.
//
// Thread promise: a judge is immutable; any number of threads may ask it.
#pragma once

#include <bitset>

#include "indexer/duplicates/name_likeness.h"
#include "indexer/duplicates/signals.h"

namespace indexer::duplicates {

enum class Agreement {
  same_name,
  similar_name,
  phone,
  mail,
  link,
  site,  // other pages of one website
  isbn,
  authors,
  door,
  postal_code,
  town,
  time,
  weekday,
  dates,
  conditions,
};
inline constexpr std::size_t agreements = 15;

struct Likeness {
  double score = 0;  // 0..1
  // Something besides names, towns and conditions agrees, and nothing important differs.
  bool is_certain = false;
  std::bitset<agreements> agreed = {};
  bool has(Agreement agreement) const { return agreed[static_cast<std::size_t>(agreement)]; }
};

inline constexpr double error_score = 0.85;
inline constexpr double warning_score = 0.65;
// From here on a person may look at it: for the report of those who keep the directory.
inline constexpr double report_score = 0.5;

class Judge {
 public:
  // `censuses` stays and is complete: all listings have been read.
  Judge(const Censuses& censuses, std::size_t listings)
      : censuses_(censuses), names_(censuses.names, listings) {}

  // Of two of one kind.
  Likeness compare(const Signals& one, const Signals& other) const;

  const NameWeights& names() const { return names_; }

 private:
  const Censuses& censuses_;
  NameWeights names_;
};

}  // namespace indexer::duplicates
