#include "indexer/parallel.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <vector>

namespace parallel_test {

TEST_SUITE("indexer/parallel") {
  TEST_CASE("each thing is used once, whatever their number") {
    for (const std::size_t count : {0U, 1U, 63U, 64U, 65U, 1000U}) {
      std::vector<int> uses(count);
      indexer::for_each_part(count, [&](std::size_t first, std::size_t last, std::size_t worker) {
        CHECK(worker < indexer::worker_count());
        for (std::size_t at = first; at < last; ++at) ++uses[at];
      });
      CHECK(std::accumulate(uses.begin(), uses.end(), std::size_t{0}) == count);
      CHECK(std::count(uses.begin(), uses.end(), 1) == static_cast<std::ptrdiff_t>(count));
    }
  }

  TEST_CASE("few and large things are used one at a time, each once") {
    for (const std::size_t count : {0U, 1U, 2U, 7U}) {
      std::vector<std::atomic<int>> uses(count);
      indexer::for_each_one(count, [&](std::size_t at) { ++uses[at]; });
      CHECK(std::all_of(uses.begin(), uses.end(), [](const auto& use) { return use == 1; }));
    }
  }

  TEST_CASE("no worker is asked for two parts at once") {
    std::vector<std::atomic<int>> busy(indexer::worker_count());
    indexer::for_each_part(5000, [&](std::size_t, std::size_t, std::size_t worker) {
      CHECK(busy[worker]++ == 0);
      --busy[worker];
    });
  }
}

}  // namespace parallel_test
