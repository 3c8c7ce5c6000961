// Parameters to a SearchRequest, or the parameter that is wrong and what would be right.
//
//   q, near, lat, lon, radius, bbox             where and what
//   condition, format, kind, audience, ...      filters: one for each facet, comma-separated or
//                                               repeated
//   day, time, happening                        when (read_when.h)
//   verified_within, include                    freshness
//   sort, limit, offset, units, tz, explain, lang   how to answer
//   sheet                                       pages carry it on (pages/sheet.h)
//
// Limits: q 256 characters, near 200, limit 100, offset 10,000, radius 1 km to 20,000 km.
#pragma once

#include "query-service/http.h"
#include "query-service/problem.h"
#include "query-service/request/parameters.h"
#include "query-service/request/search_request.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

inline constexpr std::size_t longest_text_characters = 256;
inline constexpr std::size_t longest_place_characters = 200;

// What is wrong with `q` or `near` that is longer than that; nothing where neither is.
std::optional<Problem> too_long(const Parameters& parameters);

// Errors: unknown_parameter, bad_parameter
Answer<SearchRequest> read_search_request(const HttpRequest& request, const Snapshot& snapshot);

}  // namespace query_service
