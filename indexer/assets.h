// Files that are built into the program.
//
// Pure, for any thread.
#pragma once

#include <span>
#include <string_view>

namespace indexer {

// The content of indexer/<name>; `name` must be one of those listed in CMakeLists.txt.
std::string_view asset(std::string_view name);

// The names of all, for as long as the program runs.
std::span<const std::string_view> asset_names();

}  // namespace indexer
