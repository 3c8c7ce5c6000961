// The right answers: every row is looked at, by the geodesic and by the stems of its words.
//
//   const Reference reference(rows);
//   const Found right = reference.answer(query);
//   difference_of(query, right, found)     // what of the answer is another
//
// Pure, for any thread.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "tools/bench/peer.h"

namespace bench {

class Reference {
 public:
  explicit Reference(const std::vector<Row>& rows);  // must outlive it

  // Of a suggestion or a misspelling nothing is right or wrong here.
  Found answer(const Query& query) const;

 private:
  using Places = std::vector<std::uint32_t>;  // in rows_, in ascending order
  Places with_word(const std::string& word) const;
  bool matches(std::uint32_t at, const Query& query) const;

  const std::vector<Row>& rows_;
  std::unordered_map<std::string, Places> postings_;  // of each term
};

// How one answer differs from the right one.
struct Difference {
  bool total = false;
  bool nearest = false;    // a distance that is another by more than a metre, or lacks
  bool languages = false;  // a count
};
Difference difference_of(const Query& query, const Found& right, const Found& found);

}  // namespace bench
