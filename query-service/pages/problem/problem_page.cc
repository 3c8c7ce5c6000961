#include "query-service/pages/problem/problem_page.h"

#include "query-service/pages/page.h"

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
  const nlohmann::ordered_json data{{"heading", text_for(language, heading)},
                                    {"detail", detail_in(language, problem, request)},
                                    {"remedy", remedy_in(language, problem)},
                                    {"q", typed(request, "q")},
                                    {"near", typed(request, "near")}};
  // What was typed may be no UTF-8, or cut within a character: such bytes become U+FFFD.
  const std::string as_text =
      data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  // The language switch leads to the front page: the address asked for may be anything, also one
  // of another site (//example.org).
  return page({.reader = {.language = language},
               .title = text_for(language, heading) + " - Kith",
               .address = Address("/"),
               .no_index = true},
              "problem/problem", nlohmann::ordered_json::parse(as_text));
}

}  // namespace query_service
