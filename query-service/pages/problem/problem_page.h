// A problem in words: what was wrong, what to do, and the search to try again with.
#pragma once

#include <string>

#include "query-service/http.h"
#include "query-service/problem.h"
#include "query-service/words/labels.h"

namespace query_service {

std::string problem_page(const Problem& problem, const HttpRequest& request, Language language);

}  // namespace query_service
