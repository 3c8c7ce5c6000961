// The parameters that say when: happening, day and time.
//
//   happening=tomorrow
//   happening=2026-12-01/2026-12-07              from the 1st to the end of the 7th, on the clock
//   of
//                                                the group, or of the reader for what is online
//   happening=2026-12-01T18:00-06:00/..          from that instant on
//   day=tue,thu   time=evening
//
// Pure, for any thread.
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "query-service/problem.h"
#include "query-service/request/search_request.h"

namespace query_service {

// Errors of each: bad_parameter, with what would be right
Answer<Happening> read_happening(const std::string& text);
Answer<std::bitset<7>> read_days(const std::vector<std::string>& values);
Answer<std::bitset<3>> read_times(const std::vector<std::string>& values);

}  // namespace query_service
