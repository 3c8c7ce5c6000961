// Ranked candidates to hits: each with its whole listing, its age, when it meets next (or
// first in the period asked for) and its highlighted summary.
#pragma once

#include <chrono>
#include <string>
#include <unordered_map>
#include <vector>

#include "catalog/records.h"
#include "query-service/search/meeting_times.h"
#include "query-service/search/rank.h"
#include "query-service/search/results.h"

namespace query_service {

class HitReader {
 public:
  // `first_metres`: what lies farther needed its distance given up.
  HitReader(catalog::Records& records, const std::vector<std::string>& words,
            const Columns& columns, const MeetingTimes& times, std::chrono::sys_seconds now,
            double first_metres);

  std::vector<Hit> read(std::vector<Ranked>::const_iterator first,
                        std::vector<Ranked>::const_iterator last);

 private:
  std::string highlighted(const std::string& text);
  bool is_looked_for(const std::string& folded_word);
  std::vector<Step> relaxed(const Candidate& candidate) const;

  catalog::Records& records_;
  const Columns& columns_;
  const MeetingTimes& times_;
  catalog::Day today_;
  double first_metres_;
  std::vector<std::string> terms_;             // of the words looked for, sorted
  std::unordered_map<std::string, bool> met_;  // words of this answer: summaries are much alike
};

}  // namespace query_service
