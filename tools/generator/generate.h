// Writes a made directory: a whole data root that `kith-index check` and `build` take as it is.
//
//   generate("data", "made", {.count = 100'000, .seed = 7, .today = ...}, progress)
//     -> made/data/listings/us/nh/t/tessarin-circle-4711.yaml, ...
//        made/data/vocabulary, made/data/gazetteer, made/schemas: copies
//
// One listing is in memory at a time, beside the gazetteer and the organizations.
#pragma once

#include <filesystem>
#include <functional>

#include "catalog/failure.h"
#include "tools/generator/plan.h"

namespace generator {

// No folder of listings has more files.
inline constexpr std::size_t most_files_in_folder = 2000;

// Told after each listing: how many of how many.
using Progress = std::function<void(std::size_t, std::size_t)>;

// Errors: invalid      `out` is there already and is not empty
//         unreadable   `data`, or schemas/ beside it, can not be read; `out` can not be written
//         damaged      the vocabulary or the gazetteer has mistakes
catalog::Expected<void> generate(const std::filesystem::path& data,
                                 const std::filesystem::path& out, const Plan& plan,
                                 const Progress& progress);

}  // namespace generator
