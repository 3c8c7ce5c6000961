#include "tests/relevance/evaluation.h"

#include <algorithm>

namespace relevance {
namespace {

bool is_due_a_correction(const Topic& topic) {
  return topic.expected.at("corrected") != "" || topic.accepted.contains("corrected") ||
         topic.unjudged.contains("corrected");
}

double share(std::size_t part, std::size_t all) {
  return all == 0 ? 1 : static_cast<double>(part) / static_cast<double>(all);
}

template <typename Value>
double mean_of(const Outcomes& outcomes, std::optional<Value> Outcome::*figure) {
  std::vector<double> values;
  for (const Outcome& outcome : outcomes)
    if (outcome.*figure) values.push_back(static_cast<double>(*(outcome.*figure)));
  return values.empty() ? 1 : mean(values);
}

}  // namespace

Outcome judge(const Topic& topic, Answer answer, const Judgements& judgements) {
  Outcome outcome{.topic = &topic, .answer = std::move(answer)};
  if (!outcome.answer.slots.empty()) {
    outcome.wrong = wrong_slots(topic, outcome.answer.slots);
    outcome.filled = filled_slots(topic, outcome.answer.slots);
    outcome.is_false_place = topic.is_without_place() && (outcome.answer.slots.at("place") != "" ||
                                                          outcome.answer.slots.at("region") != "");
    outcome.is_false_correction =
        !is_due_a_correction(topic) && outcome.answer.slots.at("corrected") != "";
  }
  Gains gains, judged;
  std::vector<bool> named;
  for (const std::string& id : outcome.answer.run) {
    const auto found = judgements.find(id);
    gains.push_back(found == judgements.end() ? 0 : found->second);
    named.push_back(std::find(topic.known.begin(), topic.known.end(), id) != topic.known.end());
  }
  for (const auto& [id, grade] : judgements) judged.push_back(grade);
  if (std::any_of(judged.begin(), judged.end(), [](int grade) { return grade > 0; }))
    outcome.ndcg = ndcg(gains, judged);
  if (success(judged, judged.size())) {
    outcome.success = success(gains, 5);
    outcome.useful = success(gains, 20);
  }
  if (!topic.known.empty()) outcome.reciprocal_rank = reciprocal_rank(named);
  return outcome;
}

Outcomes evaluate(const std::vector<Topic>& topics, const AllJudgements& judgements,
                  const Asker& ask) {
  Outcomes outcomes;
  for (const Topic& topic : topics) {
    const auto found = judgements.find(topic.id);
    outcomes.push_back(
        judge(topic, ask(topic), found == judgements.end() ? Judgements{} : found->second));
  }
  return outcomes;
}

Summary summary_of(const Outcomes& outcomes) {
  Summary summary;
  summary.topics = outcomes.size();
  summary.ndcg = mean_of(outcomes, &Outcome::ndcg);
  summary.success = mean_of(outcomes, &Outcome::success);
  summary.reciprocal_rank = mean_of(outcomes, &Outcome::reciprocal_rank);
  summary.nothing_useful = 1 - mean_of(outcomes, &Outcome::useful);
  std::size_t judged = 0, wrong = 0, exact = 0, placeless = 0, false_places = 0;
  std::map<std::string, std::pair<std::size_t, std::size_t>> slots;  // right, judged
  for (const Outcome& outcome : outcomes) {
    judged += outcome.filled.size();
    wrong += outcome.wrong.size();
    exact += outcome.wrong.empty() ? 1 : 0;
    placeless += outcome.topic->is_without_place() ? 1 : 0;
    false_places += outcome.is_false_place ? 1 : 0;
    summary.false_corrections += outcome.is_false_correction ? 1 : 0;
    for (const std::string& slot : outcome.filled) {
      const bool is_wrong =
          std::find(outcome.wrong.begin(), outcome.wrong.end(), slot) != outcome.wrong.end();
      slots[slot].first += is_wrong ? 0 : 1;
      ++slots[slot].second;
    }
  }
  summary.slots = share(judged - wrong, judged);
  summary.exact = share(exact, outcomes.size());
  summary.false_places = placeless == 0 ? 0 : share(false_places, placeless);
  for (const auto& [slot, counts] : slots)
    summary.by_slot[slot] = share(counts.first, counts.second);
  return summary;
}

std::map<std::string, Outcomes> by_stratum(const Outcomes& outcomes) {
  std::map<std::string, Outcomes> strata;
  for (const Outcome& outcome : outcomes) strata[outcome.topic->stratum].push_back(outcome);
  return strata;
}

Comparison compare(const Outcomes& ours, const Outcomes& theirs, const Figure& figure) {
  std::vector<double> here, there, differences;
  for (std::size_t at = 0; at < std::min(ours.size(), theirs.size()); ++at) {
    const auto one = figure(ours[at]), other = figure(theirs[at]);
    if (!one || !other) continue;
    here.push_back(*one);
    there.push_back(*other);
    differences.push_back(*one - *other);
  }
  return {mean(here), mean(there), bootstrap(differences)};
}

}  // namespace relevance
