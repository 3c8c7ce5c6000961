#include "query-service/pages/listing/listing_page.h"

#include "catalog/schedule/next_meeting.h"
#include "query-service/pages/html_text.h"
#include "query-service/pages/listing/first_visit.h"
#include "query-service/pages/listing/listing_facts.h"
#include "query-service/pages/listing/listing_rows.h"
#include "query-service/pages/page.h"
#include "query-service/pages/search/card.h"
#include "query-service/words/listing_text.h"
#include "query-service/words/telephone.h"

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

Json links_of(const std::vector<ListingLink>& listings, const Reader& reader) {
  Json links = Json::array();
  for (const ListingLink& link : listings)
    links.push_back({{"url", reader.link("/listings/" + link.id).text()},
                     {"name", link.name},
                     {"last", false}});
  if (!links.empty()) links.back()["last"] = true;
  return links;
}

// To pick it, or to take it off the sheet again; both lead back to this page.
void add_sheet(Json& data, const catalog::Listing& listing, const Reader& reader) {
  const bool is_picked = reader.sheet.has(listing.id);
  const Sheet then = is_picked ? reader.sheet.without(listing.id) : reader.sheet.with(listing.id);
  data["is_picked"] = is_picked;
  if (is_picked || !reader.sheet.is_full())
    data["pick_url"] = reader.carried(reader.here, then).text();
  data["print_url"] =
      reader.carried(Address("/handout").with("ids", listing.id)).without("sheet").text();
}

void add_around(Json& data, const ListingView& view, const Reader& reader,
                const Snapshot& snapshot) {
  const Language language = reader.language;
  const catalog::Listing& listing = view.listing;
  const bool is_organization = listing.kind == "organization";
  data["siblings"] = links_of(view.siblings, reader);
  data["has_siblings"] = !view.siblings.empty();
  data["siblings_heading"] = is_organization ? text_for(language, "siblings_of_organization")
                                             : text_for(language, "siblings_heading",
                                                        {{"name", listing.organization.name}});
  if (view.siblings_total > view.siblings.size())
    data["siblings_more"] = counted_text(language, "siblings_more", view.siblings_total);
  Json similar = Json::array();
  for (const Hit& hit : view.similar.hits)
    similar.push_back(card_json(hit, view.similar, reader, snapshot));
  data["has_similar"] = !similar.empty();
  data["similar"] = std::move(similar);
  data["similar_heading"] =
      text_for(language, view.similar.main == Lane::near ? "similar_near" : "similar_online");
  if (view.distance_metres) {
    const Hit measured{.listing = catalog::shared(listing),
                       .distance_metres = view.distance_metres};
    std::string how_far = text_for(language, "how_far",
                                   {{"distance", distance_in_words(measured, language, view.units)},
                                    {"place", view.distance_from}});
    // "about 80 km" and "a unos 80 km" begin a line here.
    if (how_far[0] >= 'a' && how_far[0] <= 'z')
      how_far[0] = static_cast<char>(how_far[0] - 'a' + 'A');
    data["how_far"] = how_far;
  }
}

}  // namespace

std::string listing_page(const ListingView& view, const Reader& reader, const Snapshot& snapshot) {
  const catalog::Listing& listing = view.listing;
  const Language language = reader.language;
  const catalog::Day today = reader.today();
  const catalog::Freshness freshness = catalog::freshness_on(listing.verified.on, today);
  const bool is_web_source = listing.source.starts_with("http");
  Json data{{"name", listing.name},
            {"kind", label_of(snapshot, Facet::kind, listing.kind, language)},
            {"summary", listing.summary},
            {"banner", banner_for(listing, reader)},
            {"instead", links_of(view.instead, reader)},
            {"has_instead", !view.instead.empty()},
            {"freshness", to_text(freshness)},
            {"freshness_text", freshness_text(listing, freshness, language)},
            {"rows", listing_rows(listing, reader, snapshot, view.calendar)},
            {"description_html", commonmark_html(listing.description)},
            {"source_label", text_for(language, "source_heading") + ":"},
            {"source_text", is_web_source ? listing.source : text_for(language, "source_general")},
            {"first_visit", first_visit(listing, language)},
            {"confirm_url", reader.link("/listings/" + listing.id + "/confirm").text()},
            {"correct_url", reader.link("/listings/" + listing.id + "/correct").text()},
            {"search_url", reader.link("/").text()}};
  data["has_first_visit"] = !data["first_visit"].empty();
  add_sheet(data, listing, reader);
  add_around(data, view, reader, snapshot);
  for (const char* key : {"banner", "description_html"})
    if (data[key] == "") data[key] = nullptr;
  if (!listing.format.empty())
    data["format"] = label_of(snapshot, Facet::format, listing.format, language);
  if (is_web_source) data["source_url"] = listing.source;
  if (listing.verified.on && !listing.verified.how.empty())
    data["confirmed"] = text_for(language, "confirmed_how." + listing.verified.how);
  if (listing.languages.size() == 1 && listing.languages[0] != code_of(language))
    data["name_language"] = listing.languages[0];
  if (listing.helpline && !listing.helpline->number.empty()) {
    const std::string url = telephone_url(listing.helpline->number);
    data["call"] = {{"number", listing.helpline->number},
                    {"url", url.empty() ? Json() : Json(url)}};
  }
  // A town in the title tells two groups of one name apart in a list of results.
  const std::string town = listing.place ? listing.place->city : "";
  const bool names_town = town.empty() || listing.name.find(town) != std::string::npos;
  return page({.reader = reader,
               .title = listing.name + (names_town ? "" : ", " + town) + " - Kith",
               .description = listing.summary,
               .address = Address("/listings/" + listing.id),
               .country = listing.place ? listing.place->country : "",
               .snapshot = &snapshot,
               .facts = listing_facts(listing, reader, snapshot)},
              "listing/listing", std::move(data));
}

}  // namespace query_service
