#include "query-service/render/card.h"

#include <cstdio>

#include "query-service/render/html_text.h"
#include "query-service/render/schedule_text.h"

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

}  // namespace

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

std::string freshness_text(const catalog::Verified& verified, Freshness freshness,
                           Language language) {
  if (!verified.on) return text_for(language, "freshness.unknown");
  return text_for(language, "freshness." + std::string(to_text(freshness)),
                  {{"date", date_text(language, *verified.on)}});
}

Json card_json(const Hit& hit, Language language, Units units, const Snapshot& snapshot) {
  const Listing& listing = hit.listing;
  const bool is_lasting = listing.kind == "resource";
  Json card{
      {"url", "/listings/" + listing.id + "?lang=" + std::string(code_of(language))},
      {"name", listing.name},
      {"when", when_text(listing, language)},
      {"where", listing.place ? place_text(*listing.place) : ""},
      {"distance", hit.distance_metres ? distance_text(language, *hit.distance_metres, units) : ""},
      {"summary_html", marked_html(hit.highlight)},
      {"facts", facts_of(listing, language, snapshot)},
      {"freshness", to_text(hit.freshness)},
      {"freshness_text", freshness_text(listing.verified, hit.freshness, language)}};
  if (is_lasting) {
    // A book does not go stale as a meeting does.
    card["freshness_text"] = nullptr;
  }
  if (hit.needed_wider_distance) card["farther"] = text_for(language, "farther");
  if (listing.status != "active")
    card["status_text"] = text_for(language, "status." + listing.status);
  for (const char* key : {"when", "where", "distance"})
    if (card[key] == "") card[key] = nullptr;
  return card;
}

}  // namespace query_service
