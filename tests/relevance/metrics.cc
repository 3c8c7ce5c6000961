#include "tests/relevance/metrics.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>

namespace relevance {
namespace {

double discounted(const Gains& gains, std::size_t cut) {
  double sum = 0;
  for (std::size_t at = 0; at < std::min(cut, gains.size()); ++at)
    sum += gains[at] / std::log2(static_cast<double>(at) + 2);
  return sum;
}

}  // namespace

double ndcg(const Gains& gains, Gains judged, std::size_t cut) {
  std::sort(judged.begin(), judged.end(), std::greater<>());
  const double ideal = discounted(judged, cut);
  return ideal > 0 ? discounted(gains, cut) / ideal : 0;
}

bool success(const Gains& gains, std::size_t cut, int at_least) {
  return std::any_of(gains.begin(),
                     gains.begin() + static_cast<std::ptrdiff_t>(std::min(cut, gains.size())),
                     [&](int gain) { return gain >= at_least; });
}

double reciprocal_rank(const std::vector<bool>& right) {
  const auto first = std::find(right.begin(), right.end(), true);
  return first == right.end() ? 0 : 1.0 / static_cast<double>(first - right.begin() + 1);
}

double mean(const std::vector<double>& values) {
  if (values.empty()) return 0;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

Interval bootstrap(const std::vector<double>& differences, std::size_t resamples,
                   std::uint32_t seed) {
  if (differences.empty() || resamples == 0) return {0, 0};
  std::mt19937 engine(seed);
  std::vector<double> means(resamples);
  for (double& next : means) {
    double sum = 0;
    for (std::size_t drawn = 0; drawn < differences.size(); ++drawn)
      sum += differences[engine() % differences.size()];
    next = sum / static_cast<double>(differences.size());
  }
  std::sort(means.begin(), means.end());
  const auto at = [&](double share) {
    return means[static_cast<std::size_t>(share * static_cast<double>(resamples - 1))];
  };
  return {at(0.025), at(0.975)};
}

}  // namespace relevance
