// Outcomes as a person reads them, and as TREC programs do.
#pragma once

#include <ostream>
#include <string>

#include "tests/relevance/evaluation.h"

namespace relevance {

// A row for each stratum and one for all, then the share right of each slot.
void print_figures(std::ostream& out, const Outcomes& outcomes);

// Each topic with a slot that is wrong, or with nothing useful among its first five hits: what was
// expected and what came.
void print_failures(std::ostream& out, const Outcomes& outcomes, const AllJudgements& judgements);

void print_comparison(std::ostream& out, const std::string& name, const Outcomes& ours,
                      const Outcomes& theirs);

// "qid Q0 listing rank score tag", by rank.
void print_run(std::ostream& out, const Outcomes& outcomes, const std::string& tag);

}  // namespace relevance
