#include "query-service/service.h"

#include "query-service/endpoints/endpoints.h"
#include "query-service/pages/problem/problem_page.h"
#include "query-service/representation.h"
#include "query-service/request/parameters.h"
#include "query-service/site_address.h"

namespace query_service {
namespace {

// Nothing may be loaded from elsewhere.
constexpr const char* content_policy =
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors ";

// What every answer carries: nothing is told to others.
const std::vector<std::pair<std::string, std::string>> headers_of_all{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Permissions-Policy", "geolocation=(self), camera=(), microphone=(), browsing-topics=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
};

bool reads(const HttpRequest& request) {
  return request.method == "GET" || request.method == "HEAD";
}

bool is_for_programs(const std::string& path) {
  return path.starts_with("/api/") || path == "/healthz" || path == "/readyz";
}

struct Route {
  std::string_view path;  // ends in / where an id follows
  Endpoint endpoint;
  bool takes_forms = false;
  std::string_view ending = {};  // that follows the id
  bool may_be_framed = false;    // by pages of other sites
};

constexpr Route routes[] = {
    {"/", home_endpoint},
    {"/search", search_page_endpoint, true},
    {"/search.ics", search_calendar_endpoint, true},
    {"/search.csv", search_csv_endpoint, true},
    {"/listings/", listing_calendar_endpoint, false, ".ics"},
    {"/listings/", confirm_endpoint, false, "/confirm"},
    {"/listings/", correct_endpoint, true, "/correct"},
    {"/listings/", listing_page_endpoint},
    {"/suggest", suggest_form_endpoint, true},
    {"/suggest.yaml", suggest_file_endpoint, true},
    {"/handout", handout_endpoint},
    {"/embed", embed_endpoint, false, "", true},
    {"/sitemap.xml", sitemap_endpoint},
    {"/sitemap/", sitemap_endpoint, false, ".xml"},
    {"/robots.txt", robots_endpoint},
    {"/opensearch.xml", opensearch_endpoint},
    {"/conditions", conditions_page_endpoint},
    {"/conditions/", condition_page_endpoint},
    {"/places", places_page_endpoint},
    {"/places/", place_page_endpoint},
    {"/organizations", organizations_page_endpoint},
    {"/guide", learn_endpoint},
    {"/guide/", learn_endpoint},
    {"/about", learn_endpoint},
    {"/about/data", data_endpoint},
    {"/about/data.csv", data_csv_endpoint},
    {"/privacy", learn_endpoint},
    {"/accessibility", learn_endpoint},
    {"/sources", learn_endpoint},
    {"/api/v1/search", search_endpoint, true},
    {"/api/v1/listings/", listing_endpoint},
    {"/api/v1/conditions", conditions_endpoint},
    {"/api/v1/places", places_endpoint},
    {"/api/v1/suggest", suggest_endpoint, true},
};

const Route* route_of(const std::string& path) {
  for (const Route& route : routes) {
    const bool has_id = route.path.size() > 1 && route.path.ends_with('/');
    if (has_id ? path.starts_with(route.path) && path.ends_with(route.ending) &&
                     path.size() > route.path.size() + route.ending.size()
               : path == route.path)
      return &route;
  }
  return nullptr;
}

// Whatever else is wrong with the request.
Language language_asked_for(const HttpRequest& request) {
  for (const auto& [name, value] : request.parameters)
    if (const auto language = Language::find(value); name == "lang" && language) return *language;
  return accepted_language(request);
}

HttpResponse with_headers(HttpResponse response, const std::string& path) {
  const Route* route = route_of(path);
  const bool may_be_framed = route && route->may_be_framed;
  response.headers.emplace_back("Content-Security-Policy",
                                std::string(content_policy) + (may_be_framed ? "*" : "'none'"));
  response.headers.insert(response.headers.end(), headers_of_all.begin(), headers_of_all.end());
  return response;
}

HttpResponse whole_problem_answer(const Problem& problem, const HttpRequest& request) {
  HttpResponse response{.status = status_of(problem.type),
                        .headers = {{"Cache-Control", "no-store"}}};
  if (problem.type == ProblemType::unavailable) response.headers.emplace_back("Retry-After", "30");
  if (problem.type == ProblemType::method_not_allowed)
    response.headers.emplace_back(
        "Allow", Service::takes_forms(request.path) ? "GET, HEAD, POST" : "GET, HEAD");
  if (is_for_programs(request.path)) {
    response.content_type = "application/problem+json";
    response.body =
        json_of(problem).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  } else {
    response.content_type = "text/html; charset=utf-8";
    response.body = problem_page(problem, request, language_asked_for(request));
  }
  return with_headers(std::move(response), request.path);
}

}  // namespace

bool Service::takes_forms(const std::string& path) {
  const Route* route = route_of(path);
  return route && route->takes_forms;
}

HttpResponse Service::problem_answer(const Problem& problem, const HttpRequest& request) {
  return represented(whole_problem_answer(problem, request), request);
}

void Service::prepare() { prepare_fixed_files(); }

HttpResponse Service::answer(const HttpRequest& request, std::chrono::sys_seconds now) const {
  if (auto fixed = fixed_file(request); fixed && reads(request))
    return with_headers(std::move(*fixed), request.path);
  return represented(whole_answer(request, now), request);
}

HttpResponse Service::whole_answer(const HttpRequest& request, std::chrono::sys_seconds now) const {
  const auto snapshot = current_.get();
  if (request.path == "/healthz" || request.path == "/readyz")
    return with_headers(request.path == "/healthz" ? alive() : ready(snapshot.get()), request.path);

  const Route* route = route_of(request.path);
  if (!route)
    return whole_problem_answer(
        {.type = ProblemType::not_found,
         .detail = "Nothing has the address " + request.path.substr(0, 100) + ".",
         .remedy = "Searches are at /search, for programs at /api/v1/search."},
        request);
  if (!reads(request) && !(route->takes_forms && request.method == "POST"))
    return whole_problem_answer({.type = ProblemType::method_not_allowed,
                                 .detail = request.method.substr(0, 20) + " is not possible here.",
                                 .remedy = route->takes_forms ? "Use GET or POST." : "Use GET."},
                                request);
  if (!snapshot)
    return whole_problem_answer({.type = ProblemType::unavailable,
                                 .detail = "There is no directory to search at the moment.",
                                 .remedy = "Try again in a minute."},
                                request);
  const std::size_t id_size = request.path.size() - route->path.size() - route->ending.size();
  auto answered =
      route->endpoint({request, *snapshot, now, request.path.substr(route->path.size(), id_size),
                       report_to_, site_address(public_url_, request), repository_});
  return answered ? with_headers(std::move(*answered), request.path)
                  : whole_problem_answer(answered.error(), request);
}

}  // namespace query_service
