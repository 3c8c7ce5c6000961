#include "query-service/pages/search/card.h"

#include <cmath>
#include <cstdio>

#include "query-service/pages/address.h"
#include "query-service/pages/html_text.h"
#include "query-service/words/next_text.h"
#include "query-service/words/relaxation_text.h"
#include "query-service/words/schedule_text.h"

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

std::string when_text(const Listing& listing, Language language) {
  const std::string schedule = schedule_text(listing, language);
  if (listing.helpline) {
    const std::string& number = listing.helpline->number;
    return number + (number.empty() || listing.helpline->hours.empty() ? "" : " · ") +
           listing.helpline->hours;
  }
  if (!schedule.empty() && schedule != text_for(language, "schedule.varies")) return schedule;
  if (!listing.meets_note.empty()) return listing.meets_note;
  if (listing.kind == "group") return text_for(language, "schedule_unknown");
  return schedule;
}

// "Tonight, 7:00 pm"; empty where that is not known.
std::string next_of(const Hit& hit, const Results& results, Language language) {
  if (!hit.next_meeting) return "";
  return next_text(*hit.next_meeting, told_of(hit.listing, results, language));
}

// "Every Tuesday, 6:00 pm (New York time)".
std::string when_of(const Hit& hit, const Results& results, Language language) {
  const std::string when = when_text(hit.listing, language);
  const std::string zone = hit.next_meeting ? zone_note(hit.next_meeting->timezone,
                                                        told_of(hit.listing, results, language))
                                            : "";
  return zone.empty() ? when : when + " " + zone;
}

// To pick it for the sheet, or to take it off again: this page as it is, with another sheet.
void add_pick(Json& card, const std::string& id, const Reader& reader) {
  card["is_picked"] = reader.sheet.has(id);
  card["pick_url"] = nullptr;
  if (reader.sheet.is_full() && !reader.sheet.has(id)) return;
  Reader then = reader;
  then.sheet = reader.sheet.has(id) ? reader.sheet.without(id) : reader.sheet.with(id);
  card["pick_url"] = then.carried(reader.here).text() + "#" + id;
}

}  // namespace

Told told_of(const Listing& listing, const Results& results, Language language) {
  // Who meets both ways can be joined from where the clock shows another time.
  const bool is_remote =
      listing.format == "online" || listing.format == "phone" || listing.format == "hybrid";
  return {.language = language,
          .clock = clock_style(language, listing.place ? listing.place->country : ""),
          .now = results.now,
          .is_remote = is_remote,
          .zone = results.timezone};
}

std::string label_of(const Snapshot& snapshot, Facet facet, const std::string& id,
                     Language language) {
  const auto ordinal = snapshot.vocabulary(facet).find(id);
  return ordinal ? label_in(language, snapshot.vocabulary(facet).at(*ordinal).label) : id;
}

std::string place_text(const catalog::Place& place) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  };
  add(place.venue);
  add(place.street);
  add(place.city);
  add(place.county);
  add(place.region_name);
  if (!place.postal_code.empty()) text += (text.empty() ? "" : " ") + place.postal_code;
  if (place.country != "US") add(place.country);
  return text;
}

std::string cost_text(const catalog::Cost& cost, const Snapshot& snapshot, Language language) {
  if (cost.amount > 0) {
    char amount[32];
    std::snprintf(amount, sizeof amount,
                  cost.amount == static_cast<int>(cost.amount) ? "%.0f" : "%.2f", cost.amount);
    std::string text = std::string(amount) + " " + cost.currency;
    if (!cost.per.empty()) text += " / " + text_for(language, "per." + cost.per);
    return cost.note.empty() ? text : text + " (" + cost.note + ")";
  }
  if (!cost.kind.empty()) return label_of(snapshot, Facet::cost, cost.kind, language);
  return cost.note;
}

// What to do about facts that are old: call, where there is a number; else look or ask.
const char* advice_key(const Listing& listing) {
  const bool is_met = listing.kind == "group" || listing.kind == "event";
  if (!is_met || listing.format == "online") return "advice.other";
  return listing.contact.phone.empty() ? "advice.check" : "advice.call";
}

std::string freshness_text(const Listing& listing, Freshness freshness, Language language) {
  const bool can_be_called = listing.status != "closed" && listing.kind != "resource";
  const std::string advice = text_for(language, advice_key(listing));
  if (!listing.verified.on)
    return can_be_called ? text_for(language, "freshness.unknown", {{"advice", advice}})
                         : text_for(language, "freshness.unknown_plain");
  const std::string key = can_be_called ? std::string(to_text(freshness)) : "ageing";
  return text_for(language, "freshness." + key,
                  {{"date", date_text(language, *listing.verified.on)}, {"advice", advice}});
}

std::string distance_in_words(const Hit& hit, Language language, Units units) {
  if (!hit.distance_metres) return "";
  const catalog::Precision precision =
      hit.listing.place ? hit.listing.place->precision : catalog::Precision::city;
  if (precision == catalog::Precision::exact)
    return distance_text(language, *hit.distance_metres, units);
  const double unit =
      units == Units::miles ? catalog::metres_per_mile : catalog::metres_per_kilometre;
  const double whole = std::round(*hit.distance_metres / unit);
  if (whole < 1)
    return text_for(language, "distance_under",
                    {{"distance", units == Units::miles ? "1 mi" : "1 km"}});
  char number[32];
  std::snprintf(number, sizeof number, "%.0f", whole);
  return text_for(language, "distance_about",
                  {{"distance", std::string(number) + (units == Units::miles ? " mi" : " km")}});
}

Json card_json(const Hit& hit, const Results& results, const Reader& reader,
               const Snapshot& snapshot) {
  const Language language = reader.language;
  const Units units = results.units;
  const Listing& listing = hit.listing;
  Address url = reader.link("/listings/" + listing.id);
  const Told told = told_of(listing, results, language);
  if (told.is_remote && !told.zone.empty() && told.zone != listing.timezone)
    url = url.with("tz", told.zone);
  // Distances on its page are told from the same place as here.
  const auto& place = results.understood.place;
  if (hit.distance_metres && place && !place->is_area()) url = url.with("near", short_name(*place));
  Json card{{"id", listing.id},
            {"url", url.text()},
            {"name", listing.name},
            {"next", next_of(hit, results, language)},
            {"next_label", text_for(language, "next.label")},
            {"when", when_of(hit, results, language)},
            {"where", listing.place ? place_text(*listing.place) : ""},
            {"distance", distance_in_words(hit, language, units)},
            {"summary_html", marked_html(hit.highlight)},
            {"facts", facts_of(listing, language, snapshot)},
            {"freshness", to_text(hit.freshness)},
            {"freshness_text", freshness_text(listing, hit.freshness, language)}};
  if (listing.kind == "resource") card["freshness_text"] = nullptr;
  add_pick(card, listing.id, reader);
  card["relaxed"] = relaxed_texts(hit, results, language, snapshot);
  if (listing.status != "active")
    card["status_text"] = text_for(language, "status." + listing.status);
  for (const char* key : {"next", "when", "where", "distance"})
    if (card[key] == "") card[key] = nullptr;
  return card;
}

}  // namespace query_service
