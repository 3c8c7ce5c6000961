// Counts as the rows of a table: a label, a number, and a bar that is as long as the number is
// large.
//
//   {{#rows}}<tr><th>{{label}}</th><td>{{count}}</td><td><svg ...><rect
//   width="{{width}}"/></svg></td>
//
// Pure, for any thread.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "query-service/words/language.h"

namespace query_service {

struct Figure {
  std::string label;
  std::size_t count = 0;
  std::string url = {};   // may be empty
  std::string tone = {};  // "fresh", "ageing", "stale": how its bar is coloured; may be empty
};

// The largest has a bar of 100; what is not nothing is seen.
nlohmann::ordered_json rows_of(const std::vector<Figure>& figures, Language language);

// "3,052,294", "3.052.294"
std::string number_text(Language language, std::size_t number);

}  // namespace query_service
