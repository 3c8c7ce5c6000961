// The same work for many things, on all cores.
//
//   for_each_part(files.size(), [&](std::size_t first, std::size_t last, std::size_t worker) {
//     for (std::size_t at = first; at < last; ++at) results[at] = read(files[at]);
//   });
//
// Which worker gets which part is left to chance: results belong to a place of their own, or are
// put in order afterwards.
//
// Thread promise: `use` is called from several threads at once, never twice at once with one
// `worker`; all of it has happened once for_each_part returns.
#pragma once

#include <cstddef>
#include <functional>

namespace indexer {

// How many workers there are at most: as many as cores, and no more than a small machine's.
std::size_t worker_count();

// Calls `use` for [first, last) of each part of 0 to `count`; `worker` is below worker_count().
void for_each_part(
    std::size_t count,
    const std::function<void(std::size_t first, std::size_t last, std::size_t worker)>& use);

// The same for few and large things, one at a time.
void for_each_one(std::size_t count, const std::function<void(std::size_t at)>& use);

}  // namespace indexer
