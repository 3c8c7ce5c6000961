#include "query-service/pages/search/card.h"

#include "query-service/json/object.h"
#include "query-service/pages/address.h"
#include "query-service/pages/html_text.h"
#include "query-service/words/listing_text.h"
#include "query-service/words/relaxation_text.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;
using catalog::Listing;

constexpr std::size_t most_conditions_on_card = 3;

Json facts_of(const Listing& listing, Language language, const Snapshot& snapshot) {
  Json facts = Json::array();
  if (listing.kind != "group")
    facts.push_back(label_of(snapshot, Facet::kind, listing.kind, language));
  if (listing.resource)
    if (const auto type = snapshot.resource_types().find(listing.resource->type))
      facts.push_back(label_in(language, snapshot.resource_types().at(*type).label));
  if (!listing.format.empty())
    facts.push_back(label_of(snapshot, Facet::format, listing.format, language));
  for (std::size_t at = 0; at < listing.conditions.size() && at < most_conditions_on_card; ++at)
    facts.push_back(label_of(snapshot, Facet::condition, listing.conditions[at], language));
  for (const std::string& spoken : listing.languages)
    if (spoken != code_of(language) || listing.languages.size() > 1)
      facts.push_back(label_of(snapshot, Facet::language, spoken, language));
  if (const std::string cost = cost_text(listing.cost, snapshot, language); !cost.empty())
    facts.push_back(cost);
  if (!listing.join.empty())
    facts.push_back(label_of(snapshot, Facet::join, listing.join, language));
  return facts;
}

// "Tonight, 7:00 pm"; empty where that is not known.
std::string next_of(const Hit& hit, const Results& results, Language language) {
  // Of what has not been confirmed for 8 years nobody knows that it will meet.
  if (!hit.next_meeting || hit.freshness == catalog::Freshness::historical) return "";
  return next_text(*hit.next_meeting, told_of(*hit.listing, results, language));
}

// "Every Tuesday, 6:00 pm (New York time)".
std::string when_of(const Hit& hit, const Results& results, Language language) {
  const std::string when = when_text(*hit.listing, language);
  const std::string zone = hit.next_meeting ? zone_note(hit.next_meeting->timezone,
                                                        told_of(*hit.listing, results, language))
                                            : "";
  return zone.empty() ? when : when + " " + zone;
}

Json text_or_nothing(std::string text) { return text.empty() ? Json() : Json(std::move(text)); }

// To pick it for the sheet, or to take it off again: this page as it is, with another sheet.
void add_pick(Json& card, const std::string& id, const Reader& reader) {
  card["is_picked"] = reader.sheet.has(id);
  card["pick_url"] = nullptr;
  if (reader.sheet.is_full() && !reader.sheet.has(id)) return;
  const Sheet then = reader.sheet.has(id) ? reader.sheet.without(id) : reader.sheet.with(id);
  card["pick_url"] = reader.carried(reader.here, then).text() + "#listing-" + id;
}

}  // namespace

Json card_json(const Hit& hit, const Results& results, const Reader& reader,
               const Snapshot& snapshot) {
  const Language language = reader.language;
  const Units units = results.units;
  const Listing& listing = *hit.listing;
  Address url = reader.link("/listings/" + listing.id);
  const Told told = told_of(listing, results, language);
  if (told.is_remote && !told.zone.empty() && told.zone != listing.timezone)
    url = url.with("tz", told.zone);
  // Distances on its page are told from the same place as here.
  const auto& place = results.understood.place;
  if (hit.distance_metres && place && !place->is_area()) url = url.with("near", short_name(*place));
  Json card = object_with_room(18);
  put(card, "id", listing.id);
  put(card, "url", url.text());
  put(card, "name", listing.name);
  put(card, "next", text_or_nothing(next_of(hit, results, language)));
  put(card, "next_label", text_for(language, "next.label"));
  put(card, "when", text_or_nothing(when_of(hit, results, language)));
  put(card, "where", text_or_nothing(listing.place ? place_text(*listing.place) : ""));
  put(card, "distance", text_or_nothing(distance_in_words(hit, language, units)));
  put(card, "summary_html", marked_html(hit.highlight));
  put(card, "facts", facts_of(listing, language, snapshot));
  put(card, "freshness", to_text(hit.freshness));
  put(card, "freshness_text",
      listing.kind == "resource" ? Json() : Json(freshness_text(listing, hit.freshness, language)));
  add_pick(card, listing.id, reader);
  card["relaxed"] = relaxed_texts(hit, results, language, snapshot);
  if (listing.status != "active")
    card["status_text"] = text_for(language, "status." + listing.status);
  return card;
}

}  // namespace query_service
