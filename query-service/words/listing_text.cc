#include "query-service/words/listing_text.h"

#include <cmath>
#include <cstdio>

#include "query-service/words/schedule_text.h"

namespace query_service {
namespace {

using catalog::Facet;
using catalog::Listing;

// What to do about facts that are old: call, where there is a number; else look or ask.
const char* advice_key(const Listing& listing) {
  const bool is_met = listing.kind == "group" || listing.kind == "event";
  if (!is_met || listing.format == "online") return "advice.other";
  return listing.contact.phone.empty() ? "advice.check" : "advice.call";
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

std::string freshness_text(const Listing& listing, catalog::Freshness freshness,
                           Language language) {
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
      hit.listing->place ? hit.listing->place->precision : catalog::Precision::city;
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

std::string phone_text(const Listing& listing) {
  if (!listing.helpline) return listing.contact.phone;
  const std::string &number = listing.helpline->number, &text = listing.helpline->text;
  if (number.empty() && text.empty()) return listing.contact.phone;
  return number + (number.empty() || text.empty() ? "" : " · ") + text;
}

}  // namespace query_service
