#include "query-service/json/hit_json.h"

#include <cmath>

#include "catalog/listing_json.h"
#include "catalog/time_zone.h"
#include "query-service/json/object.h"
#include "query-service/pages/html_text.h"
#include "query-service/words/labels.h"
#include "query-service/words/schedule_text.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;

constexpr std::size_t most_fields_of_hit = 26;

// 2026-12-08T18:00:00-06:00, on the clock of the zone.
std::string time_text(const std::string& zone, std::chrono::sys_seconds instant) {
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

Json verified_json(const Hit& hit) {
  Json verified = catalog::json_of(hit.listing->verified);
  verified["age_days"] = hit.age_days ? Json(*hit.age_days) : Json();
  verified["freshness"] = to_text(hit.freshness);
  return verified;
}

}  // namespace

nlohmann::ordered_json next_meeting_json(const std::optional<catalog::Occurrence>& next) {
  if (!next) return nullptr;
  Json object = object_with_room(3);
  // Of a day whose time is not known only the day is said.
  const std::string start = time_text(next->timezone, next->start);
  put(object, "start", next->start_time_known ? start : start.substr(0, 10));
  if (next->end && next->start_time_known)
    put(object, "end", time_text(next->timezone, *next->end));
  put(object, "timezone", next->timezone);
  return object;
}

double kilometres(double metres) { return std::round(metres / 10) / 100; }

nlohmann::ordered_json HitJson::operator()(const Hit& hit) const {
  const catalog::Listing& listing = *hit.listing;
  Json object = object_with_room(most_fields_of_hit);
  put(object, "id", listing.id);
  put(object, "kind", listing.kind);
  put(object, "name", listing.name);
  put(object, "summary", listing.summary);
  put(object, "highlight", marked_html(hit.highlight));
  if (!listing.format.empty()) put(object, "format", listing.format);
  if (!listing.reach.empty()) put(object, "reach", listing.reach);
  put(object, "conditions", conditions_json(listing));
  if (hit.distance_metres) put(object, "distance_km", kilometres(*hit.distance_metres));
  if (listing.place) {
    if (listing.place->coordinates)
      put(object, "location_precision", catalog::to_text(listing.place->precision));
    put(object, "place", catalog::json_of(*listing.place));
  }
  put(object, "next_meeting", next_meeting_json(hit.next_meeting));
  if (std::string schedule = schedule_text(listing, language); !schedule.empty())
    put(object, "schedule", std::move(schedule));
  if (!listing.timezone.empty()) put(object, "timezone", listing.timezone);
  if (!listing.organization.name.empty())
    put(object, "organization",
        listing.organization.id.empty()
            ? object_of("name", listing.organization.name)
            : object_of("id", listing.organization.id, "name", listing.organization.name));
  put(object, "languages", listing.languages);
  if (!listing.audience.empty()) put(object, "audience", listing.audience);
  if (!listing.cost.kind.empty()) put(object, "cost", listing.cost.kind);
  if (!listing.join.empty()) put(object, "join", listing.join);
  put(object, "verified", verified_json(hit));
  put(object, "status", listing.status);
  if (!hit.relaxed.empty()) {
    Json relaxed = Json::array();
    for (const Step step : hit.relaxed) relaxed.push_back(to_text(step));
    put(object, "relaxed", std::move(relaxed));
  }
  if (explain) {
    Json rank = object_with_room(rank_parts.size());
    for (std::size_t part = 0; part < rank_parts.size(); ++part)
      rank[std::string(rank_parts[part])] = hit.rank[part];
    put(object, "rank", std::move(rank));
    put(object, "score", hit.score);
  }
  put(object, "url", "/listings/" + listing.id);
  return object;
}

nlohmann::ordered_json HitJson::conditions_json(const catalog::Listing& listing) const {
  const catalog::Vocabulary& known = snapshot.vocabulary(Facet::condition);
  Json conditions = Json::array();
  for (const std::string& id : listing.conditions)
    if (const auto ordinal = known.find(id))
      conditions.push_back(
          object_of("id", id, "label", label_in(language, known.at(*ordinal).label)));
  return conditions;
}

}  // namespace query_service
