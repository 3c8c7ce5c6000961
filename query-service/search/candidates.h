// The listings that a search is about, before filters and lanes, each with how it fits.
#pragma once

#include <vector>

#include "catalog/date.h"
#include "catalog/freshness.h"
#include "query-service/problem.h"
#include "query-service/request/search_request.h"
#include "query-service/search/text_index.h"
#include "query-service/search/wishes.h"
#include "query-service/snapshot/row_sets.h"

namespace query_service {

struct Candidate {
  Row row = 0;
  float score = 0;  // of its text
  Fit fit = {};
  catalog::Freshness freshness = catalog::Freshness::stale;
  bool sleeps = false;  // closed, historical, or an event that is over: below all others
  // Not verified lately enough, outside the box, or not in the period that the request asks for.
  bool refused = false;
  bool remote = false;  // it meets online or by phone alone, so that its times are the reader's
  bool named = false;   // asked for by its name: it needs to fit nothing else
  bool called = false;  // named, and by the whole of its name
  bool located = false;
  bool measured = false;
  // Whatever it is compared with, `metres` comes out as the geodesic would (distance_ends.h), from
  // which it differs by `slack_metres` at most.
  bool decided = false;
  float slack_metres = 0;
  bool is_in_near_lane = false;  // so that its distance counts; not if called by its whole name
  Level level = 0;               // with what its distance adds
  // To the person, where it is located: the geodesic where it is `measured`; where it is only
  // `decided` nearly that; otherwise it is farther than near can be, and this is a lower bound.
  double metres = 0;
};

// Candidates that somebody else keeps.
using CandidateList = std::vector<const Candidate*>;

// How much of the ladder (step.h) candidates may need: nothing; all but the condition; a wider
// condition; or any, and any words.
enum class HowFar { strict, same_condition, wider_condition, any_condition };

// Reads the index once, and of the listings' columns those rows that can be in the answer; the
// words are looked for together, and where few listings hold them all, one by one; in either case
// as far as they tell (telling_words.h).
//
// What sleeps takes part only if it is asked for by its name (all words that tell stand in it and
// make up half of it), or include=historical.
class CandidateFinder {
 public:
  CandidateFinder(const SearchRequest& request, const Understood& understood,
                  const Snapshot& snapshot, const TextIndex& index, const Wishes& wishes,
                  const MeetingTimes& times, std::chrono::sys_seconds now)
      : request_(request),
        understood_(understood),
        snapshot_(snapshot),
        index_(index),
        wishes_(wishes),
        times_(times),
        now_(now),
        today_(std::chrono::floor<std::chrono::days>(now)),
        freshness_(today_) {}

  // To be called before judge().
  // Errors: unavailable   the index can not be read
  Answer<void> read_index();

  // Words that nothing else was read from.
  bool looks_for_words() const { return !understood_.words.empty(); }
  // Nothing but sets and words tells who fits whole: nobody is asked for by name alone.
  bool may_be_counted() const { return looks_for_words() || (any_->empty() && named_.empty()); }
  // By row, each once.
  const std::vector<Row>& named() const { return named_; }
  // Of a crowd at that level: who has to hold the words.
  void tell_words(CrowdScope& scope, Level level) const;

  // The rows where those are that need as little given up as `how_far` says.
  std::vector<Row> rows(HowFar how_far, std::optional<PlaceScope> place) const;

  // Whether it is kept out by what the request fixes besides facets and times of the week: when it
  // was verified, a box, a period.
  bool refuses(Row row) const { return is_refused(row, snapshot_.columns().meets(row).remotely()); }
  bool may_refuse() const {
    return request_.box || request_.verified_within_days || request_.happening;
  }

  // Makes a new candidate what it is to be of one of these rows; false where that has nothing to do
  // with the search.  A long list has many of them, so that none is copied.
  bool judge(Row row, HowFar how_far, Candidate& candidate) const;

 private:
  const SharedRows& holding_all() const;
  const SharedRows& holding_any() const;
  bool is_refused(Row row, bool remote) const;
  bool is_over(Row row) const;

  const SearchRequest& request_;
  const Understood& understood_;
  const Snapshot& snapshot_;
  const TextIndex& index_;
  const Wishes& wishes_;
  const MeetingTimes& times_;
  std::chrono::sys_seconds now_;
  catalog::Day today_;
  catalog::FreshnessScale freshness_;
  SharedMatches all_ = std::make_shared<const std::vector<TextMatch>>(), any_ = all_;
  // Once they are asked for.
  mutable SharedRows holding_all_, holding_any_;
  std::vector<Row> named_;
};

}  // namespace query_service
