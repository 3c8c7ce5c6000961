#include "query-service/search/rank.h"

#include <algorithm>
#include <cassert>

namespace query_service {
namespace {

constexpr double scales_miles[] = {2, 5, 10, 20, 40, 60};
constexpr std::size_t scale_at_nearest = 5;
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

double meeting_band(std::optional<std::int64_t> minutes) {
  constexpr std::int64_t day = 24 * 60;
  if (!minutes || *minutes > 35 * day) return 3;
  return *minutes <= day ? 0 : *minutes <= 7 * day ? 1 : 2;
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

}  // namespace

double band_scale(std::vector<double> metres) {
  std::sort(metres.begin(), metres.end());
  const double fifth = metres.empty()                     ? 0
                       : metres.size() < scale_at_nearest ? metres.front()
                                                          : metres[scale_at_nearest - 1];
  for (const double miles : scales_miles)
    if (fifth <= miles * catalog::metres_per_mile) return miles * catalog::metres_per_mile;
  return scales_miles[std::size(scales_miles) - 1] * catalog::metres_per_mile;
}

int distance_band(double metres, double scale) {
  int band = 0;
  for (double end = scale; metres > end && band < 20; end *= 2) ++band;
  return band;
}

Ranking::Ranking(const std::vector<Candidate>& list, Sort sort, RankingOf of,
                 const Columns& columns, const MeetingTimes& times)
    : list_(list), sort_(sort), of_(of), columns_(columns), times_(times) {
  std::vector<double> strict;
  for (const Candidate& candidate : list) {
    best_score_ = std::max(best_score_, static_cast<double>(candidate.score));
    if (of.lane == Lane::near && candidate.located && candidate.level == level::strict)
      strict.push_back(candidate.metres);
  }
  scale_ = band_scale(std::move(strict));
}

double Ranking::metres(const Candidate& candidate) const {
  return candidate.located ? candidate.metres : far_off;
}

int Ranking::text_band_of(const Candidate& candidate) const {
  const double score = candidate.score;
  return best_score_ <= 0 || score >= 0.8 * best_score_ ? 0 : score >= 0.5 * best_score_ ? 1 : 2;
}

int Ranking::band_of(const Candidate& candidate) const {
  if (!of_.rules) return 0;
  switch (of_.lane) {
    case Lane::near: return of_.rules->has_point() ? distance_band(metres(candidate), scale_) : 0;
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

Ranked Ranking::ranked(Candidate candidate) const {
  if (candidate.located && !candidate.measured && measures()) {
    candidate.metres = of_.rules->metres_to(candidate.row);
    candidate.measured = true;
  }
  Rank rank{};
  rank[asleep] = candidate.sleeps ? 1 : 0;
  rank[relaxed] = candidate.level;
  if (sort_ == Sort::distance) rank[distance] = metres(candidate);
  if (sort_ == Sort::next) {
    const auto start = times_.first_start(candidate.row, candidate.remote);
    rank[next_meeting] = start ? static_cast<double>(start->time_since_epoch().count()) : far_off;
    rank[distance] = metres(candidate);
    rank[name] = columns_.name_rank(candidate.row);
  }
  if (sort_ == Sort::name) rank[name] = columns_.name_rank(candidate.row);
  if (sort_ == Sort::verified) rank[freshness] = verified_days(columns_, candidate.row);
  if (sort_ == Sort::best) rank_best(candidate, rank);
  return {std::move(candidate), rank};
}

void Ranking::rank_best(const Candidate& candidate, Rank& rank) const {
  rank[named] = candidate.called ? 0 : candidate.named ? 1 : 2;
  rank[conditions_missed] = candidate.fit.conditions_missed;
  rank[condition] = candidate.fit.condition_fit;
  rank[audience] = candidate.fit.audience_fit;
  rank[language] = candidate.fit.language_fit;
  rank[text_band] = text_band_of(candidate);
  rank[band] = band_of(candidate);
  rank[kind] = candidate.fit.kind_fit;
  rank[freshness] = static_cast<double>(candidate.freshness);
  const auto minutes = times_.minutes_until_next(candidate.row);
  rank[next_meeting] = of_.lane != Lane::online ? meeting_band(minutes)
                       : minutes                ? static_cast<double>(*minutes)
                                                : far_off;
  rank[text] = -candidate.score * freshness_factor(candidate.freshness);
  rank[distance] = metres(candidate);
  rank[name] = columns_.name_rank(candidate.row);
}

std::vector<Ranked> Ranking::best(std::size_t most) const {
  return best_of([](const Candidate&) { return true; }, most);
}

std::vector<Ranked> Ranking::best_of(const std::function<bool(const Candidate&)>& is_wanted,
                                     std::size_t most) const {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;  // and the place in the list
  for (std::size_t at = 0; at < list_.size(); ++at)
    if (is_wanted(list_[at])) keys.emplace_back(key(list_[at]), static_cast<std::uint32_t>(at));
  if (most == 0) return {};
  if (keys.size() > most) {
    const auto last = keys.begin() + static_cast<std::ptrdiff_t>(most - 1);
    std::nth_element(keys.begin(), last, keys.end());
    const std::uint64_t limit = last->first;
    std::erase_if(keys, [&](const auto& next) { return next.first > limit; });
  }
  std::vector<Ranked> all;
  all.reserve(keys.size());
  for (const auto& [key, at] : keys) all.push_back(ranked(list_[at]));
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
