#include "query-service/search/rank.h"

#include <algorithm>
#include <cassert>

#include "query-service/search/distance_bands.h"

namespace query_service {
namespace {

constexpr double far_off = 1e12;

// How much of its text score a listing keeps.
double freshness_factor(catalog::Freshness freshness) {
  switch (freshness) {
    case catalog::Freshness::fresh: return 1;
    case catalog::Freshness::ageing: return 0.9;
    case catalog::Freshness::stale: return 0.75;
    case catalog::Freshness::historical: return 0.5;
  }
  return 0.5;
}

double verified_days(const Columns& columns, Row row) {
  const auto day = columns.verified_on(row);
  return day ? -static_cast<double>(day->time_since_epoch().count()) : far_off;
}

// Joins small numbers to one that is ordered as they are, one after the other.
class KeyBits {
 public:
  KeyBits& add(unsigned value, unsigned bits) {
    assert(value < 1U << bits);
    key_ = key_ << bits | value;
    return *this;
  }
  std::uint64_t key() const { return key_; }

 private:
  std::uint64_t key_ = 0;
};

// Of those who may still be among the best `most`, besides `best`, takes into `best` who surely is,
// and leaves in `open` who is equal to the last of them.
template <typename ValueOf>
void narrow(CandidateList& open, CandidateList& best, std::size_t most, ValueOf value_of) {
  const std::size_t places = most - best.size();
  if (open.size() <= places || places == 0) return;
  using Value = decltype(value_of(*open.front()));
  std::vector<std::pair<Value, const Candidate*>> all;
  all.reserve(open.size());
  for (const Candidate* candidate : open) all.emplace_back(value_of(*candidate), candidate);
  const auto last = all.begin() + static_cast<std::ptrdiff_t>(places - 1);
  std::nth_element(all.begin(), last, all.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  const Value limit = last->first;
  open.clear();
  for (const auto& [value, candidate] : all)
    if (value < limit)
      best.push_back(candidate);
    else if (value == limit)
      open.push_back(candidate);
}

}  // namespace

double band_scale_of(const CandidateList& near) {
  std::vector<double> strict;
  for (const Candidate* candidate : near)
    if (candidate->located && candidate->level == level::strict)
      strict.push_back(candidate->metres);
  return band_scale(std::move(strict));
}

double meeting_band(std::optional<std::int64_t> minutes) {
  constexpr std::int64_t day = 24 * 60;
  if (!minutes || *minutes > 35 * day) return 3;
  return *minutes <= day ? 0 : *minutes <= 7 * day ? 1 : 2;
}

Ranking::Ranking(const CandidateList& list, Sort sort, RankingOf of, const Columns& columns,
                 const MeetingTimes& times)
    : list_(list), sort_(sort), of_(of), columns_(columns), times_(times) {
  for (const Candidate* candidate : list)
    best_score_ = std::max(best_score_, static_cast<double>(candidate->score));
  scale_ = band_scale_of(of.lane == Lane::near ? list : CandidateList());
}

int Ranking::text_band_of(const Candidate& candidate) const {
  return band_of_score(candidate.score, best_score_);
}

int Ranking::band_of(const Candidate& candidate) const {
  if (!of_.rules) return 0;
  switch (of_.lane) {
    case Lane::near:
      if (!of_.rules->has_point()) return 0;
      return distance_band(candidate.decided ? candidate.metres : metres(candidate), scale_);
    // Of what serves an area a group for the country stands before a book for the state.
    case Lane::area: return 3 * candidate.fit.kind_fit + of_.rules->closeness(candidate.row);
    case Lane::online: return of_.rules->may_let_in(candidate.row) ? 1 : 0;
    case Lane::none: return 0;
  }
  return 0;
}

// The first parts of the rank, in their order; what is equal in them may differ in the others.
std::uint64_t Ranking::key(const Candidate& candidate) const {
  KeyBits bits;
  bits.add(candidate.sleeps ? 1 : 0, 1);
  if (sort_ != Sort::best) return bits.add(candidate.level, 8).key();
  const Fit& fit = candidate.fit;
  return bits.add(candidate.called  ? 0
                  : candidate.named ? 1
                                    : 2,
                  2)
      .add(candidate.level, 8)
      .add(fit.conditions_missed, 8)
      .add(fit.audience_fit, 2)
      .add(fit.condition_fit, 8)
      .add(fit.language_fit, 1)
      .add(static_cast<unsigned>(band_of(candidate)), 5)
      .add(static_cast<unsigned>(text_band_of(candidate)), 2)
      .add(fit.kind_fit, 2)
      .add(static_cast<unsigned>(candidate.freshness), 2)
      .key();
}

double Ranking::metres(const Candidate& candidate) const {
  if (!candidate.located) return far_off;
  return candidate.measured || !measures() ? candidate.metres : of_.rules->metres_to(candidate.row);
}

double Ranking::next_meeting_of(const Candidate& candidate) const {
  if (sort_ == Sort::next) {
    const auto start = times_.first_start(candidate.row, candidate.remote);
    return start ? static_cast<double>(start->time_since_epoch().count()) : far_off;
  }
  const auto minutes = times_.minutes_until_next(candidate.row);
  if (of_.lane != Lane::online) return meeting_band(minutes);
  return minutes ? static_cast<double>(*minutes) : far_off;
}

double Ranking::part(RankPart part, const Candidate& candidate) const {
  const bool is_best = sort_ == Sort::best;
  switch (part) {
    case asleep: return candidate.sleeps ? 1 : 0;
    case relaxed: return candidate.level;
    case freshness:
      if (sort_ == Sort::verified) return verified_days(columns_, candidate.row);
      return is_best ? static_cast<double>(candidate.freshness) : 0;
    case next_meeting: return is_best || sort_ == Sort::next ? next_meeting_of(candidate) : 0;
    case distance:
      return is_best || sort_ == Sort::distance || sort_ == Sort::next ? metres(candidate) : 0;
    case name:
      return is_best || sort_ == Sort::next || sort_ == Sort::name
                 ? columns_.name_rank(candidate.row)
                 : 0;
    default: break;
  }
  if (!is_best) return 0;
  switch (part) {
    case named: return candidate.called ? 0 : candidate.named ? 1 : 2;
    case conditions_missed: return candidate.fit.conditions_missed;
    case audience: return candidate.fit.audience_fit;
    case condition: return candidate.fit.condition_fit;
    case language: return candidate.fit.language_fit;
    case band: return band_of(candidate);
    case text_band: return text_band_of(candidate);
    case kind: return candidate.fit.kind_fit;
    case text: return -candidate.score * freshness_factor(candidate.freshness);
    default: return 0;
  }
}

Ranked Ranking::ranked(const Candidate& candidate) const {
  Ranked ranked{candidate};
  if (candidate.located && measures()) {
    ranked.candidate.metres = metres(candidate);
    ranked.candidate.measured = true;
  }
  for (std::size_t at = 0; at < rank_parts.size(); ++at)
    ranked.rank[at] = part(static_cast<RankPart>(at), ranked.candidate);
  return ranked;
}

std::vector<Ranked> Ranking::best_of(const std::function<bool(const Candidate&)>& is_wanted,
                                     std::size_t most) const {
  CandidateList wanted;
  for (const Candidate* candidate : list_)
    if (is_wanted(*candidate)) wanted.push_back(candidate);
  return best_among(wanted, most);
}

// Whoever is surely farther than as many as there are places is not measured.
void Ranking::pass_over_farther(CandidateList& open, std::size_t places) const {
  if (!measures() || places == 0 || open.size() <= places) return;
  const auto is_nearly_known = [](const Candidate& candidate) {
    return candidate.decided && !candidate.measured;
  };
  std::vector<double> at_most;
  at_most.reserve(open.size());
  for (const Candidate* next : open)
    at_most.push_back(is_nearly_known(*next) ? next->metres + next->slack_metres
                      : next->measured       ? next->metres
                                             : far_off);
  const auto last = at_most.begin() + static_cast<std::ptrdiff_t>(places - 1);
  std::nth_element(at_most.begin(), last, at_most.end());
  std::erase_if(open, [&, limit = *last](const Candidate* next) {
    return is_nearly_known(*next) && next->metres - next->slack_metres > limit;
  });
}

std::vector<Ranked> Ranking::best_among(CandidateList open, std::size_t most) const {
  if (most == 0) return {};
  CandidateList best;  // whatever the parts say that were not looked at
  narrow(open, best, most, [&](const Candidate& candidate) { return key(candidate); });
  // What takes long to reckon is reckoned only of those that are equal in all before it.
  for (const RankPart next : {freshness, next_meeting, text, distance, name}) {
    if (next == distance && sort_ != Sort::name && sort_ != Sort::verified)
      pass_over_farther(open, most - best.size());
    narrow(open, best, most, [&](const Candidate& candidate) { return part(next, candidate); });
  }
  best.insert(best.end(), open.begin(), open.end());

  std::vector<Ranked> all;
  all.reserve(best.size());
  for (const Candidate* candidate : best) all.push_back(ranked(*candidate));
  const auto is_before = [](const Ranked& left, const Ranked& right) {
    if (left.rank != right.rank) return left.rank < right.rank;
    return left.candidate.row < right.candidate.row;
  };
  const std::size_t count = std::min(most, all.size());
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end(),
                    is_before);
  all.resize(count);
  return all;
}

}  // namespace query_service
