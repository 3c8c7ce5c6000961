#include "tests/relevance/report.h"

#include <algorithm>
#include <iomanip>

namespace relevance {
namespace {

void print_row(std::ostream& out, const std::string& name, const Outcomes& outcomes) {
  const Summary summary = summary_of(outcomes);
  const bool has_known = std::any_of(outcomes.begin(), outcomes.end(), [](const Outcome& outcome) {
    return outcome.reciprocal_rank.has_value();
  });
  out << std::left << std::setw(30) << name << std::right << std::setw(6) << summary.topics
      << std::fixed << std::setprecision(3) << std::setw(9) << summary.ndcg << std::setw(11)
      << summary.success << std::setw(8);
  if (has_known)
    out << summary.reciprocal_rank;
  else
    out << "-";
  out << std::setw(9) << summary.nothing_useful << std::setw(8) << summary.slots << std::setw(8)
      << summary.exact << std::setw(9) << summary.false_places << std::setw(8)
      << summary.false_corrections << '\n';
}

std::string hit_text(const Outcome& outcome, const Judgements& judgements) {
  std::string text;
  for (std::size_t at = 0; at < std::min<std::size_t>(5, outcome.answer.run.size()); ++at) {
    const auto found = judgements.find(outcome.answer.run[at]);
    text += "\n      " + std::to_string(found == judgements.end() ? 0 : found->second) + " " +
            outcome.answer.run[at];
  }
  return text.empty() ? " nothing" : text;
}

}  // namespace

void print_figures(std::ostream& out, const Outcomes& outcomes) {
  out << "stratum                       topics  NDCG@10  success@5    MRR  no use   slots   exact"
         "  f.place  f.corr\n";
  for (const auto& [stratum, some] : by_stratum(outcomes)) print_row(out, stratum, some);
  print_row(out, "all", outcomes);
  out << "\nslot                share right\n";
  for (const auto& [slot, share] : summary_of(outcomes).by_slot)
    out << std::left << std::setw(20) << slot << std::right << std::setprecision(3) << share
        << '\n';
}

void print_failures(std::ostream& out, const Outcomes& outcomes, const AllJudgements& judgements) {
  for (const Outcome& outcome : outcomes) {
    const bool is_lost = outcome.success && !*outcome.success;
    if (outcome.wrong.empty() && !is_lost) continue;
    out << '\n' << outcome.topic->id << "  " << outcome.topic->q;
    if (outcome.ndcg) out << "  (NDCG " << std::setprecision(2) << *outcome.ndcg << ")";
    out << '\n';
    if (outcome.answer.status != 200) out << "    refused: " << outcome.answer.status << '\n';
    for (const std::string& slot : outcome.wrong)
      out << "    " << slot << ": " << outcome.topic->expected.at(slot) << " expected, "
          << outcome.answer.slots.at(slot) << " got\n";
    const auto found = judgements.find(outcome.topic->id);
    if (is_lost && found != judgements.end())
      out << "    nothing useful above:" << hit_text(outcome, found->second) << '\n';
  }
}

void print_comparison(std::ostream& out, const std::string& name, const Outcomes& ours,
                      const Outcomes& theirs) {
  const Figure ndcg = [](const Outcome& outcome) { return outcome.ndcg; };
  const Figure success = [](const Outcome& outcome) -> std::optional<double> {
    if (!outcome.success) return {};
    return *outcome.success ? 1.0 : 0.0;
  };
  for (const auto& [figure_name, figure] : {std::pair("NDCG@10  ", ndcg), {"success@5", success}}) {
    const Comparison comparison = compare(ours, theirs, figure);
    out << std::left << std::setw(24) << name << std::fixed << std::setprecision(3) << figure_name
        << "  ours " << comparison.ours << "  theirs " << comparison.theirs << "  difference "
        << std::showpos << comparison.ours - comparison.theirs << " [" << comparison.difference.low
        << ", " << comparison.difference.high << "]\n"
        << std::noshowpos;
  }
}

void print_run(std::ostream& out, const Outcomes& outcomes, const std::string& tag) {
  for (const Outcome& outcome : outcomes) {
    std::size_t rank = 0;
    for (const std::string& id : outcome.answer.run) {
      ++rank;
      out << outcome.topic->id << " Q0 " << id << ' ' << rank << ' ' << 1000 - rank << ' ' << tag
          << '\n';
    }
  }
}

}  // namespace relevance
