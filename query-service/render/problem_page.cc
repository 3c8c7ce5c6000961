#include "query-service/render/problem_page.h"

#include "query-service/render/page.h"

namespace query_service {
namespace {

// What was typed stays in its field, as far as it can be shown.
std::string typed(const HttpRequest& request, std::string_view name) {
  for (const auto& [given, value] : request.parameters)
    if (given == name && value.size() <= 300) return value;
  return "";
}

std::string detail_in(Language language, const Problem& problem, const HttpRequest& request) {
  switch (problem.type) {
    case ProblemType::unknown_place:
      return text_for(language, "problem.unknown_place", {{"place", typed(request, "near")}});
    case ProblemType::not_found: return text_for(language, "problem.not_found");
    case ProblemType::unavailable: return text_for(language, "problem.unavailable");
    default: return problem.detail;
  }
}

std::string remedy_in(Language language, const Problem& problem) {
  if (problem.type == ProblemType::unknown_place)
    return text_for(language, "problem.unknown_place_remedy");
  if (problem.type == ProblemType::unavailable)
    return text_for(language, "problem.unavailable_remedy");
  return problem.type == ProblemType::not_found ? text_for(language, "problem.not_found_remedy")
                                                : problem.remedy;
}

}  // namespace

std::string problem_page(const Problem& problem, const HttpRequest& request, Language language) {
  const char* heading =
      problem.type == ProblemType::not_found ? "not_found_heading" : "problem_heading";
  return page({.language = language,
               .title = text_for(language, heading) + " - Kith",
               .address = Address(request.path == "/search" ? "/" : request.path),
               .no_index = true},
              "problem",
              {{"heading", text_for(language, heading)},
               {"detail", detail_in(language, problem, request)},
               {"remedy", remedy_in(language, problem)},
               {"q", typed(request, "q")},
               {"near", typed(request, "near")}});
}

}  // namespace query_service
