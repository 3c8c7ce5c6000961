// Files that are built into the program: templates, words, styles.
#pragma once

#include <span>
#include <string_view>

namespace query_service {

// The content of query-service/<name>; `name` must be one of those listed in CMakeLists.txt.
std::string_view asset(std::string_view name);

// The names of all, for as long as the program runs.
std::span<const std::string_view> asset_names();

}  // namespace query_service
