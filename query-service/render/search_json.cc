#include "query-service/render/search_json.h"

#include <cmath>

#include "catalog/listing_json.h"
#include "query-service/render/html_text.h"
#include "query-service/render/labels.h"
#include "query-service/render/schedule_text.h"
#include "query-service/search/radius.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;

double kilometres(double metres) { return std::round(metres / 10) / 100; }

Json place_json(const PlaceReading& reading) {
  Json object{{"name", reading.display},
              {"type", reading.place.country.empty() ? "coordinates"
                                                     : catalog::to_text(reading.place.type)}};
  if (!reading.place.country.empty()) object["country"] = reading.place.country;
  if (!reading.place.region.empty()) object["region"] = reading.place.region;
  if (reading.place.coordinates) {
    object["latitude"] = reading.place.coordinates->latitude;
    object["longitude"] = reading.place.coordinates->longitude;
  }
  return object;
}

Json query_json(const SearchRequest& request, const Understood& understood,
                const Snapshot& snapshot) {
  Json words = Json::array();
  for (const std::string& word : understood.words) words.push_back(word);
  Json conditions = Json::array();
  if (understood.condition)
    conditions.push_back(snapshot.vocabulary(Facet::condition).at(*understood.condition).id);
  Json other = Json::array();
  for (const PlaceReading& reading : understood.other_places) other.push_back(place_json(reading));
  const bool is_region =
      understood.place && understood.place->place.type == catalog::PlaceType::region;
  return {{"text", request.text},
          {"corrected", nullptr},
          {"understood",
           {{"text", understood.text},
            {"words", std::move(words)},
            {"conditions", std::move(conditions)},
            {"formats", Json::array()},
            {"days", Json::array()},
            {"times", Json::array()},
            {"languages", Json::array()},
            {"audience", Json::array()},
            {"kinds", Json::array()},
            {"near_me", understood.near_me},
            {"region", is_region ? Json(understood.place->place.region) : Json()},
            {"radius_km", request.radius ? Json(kilometres(request.radius->metres)) : Json()},
            {"place", understood.place ? place_json(*understood.place) : Json()}}},
          {"places", std::move(other)}};
}

Json facets_json(const Results& results, Language language) {
  Json all = Json::object();
  for (const catalog::FacetDescription& facet : catalog::facets) {
    Json values = Json::array();
    for (const FacetValue& value : results.facets[catalog::index_of(facet.facet)]) {
      Json next{
          {"value", value.id}, {"label", label_in(language, value.label)}, {"count", value.count}};
      if (value.selected) next["selected"] = true;
      values.push_back(std::move(next));
    }
    all[std::string(facet.name)] = std::move(values);
  }
  return all;
}

Json lane_json(const LaneHits& lane, Language language, const Snapshot& snapshot) {
  Json object{
      {"total", lane.total}, {"results_are_here", lane.is_main}, {"results", Json::array()}};
  for (const Hit& hit : lane.first) object["results"].push_back(hit_json(hit, language, snapshot));
  return object;
}

Json relaxed_json(const Results& results) {
  Json steps = Json::array();
  if (results.radius_was_widened && results.near.total > 0)
    steps.push_back(
        {{"what", "distance"},
         {"from", distance_text(Language::en, rings_metres(results.units).front(), results.units)},
         {"to", distance_text(Language::en, *results.radius_metres, results.units)}});
  return steps;
}

std::string with_offset(const std::string& parameters, std::size_t offset) {
  std::string query = parameters;
  if (offset > 0)
    query += (query.empty() ? "" : "&") + std::string("offset=") + std::to_string(offset);
  return query.empty() ? "" : "?" + query;
}

Json links_json(const Results& results, const SearchRequest& request,
                const std::string& parameters) {
  Json links{{"self", "/api/v1/search" + with_offset(parameters, request.offset)},
             {"html", "/search" + with_offset(parameters, request.offset)}};
  const std::size_t next = request.offset + request.limit;
  if (next < results.total && next <= 10'000)
    links["next"] = "/api/v1/search" + with_offset(parameters, next);
  if (request.offset > 0)
    links["previous"] =
        "/api/v1/search" + with_offset(parameters, request.offset > request.limit
                                                       ? request.offset - request.limit
                                                       : 0);
  return links;
}

}  // namespace

nlohmann::ordered_json hit_json(const Hit& hit, Language language, const Snapshot& snapshot) {
  const catalog::Listing& listing = hit.listing;
  Json object{{"id", listing.id},
              {"kind", listing.kind},
              {"name", listing.name},
              {"summary", listing.summary},
              {"highlight", marked_html(hit.highlight)}};
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
  object["next_meeting"] = nullptr;
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
  if (hit.needed_wider_distance) object["relaxed"] = {"distance"};
  object["url"] = "/listings/" + listing.id;
  return object;
}

nlohmann::ordered_json search_json(const Results& results, const SearchRequest& request,
                                   const std::string& parameters, const Snapshot& snapshot) {
  const Language language = request.language;
  Json object{{"query", query_json(request, results.understood, snapshot)},
              {"total", results.total},
              {"results", Json::array()},
              {"facets", facets_json(results, language)}};
  for (const Hit& hit : results.hits)
    object["results"].push_back(hit_json(hit, language, snapshot));
  if (results.understood.place) {
    Json near = lane_json(results.near, language, snapshot);
    near["radius_km"] = results.radius_metres ? Json(kilometres(*results.radius_metres)) : Json();
    object["lanes"] = {{"near", std::move(near)},
                       {"area", lane_json(results.area, language, snapshot)},
                       {"online", lane_json(results.online, language, snapshot)}};
  } else {
    object["lanes"] = nullptr;
  }
  object["relaxed"] = relaxed_json(results);
  object["crisis"] = nullptr;
  object["links"] = links_json(results, request, parameters);
  return object;
}

}  // namespace query_service
