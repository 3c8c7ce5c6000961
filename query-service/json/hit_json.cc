#include "query-service/json/hit_json.h"

#include <cmath>

#include "catalog/listing_json.h"
#include "catalog/time_zone.h"
#include "query-service/json/room.h"
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

}  // namespace

nlohmann::ordered_json next_meeting_json(const std::optional<catalog::Occurrence>& next) {
  if (!next) return nullptr;
  Json object = Json::object();
  // Of a day whose time is not known only the day is said.
  const std::string start = time_text(next->timezone, next->start);
  object["start"] = next->start_time_known ? start : start.substr(0, 10);
  if (next->end && next->start_time_known) object["end"] = time_text(next->timezone, *next->end);
  object["timezone"] = next->timezone;
  return object;
}

double kilometres(double metres) { return std::round(metres / 10) / 100; }

nlohmann::ordered_json HitJson::operator()(const Hit& hit) const {
  const catalog::Listing& listing = hit.listing;
  Json object{{"id", listing.id},
              {"kind", listing.kind},
              {"name", listing.name},
              {"summary", listing.summary},
              {"highlight", marked_html(hit.highlight)}};
  make_room(object, most_fields_of_hit);
  if (!listing.format.empty()) object["format"] = listing.format;
  if (!listing.reach.empty()) object["reach"] = listing.reach;
  object["conditions"] = Json::array();
  const catalog::Vocabulary& conditions = snapshot.vocabulary(Facet::condition);
  for (const std::string& id : listing.conditions)
    if (const auto ordinal = conditions.find(id))
      object["conditions"].push_back(
          {{"id", id}, {"label", label_in(language, conditions.at(*ordinal).label)}});
  if (hit.distance_metres) object["distance_km"] = kilometres(*hit.distance_metres);
  if (listing.place) {
    if (listing.place->coordinates)
      object["location_precision"] = catalog::to_text(listing.place->precision);
    object["place"] = catalog::json_of(*listing.place);
  }
  object["next_meeting"] = next_meeting_json(hit.next_meeting);
  if (const std::string schedule = schedule_text(listing, language); !schedule.empty())
    object["schedule"] = schedule;
  if (!listing.timezone.empty()) object["timezone"] = listing.timezone;
  if (!listing.organization.name.empty()) {
    object["organization"] = Json::object();
    if (!listing.organization.id.empty()) object["organization"]["id"] = listing.organization.id;
    object["organization"]["name"] = listing.organization.name;
  }
  object["languages"] = listing.languages;
  if (!listing.audience.empty()) object["audience"] = listing.audience;
  if (!listing.cost.kind.empty()) object["cost"] = listing.cost.kind;
  if (!listing.join.empty()) object["join"] = listing.join;
  object["verified"] = catalog::json_of(listing.verified);
  object["verified"]["age_days"] = hit.age_days ? Json(*hit.age_days) : Json();
  object["verified"]["freshness"] = to_text(hit.freshness);
  object["status"] = listing.status;
  if (!hit.relaxed.empty()) {
    object["relaxed"] = Json::array();
    for (const Step step : hit.relaxed) object["relaxed"].push_back(to_text(step));
  }
  if (explain) {
    object["rank"] = Json::object();
    for (std::size_t part = 0; part < rank_parts.size(); ++part)
      object["rank"][std::string(rank_parts[part])] = hit.rank[part];
    object["score"] = hit.score;
  }
  object["url"] = "/listings/" + listing.id;
  return object;
}

}  // namespace query_service
