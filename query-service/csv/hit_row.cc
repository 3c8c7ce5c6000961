#include "query-service/csv/hit_row.h"

#include <cassert>
#include <cstdio>

#include "catalog/time_zone.h"
#include "query-service/words/listing_text.h"
#include "query-service/words/next_text.h"
#include "query-service/words/schedule_text.h"

namespace query_service {
namespace {

using catalog::Facet;
using catalog::Listing;

// "2026-12-08 18:00", which spreadsheets know as a date; without a time where it is not known.
std::string next_meeting_of(const Hit& hit) {
  if (!hit.next_meeting) return "";
  const auto wall = catalog::wall_clock_at(hit.next_meeting->timezone, hit.next_meeting->start);
  if (!wall) return "";
  const auto day = std::chrono::floor<std::chrono::days>(wall->time);
  std::string text = catalog::to_text(catalog::Day(day.time_since_epoch()));
  if (!hit.next_meeting->start_time_known) return text;
  const std::chrono::hh_mm_ss time(wall->time - day);
  char clock[16];
  std::snprintf(clock, sizeof clock, " %02d:%02d", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()));
  return text + clock;
}

// With the clock it is told on, where one need not be there to take part.
std::string schedule_of(const Listing& listing, Language language) {
  if (listing.helpline) return listing.helpline->hours;
  std::string text = schedule_text(listing, language);
  const bool varies = text == text_for(language, "schedule.varies");
  if ((text.empty() || varies) && !listing.meets_note.empty()) return listing.meets_note;
  const bool is_remote = listing.format == "online" || listing.format == "phone";
  const std::string zone =
      zone_note(listing.timezone, {.language = language, .is_remote = is_remote});
  return text.empty() || zone.empty() ? text : text + " " + zone;
}

std::string words(const Listing& listing, Facet facet, const Snapshot& snapshot,
                  Language language) {
  std::string joined;
  for (const std::string& id : catalog::values_of(listing, facet))
    joined += (joined.empty() ? "" : "; ") + label_of(snapshot, facet, id, language);
  return joined;
}

}  // namespace

const catalog::CsvRow& csv_columns() {
  static const catalog::CsvRow columns{
      "name",      "kind",           "next_meeting", "schedule", "format",      "conditions",
      "venue",     "street",         "city",         "region",   "postal_code", "country",
      "distance",  "phone",          "website",      "email",    "cost",        "join",
      "languages", "last_confirmed", "status",       "url"};
  return columns;
}

catalog::CsvRow hit_row(const Hit& hit, const Results& results, Language language,
                        const Snapshot& snapshot, const std::string& site) {
  const Listing& listing = *hit.listing;
  const catalog::Place place = listing.place.value_or(catalog::Place());
  catalog::CsvRow row{
      listing.name,
      words(listing, Facet::kind, snapshot, language),
      next_meeting_of(hit),
      schedule_of(listing, language),
      words(listing, Facet::format, snapshot, language),
      words(listing, Facet::condition, snapshot, language),
      place.venue,
      place.street,
      place.city,
      place.region_name,
      place.postal_code,
      place.country,
      distance_in_words(hit, language, results.units),
      phone_text(listing),
      listing.contact.website,
      listing.contact.email,
      cost_text(listing.cost, snapshot, language),
      words(listing, Facet::join, snapshot, language),
      words(listing, Facet::language, snapshot, language),
      listing.verified.on ? catalog::to_text(*listing.verified.on) : "",
      listing.status,
      site + "/listings/" + listing.id + "?lang=" + std::string(code_of(language)),
  };
  assert(row.size() == csv_columns().size());
  return row;
}

}  // namespace query_service
