#include "query-service/pages/listing/listing_page.h"

#include "catalog/schedule/next_meeting.h"
#include "query-service/pages/html_text.h"
#include "query-service/pages/listing/listing_rows.h"
#include "query-service/pages/page.h"
#include "query-service/pages/search/card.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;

std::string banner_for(const catalog::Listing& listing, const Reader& reader) {
  const Language language = reader.language;
  if (listing.status == "closed") {
    const auto date = catalog::parse_partial_date(listing.closed_on);
    return date ? text_for(language, "closed_banner", {{"date", date_text(language, *date)}})
                : text_for(language, "closed_banner_undated");
  }
  if (listing.status == "paused") return text_for(language, "paused_banner");
  const bool is_over = catalog::is_over(catalog::schedule_of(listing), reader.now);
  return listing.kind == "event" && is_over ? text_for(language, "over_banner") : "";
}

Json links_of(const std::vector<std::pair<std::string, std::string>>& listings, Language language) {
  Json links = Json::array();
  for (const auto& [id, name] : listings)
    links.push_back({{"url", "/listings/" + id + "?lang=" + std::string(code_of(language))},
                     {"name", name},
                     {"last", false}});
  if (!links.empty()) links.back()["last"] = true;
  return links;
}

}  // namespace

std::string listing_page(const catalog::Listing& listing,
                         const std::vector<std::pair<std::string, std::string>>& instead,
                         const Reader& reader, const Snapshot& snapshot,
                         const CalendarLinks& calendar) {
  const Language language = reader.language;
  const catalog::Day today = reader.today();
  const Freshness freshness = freshness_on(listing.verified.on, today);
  const bool is_web_source = listing.source.starts_with("http");
  Json data{{"name", listing.name},
            {"kind", label_of(snapshot, Facet::kind, listing.kind, language)},
            {"summary", listing.summary},
            {"banner", banner_for(listing, reader)},
            {"instead", links_of(instead, language)},
            {"has_instead", !instead.empty()},
            {"freshness", to_text(freshness)},
            {"freshness_text", freshness_text(listing, freshness, language)},
            {"rows", listing_rows(listing, reader, snapshot, calendar)},
            {"description_html", commonmark_html(listing.description)},
            {"source_label", text_for(language, "source_heading") + ":"},
            {"source_text", is_web_source ? listing.source : text_for(language, "source_general")},
            {"search_url", "/?lang=" + std::string(code_of(language))}};
  for (const char* key : {"banner", "description_html"})
    if (data[key] == "") data[key] = nullptr;
  if (!listing.format.empty())
    data["format"] = label_of(snapshot, Facet::format, listing.format, language);
  if (is_web_source) data["source_url"] = listing.source;
  if (listing.languages.size() == 1 && listing.languages[0] != code_of(language))
    data["name_language"] = listing.languages[0];
  if (listing.helpline && !listing.helpline->number.empty()) {
    const std::string url = telephone_url(listing.helpline->number);
    data["call"] = {{"number", listing.helpline->number},
                    {"url", url.empty() ? Json() : Json(url)}};
  }
  return page({.language = language,
               .title = listing.name + " - Kith",
               .description = listing.summary,
               .address = Address("/listings/" + listing.id),
               .no_index = false,
               .snapshot = &snapshot},
              "listing/listing", std::move(data));
}

}  // namespace query_service
