#include "catalog/checker/phrase/nearest_phrase.h"

#include <algorithm>
#include <set>

#include "catalog/checker/phrase/phrase_mends.h"
#include "catalog/nearest.h"
#include "catalog/schedule/phrase.h"
#include "catalog/text.h"

namespace catalog::checker {
namespace {

constexpr std::size_t longest = 200;     // bytes: more is prose
constexpr std::size_t most_pieces = 32;  // likewise
constexpr int highest_cost = 50;

bool has_unknown(const std::vector<PhrasePiece>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(),
                     [](const PhrasePiece& piece) { return piece.kind == PieceKind::unknown; });
}

// "vareis"
std::optional<std::string> nearest_timeless(std::string_view phrase) {
  const std::string plain = words_joined(phrase);
  constexpr std::size_t shortest = 5;
  if (plain.size() < shortest) return {};
  return nearest(plain, timeless_forms());
}

// Mends of mends, the cheapest first.
class Search {
 public:
  explicit Search(std::string_view phrase) { push({std::string(phrase), 0, ""}); }

  NearestPhrases run() {
    while (!open_.empty() && tries_ < most_tries && found_.phrases.size() < 2) {
      const auto cheapest = std::min_element(
          open_.begin(), open_.end(),
          [](const Mend& left, const Mend& right) { return left.cost < right.cost; });
      const Mend mend = std::move(*cheapest);
      open_.erase(cheapest);
      if (!found_.phrases.empty() && mend.cost > cost_) break;
      visit(mend);
    }
    return std::move(found_);
  }

 private:
  void push(Mend mend) {
    if (mend.cost <= highest_cost && !mend.phrase.empty() && seen_.insert(mend.phrase).second)
      open_.push_back(std::move(mend));
  }

  void visit(const Mend& mend) {
    ++tries_;
    const std::vector<PhrasePiece> pieces = pieces_of(mend.phrase);
    if (has_unknown(pieces) && !timeless_form(mend.phrase))
      return push_all(mend, word_mends(mend.phrase, pieces));
    if (const auto rules = parse_phrase(mend.phrase)) return take(mend, *rules);
    push_all(mend, time_mends(mend.phrase, pieces));
    push_all(mend, rule_mends(mend.phrase, pieces));
  }

  void push_all(const Mend& before, std::vector<Mend> mends) {
    constexpr std::size_t most_mends = 12;  // a phrase that needs more is prose
    if (mends.size() > most_mends) mends.erase(mends.begin() + most_mends, mends.end());
    for (Mend& mend : mends) {
      mend.cost += before.cost;
      mend.advice = both(before.advice, mend.advice);
      push(std::move(mend));
    }
  }

  static std::string both(const std::string& first, const std::string& second) {
    if (first.find(second) != std::string::npos) return first;
    return first.empty() ? second : first + "; " + second;
  }

  void take(const Mend& mend, const std::vector<Recurrence>& rules) {
    if (!found_.phrases.empty() && rules == rules_) return;
    found_.phrases.push_back(mend.phrase);
    found_.advice = both(found_.advice, mend.advice);
    if (found_.phrases.size() > 1) return;
    rules_ = rules;
    cost_ = mend.cost;
  }

  std::vector<Mend> open_;
  std::set<std::string> seen_;
  int tries_ = 0;
  NearestPhrases found_;
  std::vector<Recurrence> rules_;  // of the first found
  int cost_ = 0;
};

}  // namespace

NearestPhrases nearest_phrases(std::string_view phrase) {
  if (phrase.size() > longest || !is_utf8(phrase)) return {};
  if (const auto timeless = nearest_timeless(phrase)) return {{*timeless}, ""};
  if (pieces_of(phrase).size() > most_pieces) return {};
  return Search(phrase).run();
}

}  // namespace catalog::checker
