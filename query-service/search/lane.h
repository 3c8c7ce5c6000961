// The lanes of an answer (search/lanes.h says what belongs where).
#pragma once

namespace query_service {

enum class Lane { none, near, area, online };

}  // namespace query_service
