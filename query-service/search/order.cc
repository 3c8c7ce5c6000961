#include "query-service/search/order.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace query_service {
namespace {

constexpr double band_ends_miles[] = {5, 15, 40, 100, 200, 400, 800};

// How much of its text score a listing keeps.
double freshness_factor(Freshness freshness) {
  switch (freshness) {
    case Freshness::fresh: return 1;
    case Freshness::ageing: return 0.9;
    case Freshness::stale: return 0.75;
    case Freshness::historical: return 0.5;
  }
  return 0.5;
}

double metres_of(const Candidate& candidate) {
  return candidate.located ? candidate.metres : std::numeric_limits<double>::infinity();
}

auto near_key(const Candidate& c) {
  return std::tuple(c.sleeps, distance_band(metres_of(c)), c.freshness, metres_of(c), -c.score,
                    c.row);
}

auto text_key(const Candidate& c, const Columns& columns) {
  return std::tuple(c.sleeps, -c.score * freshness_factor(c.freshness), c.freshness,
                    columns.name_rank(c.row), c.row);
}

template <typename Key>
void sort_by(std::vector<Candidate>& list, Key key) {
  std::sort(list.begin(), list.end(),
            [&](const Candidate& left, const Candidate& right) { return key(left) < key(right); });
}

}  // namespace

int distance_band(double metres) {
  int band = 0;
  for (const double miles : band_ends_miles) {
    if (metres <= miles * catalog::metres_per_mile) return band;
    ++band;
  }
  return band;
}

void sort_main(std::vector<Candidate>& list, Sort sort, bool by_distance, const Columns& columns) {
  switch (sort) {
    case Sort::best:
      if (by_distance)
        sort_by(list, near_key);
      else
        sort_by(list, [&](const Candidate& c) { return text_key(c, columns); });
      break;
    case Sort::distance:
      sort_by(list, [](const Candidate& c) { return std::tuple(c.sleeps, metres_of(c), c.row); });
      break;
    case Sort::verified:
      sort_by(list, [&](const Candidate& c) {
        const auto day = columns.verified_on(c.row);
        return std::tuple(c.sleeps, day ? -day->time_since_epoch().count() : 1, c.row);
      });
      break;
    case Sort::name:
      sort_by(list, [&](const Candidate& c) {
        return std::tuple(c.sleeps, columns.name_rank(c.row), c.row);
      });
      break;
  }
}

void sort_lane(std::vector<Candidate>& list, const LaneRules& rules) {
  sort_by(list, [&](const Candidate& c) {
    return std::tuple(c.sleeps, rules.closeness(c.row), -c.score * freshness_factor(c.freshness),
                      c.freshness, c.row);
  });
}

}  // namespace query_service
