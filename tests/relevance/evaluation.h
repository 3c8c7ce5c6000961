// Topics run against judgements: a row of figures for each topic, and their summary.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/relevance/answer.h"
#include "tests/relevance/metrics.h"
#include "tests/relevance/topics.h"

namespace relevance {

// What one topic came to.  A figure is absent where it does not apply (README.md).
struct Outcome {
  const Topic* topic = nullptr;
  Answer answer = {};
  std::vector<std::string> filled = {};  // slots that hold something, expected or got
  std::vector<std::string> wrong = {};   // those of them that are wrong
  std::optional<double> ndcg = {};
  std::optional<bool> success = {};
  std::optional<bool> useful = {};  // something of grade 2 or 3 in the first twenty
  std::optional<double> reciprocal_rank = {};
  bool is_false_place = false;
  bool is_false_correction = false;
};

// The figures of one run; `answer` needs no more than its run for those that rank.
Outcome judge(const Topic& topic, Answer answer, const Judgements& judgements);

// `topics` must outlive the outcomes.
using Outcomes = std::vector<Outcome>;
using Asker = std::function<Answer(const Topic&)>;
Outcomes evaluate(const std::vector<Topic>& topics, const AllJudgements& judgements,
                  const Asker& ask);

struct Summary {
  std::size_t topics = 0;
  double ndcg = 0;
  double success = 0;
  double reciprocal_rank = 0;
  double nothing_useful = 0;  // share of the topics that could have it
  double slots = 0;           // share right of those that hold something
  double exact = 0;           // share of topics with all slots right
  double false_places = 0;    // share of the topics that have none
  std::size_t false_corrections = 0;
  std::map<std::string, double> by_slot = {};  // share right, over the topics in which it is judged
};

Summary summary_of(const Outcomes& outcomes);
std::map<std::string, Outcomes> by_stratum(const Outcomes& outcomes);

// The means of `figure` in both, over the topics that have it, and of their paired difference.
struct Comparison {
  double ours;
  double theirs;
  Interval difference;  // ours less theirs
};
using Figure = std::function<std::optional<double>(const Outcome&)>;
Comparison compare(const Outcomes& ours, const Outcomes& theirs, const Figure& figure);

}  // namespace relevance
