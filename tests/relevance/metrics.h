// The measures of README.md, over grades in the order of a run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace relevance {

// Grades (0 to 3) of a run's hits, best rank first.
using Gains = std::vector<int>;

// Normalised discounted cumulative gain of the first `cut` hits: gain is the grade, discount is
// log2(rank + 1), the ideal is `judged` (every grade of the topic, in any order) from the top.  0
// where nothing is judged above 0.
double ndcg(const Gains& gains, Gains judged, std::size_t cut = 10);

// Whether one of the first `cut` hits has a grade of `at_least` or more.
bool success(const Gains& gains, std::size_t cut, int at_least = 2);

// 1 / rank of the first hit that is `right`; 0 where none is.
double reciprocal_rank(const std::vector<bool>& right);

double mean(const std::vector<double>& values);  // 0 of none

struct Interval {
  double low;
  double high;
};

// The 95 % interval of the mean of paired differences: the 2.5th and 97.5th percentile of the means
// of `resamples` samples drawn with replacement.  The same numbers give the same interval.
Interval bootstrap(const std::vector<double>& differences, std::size_t resamples = 10'000,
                   std::uint32_t seed = 20261123);

}  // namespace relevance
