#include "indexer/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace indexer {
namespace {

constexpr std::size_t most_workers = 16;
// Few enough that all workers end at nearly the same time, enough to be worth fetching.
constexpr std::size_t part_size = 64;

}  // namespace

std::size_t worker_count() {
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_workers);
}

namespace {

void in_parts(
    std::size_t count, std::size_t part_size,
    const std::function<void(std::size_t first, std::size_t last, std::size_t worker)>& use) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&](std::size_t worker) {
    for (;;) {
      const std::size_t first = next.fetch_add(part_size);
      if (first >= count) return;
      use(first, std::min(first + part_size, count), worker);
    }
  };
  const std::size_t workers = std::min(worker_count(), (count + part_size - 1) / part_size);
  std::vector<std::thread> threads;
  for (std::size_t worker = 1; worker < workers; ++worker) threads.emplace_back(work, worker);
  work(0);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace

void for_each_part(
    std::size_t count,
    const std::function<void(std::size_t first, std::size_t last, std::size_t worker)>& use) {
  in_parts(count, part_size, use);
}

void for_each_one(std::size_t count, const std::function<void(std::size_t at)>& use) {
  in_parts(count, 1, [&](std::size_t first, std::size_t, std::size_t) { use(first); });
}

}  // namespace indexer
