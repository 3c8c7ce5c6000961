// Words of a search that are what some listing is called.
#pragma once

#include <vector>

#include "query-service/snapshot/columns.h"
#include "query-service/understand/reading.h"

namespace query_service {

// Two words and more.
std::vector<Span> name_spans(const std::vector<Token>& tokens, const Columns& columns);

// The listings that are called what the search says when its filler is left away.
std::vector<Row> rows_called(const std::vector<Token>& tokens, const Reading& reading,
                             const Columns& columns);

}  // namespace query_service
