#include "query-service/search/rank.h"

#include <algorithm>
#include <limits>

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

class Ranker {
 public:
  Ranker(const std::vector<Candidate>& list, Sort sort, RankingOf of, const Columns& columns,
         const MeetingTimes& times)
      : sort_(sort), of_(of), columns_(columns), times_(times) {
    std::vector<double> strict;
    for (const Candidate& candidate : list) {
      best_score_ = std::max(best_score_, static_cast<double>(candidate.score));
      if (candidate.located && candidate.level == level::strict) strict.push_back(candidate.metres);
    }
    scale_ = band_scale(std::move(strict));
  }

  Rank rank(const Candidate& candidate) const {
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
    return rank;
  }

 private:
  static double metres(const Candidate& candidate) {
    return candidate.located ? candidate.metres : far_off;
  }

  void rank_best(const Candidate& candidate, Rank& rank) const {
    const double score = candidate.score;
    rank[named] = candidate.called ? 0 : candidate.named ? 1 : 2;
    rank[conditions_missed] = candidate.fit.conditions_missed;
    rank[condition] = candidate.fit.condition_fit;
    rank[audience] = candidate.fit.audience_fit;
    rank[language] = candidate.fit.language_fit;
    rank[text_band] = best_score_ <= 0 || score >= 0.8 * best_score_ ? 0
                      : score >= 0.5 * best_score_                   ? 1
                                                                     : 2;
    if (of_.lane == Lane::near && of_.rules && of_.rules->has_point())
      rank[band] = distance_band(metres(candidate), scale_);
    // Of what serves an area a group for the country stands before a book for the state.
    if (of_.lane == Lane::area && of_.rules)
      rank[band] = 3 * candidate.fit.kind_fit + of_.rules->closeness(candidate.row);
    if (of_.lane == Lane::online && of_.rules)
      rank[band] = of_.rules->may_let_in(candidate.row) ? 1 : 0;
    rank[kind] = candidate.fit.kind_fit;
    rank[freshness] = static_cast<double>(candidate.freshness);
    const auto minutes = times_.minutes_until_next(candidate.row);
    rank[next_meeting] = of_.lane != Lane::online ? meeting_band(minutes)
                         : minutes                ? static_cast<double>(*minutes)
                                                  : far_off;
    rank[text] = -score * freshness_factor(candidate.freshness);
    rank[distance] = metres(candidate);
    rank[name] = columns_.name_rank(candidate.row);
  }

  Sort sort_;
  RankingOf of_;
  const Columns& columns_;
  const MeetingTimes& times_;
  double best_score_ = 0;
  double scale_ = 0;
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

std::vector<Ranked> ranked(std::vector<Candidate> list, Sort sort, RankingOf of,
                           const Columns& columns, const MeetingTimes& times) {
  const Ranker ranker(list, sort, of, columns, times);
  std::vector<Ranked> all;
  all.reserve(list.size());
  for (Candidate& candidate : list) {
    const Rank rank = ranker.rank(candidate);
    all.push_back({std::move(candidate), rank});
  }
  std::sort(all.begin(), all.end(), [](const Ranked& left, const Ranked& right) {
    if (left.rank != right.rank) return left.rank < right.rank;
    return left.candidate.row < right.candidate.row;
  });
  return all;
}

}  // namespace query_service
