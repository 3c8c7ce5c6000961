// A search's results as lines for a terminal.
#pragma once

#include <string>

#include "query-service/search/results.h"

namespace query_service {

std::string terminal_answer(const Results& results, Language language);

}  // namespace query_service
