// What a search asks for, made ready to be held against each listing.
//
// Wishes are what was read from words; they can be given up (step.h).  Filters can not, and are in
// facet_filter.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query-service/search/meeting_times.h"
#include "query-service/search/step.h"
#include "query-service/snapshot/closed_circles.h"
#include "query-service/snapshot/row_sets.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/understand/understood.h"

namespace query_service {

// How well a listing fits, but for distance.
struct Fit {
  Steps unmet = {};
  Level level = 0;
  std::uint8_t conditions_missed = 0;  // of those asked for; at least one is met, or `broader`
  std::uint8_t condition_fit = 0;  // 0 exact, 1 for a narrower one, 2 mentioned, 3 and more broader
  std::uint8_t audience_fit = 0;   // 0 for them, 1 for anyone, 2 for others; where nobody
                                   // is asked for: 0, or 1 for a closed circle
  std::uint8_t language_fit = 0;   // 0 speaks the language asked for, or the reader's; 1 does not
  std::uint8_t kind_fit = 0;       // 0 as asked, or a group; 1 other; 2 a book or the like
};

class Wishes {
 public:
  Wishes(const SearchRequest& request, const Understood& understood, const Snapshot& snapshot,
         const MeetingTimes& times);

  // `has_words`: the listing holds all words that are looked for.  `remote`: it meets online or by
  // phone alone, so that its times are those of the reader's zone.
  Fit fit(Row row, bool has_words, bool remote) const;

  // Nothing but words: a listing without any of them has nothing to do with the search.
  bool are_words_alone() const { return words_alone_; }
  bool ask_for_conditions() const { return !conditions_.empty(); }
  // Those that words ask for: what is for none of them, and for nothing wider, has nothing to do
  // with the search.  Empty where none is asked for, or only by a filter.
  std::vector<catalog::Ordinal> wished_conditions() const {
    return conditions_are_wished_ ? conditions_ : std::vector<catalog::Ordinal>();
  }
  // Nothing is asked for, but for words, but what sets tell (snapshot/crowd_sets.h).
  bool are_told_by_sets() const;
  // The steps of the ladder that give up anything of it, the first first, but for distance and what
  // is behind.
  std::vector<Step> steps_to_give_up() const;
  // Who fits all of it but for what is given up down to that level: strict, or one of those steps.
  CrowdScope crowd(Level given_up) const;
  // What a listing has that needs nothing given up, as far as its facets tell: one of each list.
  std::vector<std::vector<FacetTerm>> strictly(Level given_up = level::strict) const;
  // The wider conditions of those asked for, next wider first.
  std::vector<catalog::Ordinal> broader() const;

 private:
  void fit_conditions(Row row, Fit& fit) const;
  void fit_format(Row row, Fit& fit) const;
  void fit_others(Row row, Fit& fit) const;
  bool has(catalog::Facet facet, Row row) const;
  bool is_closed_circle(Row row) const;

  const Understood& understood_;
  const Snapshot& snapshot_;
  const MeetingTimes& times_;
  std::vector<catalog::Ordinal> conditions_;  // of words and of the filter, for their fit
  bool conditions_are_wished_ = false;        // of words: can be given up
  std::vector<std::uint8_t> depth_;           // by condition: how much wider, 0 for the others
  std::vector<catalog::Ordinal> formats_;     // with hybrid where that does as well
  bool asks_for_phone_ = false;
  bool words_alone_ = false;
  std::vector<catalog::Facet> details_;  // facets of which something is asked for
  std::vector<bool> suits_;              // by language: it suits the reader
  ClosedCircles closed_circles_;
  bool speaks_of_others_ = false;
  catalog::Ordinal group_ = 0, resource_ = 0, helpline_ = 0, hybrid_ = 0, chronic_pain_ = 0;
};

}  // namespace query_service
