// What is wrong with a request, or with us: one value for JSON (RFC 9457) and for pages alike.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace query_service {

enum class ProblemType {
  bad_parameter,       // 400: a value that cannot be understood
  unknown_parameter,   // 400: a parameter that does not exist
  unknown_place,       // 404: the place is not in the gazetteer
  not_found,           // 404: no such page or listing
  no_calendar,         // 404: the listing has no dates
  method_not_allowed,  // 405
  form_too_large,      // 413: the form is longer than allowed
  too_large,           // 414: the address is longer than allowed
  unavailable,         // 503: no snapshot can be served
};

struct Problem {
  ProblemType type;
  std::string parameter = {};  // the one at fault, where there is one
  std::string detail;          // one sentence: what is wrong
  std::string remedy = {};     // what would be right
};

template <typename Value>
using Answer = tl::expected<Value, Problem>;

int status_of(ProblemType type);
std::string_view title_of(ProblemType type);
// The last part of the stable type: /problems/unknown-place.
std::string_view slug_of(ProblemType type);

// {"type": "/problems/bad-parameter", "title", "status", "detail", "parameter", "remedy"}
nlohmann::ordered_json json_of(const Problem& problem);

}  // namespace query_service
