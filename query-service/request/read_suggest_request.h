// The parameters of /api/v1/suggest: q, types, limit, lang.
#pragma once

#include "query-service/http.h"
#include "query-service/problem.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/suggest/suggest_request.h"

namespace query_service {

// Errors: unknown_parameter   a parameter that does not exist
//         bad_parameter       q is too long, or a value that is none
Answer<SuggestRequest> read_suggest_request(const HttpRequest& http, const Snapshot& snapshot);

}  // namespace query_service
