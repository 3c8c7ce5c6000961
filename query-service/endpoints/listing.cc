#include <array>

#include "catalog/freshness.h"
#include "catalog/listing_json.h"
#include "query-service/calendar/listing_events.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/endpoints/listing_around.h"
#include "query-service/endpoints/named_listing.h"
#include "query-service/pages/address.h"
#include "query-service/pages/home/home_page.h"
#include "query-service/pages/listing/listing_page.h"
#include "query-service/request/read_search_request.h"

namespace query_service {
namespace {

constexpr std::array<std::string_view, 1> language_only{"lang"};
constexpr std::array<std::string_view, 4> of_a_page{"lang", "tz", "sheet", "near"};

CalendarLinks calendar_links_of(const catalog::Listing& listing, Language language,
                                const Call& call) {
  if (!has_calendar(listing, call.today())) return {};
  return calendar_links(
      Address("/listings/" + listing.id + ".ics").with("lang", std::string(code_of(language))),
      call.site);
}

// Why there is nothing to add to a calendar.
Problem no_dates(const catalog::Listing& listing, Language language) {
  const bool is_asleep = listing.status != "active";
  return {.type = ProblemType::no_calendar,
          .detail = text_for(language, is_asleep ? "no_calendar.asleep" : "no_calendar.no_dates",
                             {{"name", listing.name}}),
          .remedy = text_for(language, "no_calendar.remedy")};
}

}  // namespace

Answer<HttpResponse> listing_endpoint(const Call& call) {
  const auto parameters = Parameters::read(call.request, language_only);
  if (!parameters) return tl::unexpected(parameters.error());
  const auto records = records_of(call);
  if (!records) return tl::unexpected(records.error());
  const auto found = named_listing(call, **records);
  if (!found) return tl::unexpected(found.error());
  if (!found->listing) return moved_to("/api/v1/listings/" + found->moved_to, call);
  nlohmann::ordered_json body = catalog::json_of(*found->listing);
  body["verified"]["freshness"] =
      to_text(catalog::freshness_on(found->listing->verified.on, call.today()));
  body["url"] = "/listings/" + found->listing->id;
  if (has_calendar(*found->listing, call.today()))
    body["calendar"] = "/listings/" + found->listing->id + ".ics";
  return cacheable(call, "application/json", body.dump(2) + "\n");
}

Answer<HttpResponse> listing_page_endpoint(const Call& call) {
  const auto parameters = Parameters::read(call.request, of_a_page);
  if (!parameters) return tl::unexpected(parameters.error());
  if (auto wrong = too_long(*parameters)) return tl::unexpected(std::move(*wrong));
  const std::string near = parameters->one("near");
  const auto reader = reader_of(call, *parameters);
  if (!reader) return tl::unexpected(reader.error());
  const auto records = records_of(call);
  if (!records) return tl::unexpected(records.error());
  const auto found = named_listing(call, **records);
  if (!found) return tl::unexpected(found.error());
  if (!found->listing) return moved_to("/listings/" + found->moved_to, call);

  ListingView view{.listing = *found->listing,
                   .calendar = calendar_links_of(*found->listing, reader->language, call)};
  for (const std::string& id : view.listing.see_instead)
    if (const auto docid = (*records)->docid_of(id))
      if (const auto other = (*records)->listing(*docid))
        view.instead.push_back({id, (*other)->name});
  look_around(view, near, *reader, call, **records);
  return cacheable(call, "text/html; charset=utf-8", listing_page(view, *reader, call.snapshot));
}

Answer<HttpResponse> listing_calendar_endpoint(const Call& call) {
  const auto parameters = Parameters::read(call.request, language_only);
  if (!parameters) return tl::unexpected(parameters.error());
  const auto language = language_of(*parameters, call.request);
  if (!language) return tl::unexpected(language.error());
  const auto records = records_of(call);
  if (!records) return tl::unexpected(records.error());
  const auto found = named_listing(call, **records);
  if (!found) return tl::unexpected(found.error());
  if (!found->listing) return moved_to("/listings/" + found->moved_to + ".ics", call);
  auto events = listing_events(
      *found->listing,
      {.language = *language, .today = call.today(), .site = call.site, .snapshot = call.snapshot});
  if (events.empty()) return tl::unexpected(no_dates(*found->listing, *language));
  return as_file(
      cacheable(call, calendar_type, calendar_body(call, found->listing->name, std::move(events))),
      found->listing->id + ".ics");
}

Answer<HttpResponse> home_endpoint(const Call& call) {
  const auto reader = reader_of(call);
  if (!reader) return tl::unexpected(reader.error());
  return cacheable(call, "text/html; charset=utf-8", home_page(*reader, call.snapshot));
}

}  // namespace query_service
