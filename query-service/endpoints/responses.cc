#include <array>
#include <cstdio>

#include "query-service/assets.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/request/parameters.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

struct FixedFile {
  std::string_view path;
  std::string_view asset;
  const char* content_type;
};

constexpr FixedFile fixed_files[] = {
    {"/style.css", "pages/look/style.css", "text/css; charset=utf-8"},
    {"/logo.svg", "pages/look/logo.svg", "image/svg+xml"},
    {"/locate.js", "pages/locate.js", "text/javascript; charset=utf-8"},
    {"/suggest_form.js", "pages/contribute/suggest_form.js", "text/javascript; charset=utf-8"},
    {"/suggest.js", "pages/search/suggest.js", "text/javascript; charset=utf-8"},
    {"/map.js", "pages/map/map.js", "text/javascript; charset=utf-8"},
    {"/map/map.css", "pages/map/map.css", "text/css; charset=utf-8"},
    {"/map/leaflet.js", "pages/map/vendor/leaflet.js", "text/javascript; charset=utf-8"},
    {"/map/leaflet.css", "pages/map/vendor/leaflet.css", "text/css; charset=utf-8"},
    {"/map/topojson.js", "pages/map/vendor/topojson.js", "text/javascript; charset=utf-8"},
    {"/map/states.json", "pages/map/vendor/states.json", "application/json"},
    {"/map/countries.json", "pages/map/vendor/countries.json", "application/json"},
};

// True where If-None-Match names the tag, alone or among others, also as a weak one (W/"..."),
// which nginx makes of it when it compresses.
bool has_already(std::string_view if_none_match, const std::string& tag) {
  return if_none_match == "*" || if_none_match.find(tag) != std::string_view::npos;
}

// Of "2026-11-23T04:15:00Z".
std::chrono::sys_seconds built_at(const std::string& text) {
  int hour = 0, minute = 0, second = 0;
  if (text.size() > 10) std::sscanf(text.c_str() + 10, "T%2d:%2d:%2dZ", &hour, &minute, &second);
  return catalog::parse_day(text.substr(0, 10)).value_or(catalog::Day()) +
         std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
}

}  // namespace

std::optional<HttpResponse> fixed_file(const HttpRequest& request) {
  for (const FixedFile& file : fixed_files)
    if (request.path == file.path)
      return HttpResponse{.content_type = file.content_type,
                          .headers = {{"Cache-Control", "public, max-age=3600"}},
                          .body = std::string(asset(file.asset))};
  return {};
}

HttpResponse alive() {
  return {.content_type = "application/json",
          .headers = {{"Cache-Control", "no-store"}},
          .body = "{\"status\": \"alive\"}\n"};
}

HttpResponse ready(const Snapshot* snapshot) {
  const bool works = snapshot && snapshot->records() &&
                     (*snapshot->records())->vocabulary("conditions").has_value();
  if (!works)
    return {.status = 503,
            .content_type = "application/json",
            .headers = {{"Cache-Control", "no-store"}, {"Retry-After", "30"}},
            .body = "{\"status\": \"no snapshot can be served\"}\n"};
  const nlohmann::ordered_json body{{"status", "ready"},
                                    {"snapshot", snapshot->name()},
                                    {"built_at", snapshot->manifest().built_at},
                                    {"listings", snapshot->manifest().listings}};
  return {.content_type = "application/json",
          .headers = {{"Cache-Control", "no-store"}},
          .body = body.dump() + "\n"};
}

HttpResponse not_kept(std::string content_type, std::string body) {
  return {.content_type = std::move(content_type),
          .headers = {{"Cache-Control", "no-store"}},
          .body = std::move(body)};
}

std::string calendar_body(const Call& call, std::string name, std::vector<CalendarEvent> events) {
  return calendar_text({.name = std::move(name),
                        .changed_at = built_at(call.snapshot.manifest().built_at),
                        .events = std::move(events)});
}

HttpResponse as_file(HttpResponse response, const std::string& file_name) {
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + file_name + "\"");
  return response;
}

HttpResponse cacheable(const Call& call, std::string content_type, std::string body) {
  // What someone picked, and where someone looked, is kept by nobody.
  for (const auto& [name, value] : call.request.parameters)
    if ((name == "sheet" || name == "near" || name == "q") && !value.empty())
      return not_kept(std::move(content_type), std::move(body));
  // The hour is part of it: a meeting may be over, and what was fresh yesterday be ageing today.
  const auto hour = (call.hour() - call.today()) / std::chrono::hours(1);
  const std::string tag = "\"" + call.snapshot.name() + "-" + catalog::to_text(call.today()) + "T" +
                          std::to_string(hour) + "-" +
                          std::string(code_of(accepted_language(call.request))) + "\"";
  HttpResponse response{.content_type = std::move(content_type),
                        .headers = {{"Cache-Control", "public, max-age=60"},
                                    {"ETag", tag},
                                    {"Vary", "Accept-Language"}},
                        .body = std::move(body)};
  if (has_already(call.request.if_none_match, tag)) {
    response.status = 304;
    response.body.clear();
  }
  return response;
}

}  // namespace query_service
