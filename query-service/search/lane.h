// The lanes of an answer (search/lanes.h says what belongs where).
#pragma once

#include <cstdint>

namespace query_service {

enum class Lane : std::uint8_t { none, near, area, online };

}  // namespace query_service
