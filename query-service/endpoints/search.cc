#include "query-service/search/search.h"

#include "query-service/calendar/listing_events.h"
#include "query-service/csv/hit_row.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/json/search_json.h"
#include "query-service/pages/address.h"
#include "query-service/pages/search/search_page.h"
#include "query-service/places/nearest_place.h"
#include "query-service/request/read_search_request.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

// "Kith: fibromyalgia, Tulsa, OK".
std::string calendar_name(const SearchRequest& request) {
  std::string words = request.text;
  if (!request.near.empty()) words += (words.empty() ? "" : ", ") + request.near;
  return "Kith: " + (words.empty() ? text_for(request.language, "search_heading") : words);
}

bool has_posted_position(const SearchRequest& request, const Call& call) {
  return call.request.method == "POST" && request.point;
}

// The position of a device is known to within a mile; what stands in addresses is the postal code
// or town around it, as if it had been typed.
Address named_by_place(Address there, const SearchRequest& request, const Call& call) {
  there = there.without("lat").without("lon");
  const auto near = nearest_place(*request.point, call.snapshot.place_names());
  return near ? there.with("near", *near) : there;
}

std::optional<HttpResponse> without_position(const SearchRequest& request, const Call& call) {
  if (!has_posted_position(request, call)) return {};
  const Address there = named_by_place(Address("/search", call.request), request, call);
  HttpResponse response = not_kept("text/plain; charset=utf-8", "");
  response.status = 303;
  response.headers.emplace_back("Location", there.text());
  return response;
}

// A file has no second page to turn to: as much as one answer may hold, where nothing else is said.
Answer<SearchRequest> read_whole_search(const Call& call) {
  const Address address("", call.request);
  auto request = read_search_request(call.request, call.snapshot);
  if (request && address.without("limit").query() == address.query()) request->limit = 100;
  return request;
}

}  // namespace

Answer<HttpResponse> search_endpoint(const Call& call) {
  const auto request = read_search_request(call.request, call.snapshot);
  if (!request) return tl::unexpected(request.error());
  const auto results = search(*request, call.snapshot, call.now);
  if (!results) return tl::unexpected(results.error());
  Address address = Address("", call.request).without("offset").without("sheet");
  if (has_posted_position(*request, call)) address = named_by_place(address, *request, call);
  return not_kept("application/json",
                  search_json(*results, *request, address, call.snapshot) + "\n");
}

Answer<HttpResponse> search_page_endpoint(const Call& call) {
  const auto request = read_search_request(call.request, call.snapshot);
  if (!request) return tl::unexpected(request.error());
  if (auto elsewhere = without_position(*request, call)) return std::move(*elsewhere);
  const auto results = search(*request, call.snapshot, call.now);
  if (!results) return tl::unexpected(results.error());
  return not_kept("text/html; charset=utf-8",
                  search_page(*results, *request, call.request, call.snapshot,
                              {.language = request->language,
                               .now = call.now,
                               .zone = results->timezone,
                               .sheet = sheet_of(call.request),
                               .here = Address("/search", call.request),
                               .report_to = call.report_to,
                               .site = call.site}));
}

Answer<HttpResponse> search_calendar_endpoint(const Call& call) {
  const auto request = read_whole_search(call);
  if (!request) return tl::unexpected(request.error());
  const auto results = search(*request, call.snapshot, call.now);
  if (!results) return tl::unexpected(results.error());
  const CalendarFrame frame{.language = request->language,
                            .today = call.today(),
                            .site = call.site,
                            .is_busy = false,
                            .snapshot = call.snapshot};
  std::vector<CalendarEvent> events;
  for (const Hit& hit : results->hits)
    for (CalendarEvent& event : listing_events(*hit.listing, frame))
      events.push_back(std::move(event));
  return as_file(not_kept(calendar_type, calendar_body(call, calendar_name(*request), events)),
                 "kith-search.ics");
}

Answer<HttpResponse> search_csv_endpoint(const Call& call) {
  const auto request = read_whole_search(call);
  if (!request) return tl::unexpected(request.error());
  const auto results = search(*request, call.snapshot, call.now);
  if (!results) return tl::unexpected(results.error());
  std::vector<catalog::CsvRow> rows{csv_columns()};
  for (const Hit& hit : results->hits)
    rows.push_back(hit_row(hit, *results, request->language, call.snapshot, call.site));
  return as_file(not_kept("text/csv; charset=utf-8; header=present", catalog::csv_text(rows)),
                 "kith-search.csv");
}

}  // namespace query_service
