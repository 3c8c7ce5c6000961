// Where this service stands on the web, for the addresses in what leaves it: calendars.
//
//   site_address("https://kith.example/", request)  -> "https://kith.example"
//   site_address("", a request with Host: localhost:8080)  -> "http://localhost:8080"
//
// Any bytes may come as a Host.  Pure, for any thread.
#pragma once

#include <string>
#include <string_view>

#include "query-service/http.h"

namespace query_service {

// http:// or https://, a host, a port where there is one; no path but /.
bool is_site_address(std::string_view text);

// `public_url` as the operator gave it, else by the Host that was asked; empty where that is none.
std::string site_address(std::string_view public_url, const HttpRequest& request);

// A mail address, or one of the web that begins with https://; no spaces or marks that would end
// an address in HTML.
bool is_report_address(std::string_view text);

// An https address of a project's files, "https://github.com/example/kith": a host, and a path
// without a slash at its end or anything that an address would have to write otherwise.
bool is_repository_address(std::string_view text);

// "webcal://kith.example/listings/a.ics": what a calendar program subscribes to.  Empty without a
// site.
std::string subscription_address(std::string_view site, std::string_view path);

}  // namespace query_service
