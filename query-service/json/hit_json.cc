#include "query-service/json/hit_json.h"

#include <cmath>

#include "catalog/listing_json.h"
#include "catalog/time_zone.h"
#include "query-service/pages/html_text.h"
#include "query-service/words/labels.h"
#include "query-service/words/schedule_text.h"

namespace query_service {
namespace {

using catalog::Facet;

void write_next_meeting(const std::optional<catalog::Occurrence>& next, JsonText& json) {
  if (!next) return json.null();
  json.begin_object();
  json.field("start", start_text(*next));
  if (next->end && next->start_time_known)
    json.field("end", instant_text(next->timezone, *next->end));
  json.field("timezone", next->timezone);
  json.end_object();
}

void write_verified(const Hit& hit, JsonText& json) {
  json.begin_object();
  catalog::for_each_field(hit.listing->verified,
                          [&](const char* key, const auto& value) { json.field(key, value); });
  json.key("age_days");
  if (hit.age_days)
    json.value(*hit.age_days);
  else
    json.null();
  json.field("freshness", to_text(hit.freshness));
  json.end_object();
}

void write_organization(const catalog::Organization& organization, JsonText& json) {
  json.begin_object();
  if (!organization.id.empty()) json.field("id", organization.id);
  json.field("name", organization.name);
  json.end_object();
}

void write_rank(const Rank& rank, JsonText& json) {
  json.begin_object();
  for (std::size_t part = 0; part < rank_parts.size(); ++part)
    json.field(rank_parts[part], rank[part]);
  json.end_object();
}

}  // namespace

std::string instant_text(const std::string& zone, std::chrono::sys_seconds instant) {
  const auto wall = catalog::wall_clock_at(zone, instant);
  if (!wall) return "";
  const auto day = std::chrono::floor<std::chrono::days>(wall->time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(wall->time - day);
  const int offset = std::abs(wall->offset_minutes);
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d%c%02d:%02d",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                wall->offset_minutes < 0 ? '-' : '+', offset / 60, offset % 60);
  return text;
}

std::string start_text(const catalog::Occurrence& meeting) {
  const std::string start = instant_text(meeting.timezone, meeting.start);
  return meeting.start_time_known ? start : start.substr(0, 10);
}

double kilometres(double metres) { return std::round(metres / 10) / 100; }

void HitJson::write(const Hit& hit, JsonText& json) const {
  const catalog::Listing& listing = *hit.listing;
  // What is not known is left out.
  const auto known = [&](const char* key, const auto& value) {
    if (!value.empty()) json.field(key, value);
  };
  json.begin_object();
  json.field("id", listing.id);
  json.field("kind", listing.kind);
  json.field("name", listing.name);
  json.field("summary", listing.summary);
  json.field("highlight", marked_html(hit.highlight));
  known("format", listing.format);
  known("reach", listing.reach);
  json.key("conditions");
  write_conditions(listing, json);
  if (hit.distance_metres) json.field("distance_km", kilometres(*hit.distance_metres));
  if (listing.place) {
    if (listing.place->coordinates)
      json.field("location_precision", catalog::to_text(listing.place->precision));
    json.key("place").begin_object();
    catalog::for_each_field(*listing.place,
                            [&](const char* key, const auto& value) { json.field(key, value); });
    json.end_object();
  }
  json.key("next_meeting");
  write_next_meeting(hit.next_meeting, json);
  known("schedule", schedule_text(listing, language));
  known("timezone", listing.timezone);
  if (!listing.organization.name.empty()) {
    json.key("organization");
    write_organization(listing.organization, json);
  }
  json.field("languages", listing.languages);
  known("audience", listing.audience);
  known("cost", listing.cost.kind);
  known("join", listing.join);
  json.key("verified");
  write_verified(hit, json);
  json.field("status", listing.status);
  if (!hit.relaxed.empty()) {
    json.key("relaxed").begin_array();
    for (const Step step : hit.relaxed) json.value(to_text(step));
    json.end_array();
  }
  if (explain) {
    json.key("rank");
    write_rank(hit.rank, json);
    json.field("score", hit.score);
  }
  json.field("url", "/listings/" + listing.id);
  json.end_object();
}

void HitJson::write_conditions(const catalog::Listing& listing, JsonText& json) const {
  const catalog::Vocabulary& known = snapshot.vocabulary(Facet::condition);
  json.begin_array();
  for (const std::string& id : listing.conditions)
    if (const auto ordinal = known.find(id)) {
      json.begin_object();
      json.field("id", id);
      json.field("label", label_in(language, known.at(*ordinal).label));
      json.end_object();
    }
  json.end_array();
}

}  // namespace query_service
