// Files that are built into the program: templates, words, styles.
#pragma once

#include <string_view>

namespace query_service {

// The content of query-service/<name>; `name` must be one of those listed in CMakeLists.txt.
std::string_view asset(std::string_view name);

}  // namespace query_service
