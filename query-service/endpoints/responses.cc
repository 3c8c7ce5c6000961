#include <cstdio>

#include "query-service/endpoints/endpoints.h"
#include "query-service/request/parameters.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

// Of "2026-11-23T04:15:00Z".
std::chrono::sys_seconds built_at(const std::string& text) {
  int hour = 0, minute = 0, second = 0;
  if (text.size() > 10) std::sscanf(text.c_str() + 10, "T%2d:%2d:%2dZ", &hour, &minute, &second);
  return catalog::parse_day(text.substr(0, 10)).value_or(catalog::Day()) +
         std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
}

}  // namespace

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
  return {.content_type = std::move(content_type),
          .headers = {{"Cache-Control", "public, max-age=60"}, {"Vary", "Accept-Language"}},
          .body = std::move(body)};
}

}  // namespace query_service
