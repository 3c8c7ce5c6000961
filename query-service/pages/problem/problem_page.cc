#include "query-service/pages/problem/problem_page.h"

#include "query-service/endpoints/endpoints.h"
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

// Where only the place is wrong, what else was asked for was understood and is asked for again.
nlohmann::ordered_json kept_of(const Problem& problem, const HttpRequest& request) {
  nlohmann::ordered_json kept = nlohmann::ordered_json::array();
  if (problem.type != ProblemType::unknown_place) return kept;
  for (const auto& [name, value] : request.parameters)
    if (!value.empty() && name != "q" && name != "near" && name != "lang" && name != "sheet" &&
        name != "offset" && name != "radius")
      kept.push_back({{"name", name}, {"value", value}});
  return kept;
}

}  // namespace

std::string problem_page(const Problem& problem, const HttpRequest& request, Language language) {
  const bool is_framed = request.path == "/embed";
  const char* heading =
      problem.type == ProblemType::not_found ? "not_found_heading" : "problem_heading";
  const std::string detail = detail_in(language, problem, request);
  const std::string remedy = remedy_in(language, problem);
  nlohmann::ordered_json data{{"heading", text_for(language, heading)},
                              {"detail", detail},
                              {"remedy", remedy},
                              {"q", typed(request, "q")},
                              {"near", typed(request, "near")},
                              {"kept", kept_of(problem, request)}};
  if (is_framed) {
    data["sections"] = nlohmann::ordered_json::array();
    data["nothing"] = detail + (remedy.empty() ? "" : " " + remedy);
    data["all_url"] = Address("/").with("lang", std::string(code_of(language))).text();
  }
  // What was typed may be no UTF-8, or cut within a character: such bytes become U+FFFD.
  const std::string as_text =
      data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  // The language switch leads to the front page, or to the same search: any other address may be
  // anything, also one of another site (//example.org).
  const bool is_search = problem.type == ProblemType::unknown_place && request.path == "/search";
  return page({.reader = {.language = language, .sheet = sheet_of(request)},
               .title = text_for(language, heading) + " - Kith",
               .address = is_search   ? Address("/search", request)
                          : is_framed ? Address("/embed")
                                      : Address("/"),
               .no_index = true,
               .is_framed = is_framed},
              is_framed ? "embed/embed" : "problem/problem",
              nlohmann::ordered_json::parse(as_text));
}

}  // namespace query_service
