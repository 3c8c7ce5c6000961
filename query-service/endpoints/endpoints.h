// What stands behind each address: one function each, from a call to a response or a problem.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/date.h"
#include "query-service/calendar/calendar_text.h"
#include "query-service/http.h"
#include "query-service/pages/reader.h"
#include "query-service/problem.h"
#include "query-service/request/parameters.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

struct Call {
  const HttpRequest& request;
  const Snapshot& snapshot;
  std::chrono::sys_seconds now;
  std::string id = {};          // what follows the route's path
  std::string report_to = {};   // Service's
  std::string site = {};        // "https://kith.example"; empty where not known
  std::string repository = {};  // Service's

  catalog::Day today() const { return std::chrono::floor<std::chrono::days>(now); }
  // What may be kept is told as of the beginning of the hour.
  std::chrono::sys_seconds hour() const { return std::chrono::floor<std::chrono::hours>(now); }
};

using Endpoint = Answer<HttpResponse> (*)(const Call&);

Answer<HttpResponse> home_endpoint(const Call& call);
Answer<HttpResponse> learn_endpoint(const Call& call);
Answer<HttpResponse> search_page_endpoint(const Call& call);
Answer<HttpResponse> listing_page_endpoint(const Call& call);
Answer<HttpResponse> listing_calendar_endpoint(const Call& call);
Answer<HttpResponse> handout_endpoint(const Call& call);
Answer<HttpResponse> embed_endpoint(const Call& call);
Answer<HttpResponse> sitemap_endpoint(const Call& call);
Answer<HttpResponse> robots_endpoint(const Call& call);
Answer<HttpResponse> opensearch_endpoint(const Call& call);
Answer<HttpResponse> search_calendar_endpoint(const Call& call);
Answer<HttpResponse> search_csv_endpoint(const Call& call);
Answer<HttpResponse> search_endpoint(const Call& call);
Answer<HttpResponse> listing_endpoint(const Call& call);
Answer<HttpResponse> conditions_page_endpoint(const Call& call);
Answer<HttpResponse> condition_page_endpoint(const Call& call);
Answer<HttpResponse> places_page_endpoint(const Call& call);
Answer<HttpResponse> place_page_endpoint(const Call& call);
Answer<HttpResponse> organizations_page_endpoint(const Call& call);
Answer<HttpResponse> data_endpoint(const Call& call);
Answer<HttpResponse> data_csv_endpoint(const Call& call);
Answer<HttpResponse> conditions_endpoint(const Call& call);
Answer<HttpResponse> places_endpoint(const Call& call);
Answer<HttpResponse> suggest_endpoint(const Call& call);
Answer<HttpResponse> suggest_form_endpoint(const Call& call);
Answer<HttpResponse> suggest_file_endpoint(const Call& call);
Answer<HttpResponse> confirm_endpoint(const Call& call);
Answer<HttpResponse> correct_endpoint(const Call& call);

// The parameters that every page takes.
inline constexpr std::array<std::string_view, 2> of_every_page{"lang", "sheet"};

// Who reads a page, as of the beginning of the hour; of a page that takes more than the above, by
// the parameters that it has read.
// Errors: unknown_parameter, bad_parameter
Answer<Reader> reader_of(const Call& call);
Answer<Reader> reader_of(const Call& call, const Parameters& parameters);

// The groups that were picked; none where the request does not say.
Sheet sheet_of(const HttpRequest& request);

// A style sheet, script or picture, as the request wants it; nothing where the path is not one.
std::optional<HttpResponse> fixed_file(const HttpRequest& request);
// Packs them all: once, before the first is asked for.
void prepare_fixed_files();

// Alive: the process answers.  Ready: a snapshot is open and its records can be read.
HttpResponse alive();
HttpResponse ready(const Snapshot* snapshot);

// A page or JSON that may be kept for a minute, by anyone; unless the request holds what someone
// picked, or looked for.
HttpResponse cacheable(const Call& call, std::string content_type, std::string body);
// A search's answer, which nobody may keep.
HttpResponse not_kept(std::string content_type, std::string body);

inline constexpr const char* calendar_type = "text/calendar; charset=utf-8";
std::string calendar_body(const Call& call, std::string name, std::vector<CalendarEvent> events);
// What a browser saves under that name.
HttpResponse as_file(HttpResponse response, const std::string& file_name);

}  // namespace query_service
