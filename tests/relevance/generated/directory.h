// A large directory made up of plainly fictional listings beside the real ones: real conditions and
// towns, people where people live, the same at each run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace relevance {

// Writes `data` (a folder that is not there yet) with the vocabulary, gazetteer and listings of
// `real`, and `count` made-up listings below listings/made/ with ids example-0, example-1, ...
void write_generated(const std::filesystem::path& real, const std::filesystem::path& data,
                     std::size_t count, std::uint32_t seed);

}  // namespace relevance
