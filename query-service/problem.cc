#include "query-service/problem.h"

#include <array>

namespace query_service {
namespace {

struct ProblemRow {
  int status;
  std::string_view slug;
  std::string_view title;
};

// In the order of ProblemType.
constexpr std::array<ProblemRow, 9> problem_rows{{
    {400, "bad-parameter", "A parameter has a value that cannot be used"},
    {400, "unknown-parameter", "There is no such parameter"},
    {404, "unknown-place", "The place was not found"},
    {404, "not-found", "There is nothing here"},
    {404, "no-calendar", "There are no dates for a calendar"},
    {405, "method-not-allowed", "This can only be read"},
    {413, "form-too-large", "The form is too long"},
    {414, "too-large", "The request is too long"},
    {503, "unavailable", "The directory cannot be searched at the moment"},
}};

const ProblemRow& row_of(ProblemType type) { return problem_rows[static_cast<std::size_t>(type)]; }

}  // namespace

int status_of(ProblemType type) { return row_of(type).status; }
std::string_view title_of(ProblemType type) { return row_of(type).title; }
std::string_view slug_of(ProblemType type) { return row_of(type).slug; }

nlohmann::ordered_json json_of(const Problem& problem) {
  nlohmann::ordered_json object{{"type", "/problems/" + std::string(slug_of(problem.type))},
                                {"title", title_of(problem.type)},
                                {"status", status_of(problem.type)},
                                {"detail", problem.detail}};
  if (!problem.parameter.empty()) object["parameter"] = problem.parameter;
  if (!problem.remedy.empty()) object["remedy"] = problem.remedy;
  return object;
}

}  // namespace query_service
