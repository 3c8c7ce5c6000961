#include "query-service/json/search_json.h"

#include "query-service/json/hit_json.h"
#include "query-service/json/object.h"
#include "query-service/json/query_json.h"
#include "query-service/words/labels.h"
#include "query-service/words/relaxation_text.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;

constexpr std::size_t most_fields = 12;  // of an answer, or of a lane

Json value_json(const FacetValue& value, std::string label) {
  Json json = object_with_room(4);
  put(json, "value", value.id);
  put(json, "label", std::move(label));
  put(json, "count", value.count);
  if (value.selected) put(json, "selected", true);
  return json;
}

Json week_json(const std::vector<FacetValue>& values, const char* prefix, Language language) {
  Json all = Json::array();
  for (const FacetValue& value : values) {
    all.push_back(value_json(value, capitalised(text_for(language, prefix + value.id))));
  }
  return all;
}

Json facets_json(const Results& results, Language language) {
  Json all = object_with_room(catalog::facet_count + 2);
  for (const catalog::FacetDescription& facet : catalog::facets) {
    Json values = Json::array();
    for (const FacetValue& value : results.facets[catalog::index_of(facet.facet)]) {
      values.push_back(value_json(value, label_in(language, value.label)));
    }
    all[std::string(facet.name)] = std::move(values);
  }
  all["day"] = week_json(results.week.days, "day.", language);
  all["time"] = week_json(results.week.times, "time.", language);
  return all;
}

Json hits_json(const std::vector<Hit>& hits, const HitJson& hit_json) {
  Json all = Json::array();
  all.get_ref<Json::array_t&>().reserve(hits.size());
  for (const Hit& hit : hits) all.push_back(hit_json(hit));
  return all;
}

Json lane_json(const LaneHits& lane, const HitJson& hit_json, const std::string& html) {
  Json object = object_with_room(most_fields);
  put(object, "total", lane.total);
  put(object, "strict_total", lane.strict);
  put(object, "results_are_here", lane.is_main);
  put(object, "results", hits_json(lane.first, hit_json));
  if (!html.empty()) put(object, "html", html);
  return object;
}

Json relaxed_json(const Results& results, const SearchRequest& request, const Snapshot& snapshot) {
  Json steps = Json::array();
  for (const Relaxation& relaxation : results.relaxed) {
    Json step{{"what", to_text(relaxation.what)}};
    if (relaxation.what == Step::distance) {
      step["from"] = distance_text(Language::en, relaxation.from_metres, results.units);
      step["to"] = distance_text(Language::en, relaxation.to_metres, results.units);
    } else {
      const auto texts = relaxation_texts(relaxation, results, request.language, snapshot);
      step["from"] = texts.from;
      step["to"] = texts.to.empty() ? Json() : Json(texts.to);
    }
    steps.push_back(std::move(step));
  }
  // The list that was asked for is empty, and another has something.
  if (results.total == 0 && results.main != Lane::none &&
      results.near.total + results.area.total + results.online.total > 0)
    steps.push_back({{"what", "lane"},
                     {"from", results.main == Lane::near ? "near" : "online"},
                     {"to", results.online.total > 0 && results.main != Lane::online ? "online"
                            : results.area.total > 0                                 ? "area"
                                                                                     : "near"}});
  return steps;
}

// The lanes in the order in which they help.
Json lane_order(const Results& results) {
  Json order = results.online_first ? Json{"online", "area"} : Json{"area", "online"};
  if (results.main == Lane::online) order = Json{"online", "near", "area"};
  if (results.main == Lane::near)
    order.insert(results.near_last ? order.end() : order.begin(), "near");
  return order;
}

Json crisis_json(const Results& results) {
  if (!results.understood.danger) return nullptr;
  Json lines = Json::array();
  for (const catalog::Listing& line : results.crisis) {
    Json object{{"id", line.id}, {"name", line.name}};
    if (line.place) object["country"] = line.place->country;
    if (!line.serves.empty()) object["serves"] = line.serves;
    if (!line.helpline->number.empty()) object["number"] = line.helpline->number;
    if (!line.helpline->text.empty()) object["text"] = line.helpline->text;
    if (!line.helpline->hours.empty()) object["hours"] = line.helpline->hours;
    object["languages"] = line.languages;
    object["url"] = "/listings/" + line.id;
    lines.push_back(std::move(object));
  }
  return {{"lines", std::move(lines)}};
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
             {"html", "/search" + with_offset(parameters, request.offset)},
             {"ics", "/search.ics" + with_offset(parameters, 0)},
             {"csv", "/search.csv" + with_offset(parameters, 0)}};
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

nlohmann::ordered_json search_json(const Results& results, const SearchRequest& request,
                                   const Address& address, const Snapshot& snapshot) {
  const std::string parameters = address.query();
  const HitJson hit_json{request.language, snapshot, request.explain};
  Json object = object_with_room(most_fields);
  object["query"] = query_json(results, request, address, snapshot);
  object["total"] = results.total;
  object["strict_total"] = results.strict;
  object["results"] = hits_json(results.hits, hit_json);
  object["facets"] = facets_json(results, request.language);
  if (results.understood.place) {
    const auto html = [&](const char* anchor) {
      return "/search" + with_offset(parameters, 0) + "#" + anchor;
    };
    Json near = lane_json(results.near, hit_json, results.near.is_main ? "" : html("near"));
    near["radius_km"] = results.radius_metres ? Json(kilometres(*results.radius_metres)) : Json();
    Json& lanes = object["lanes"] = Json::object();
    make_room(lanes, 3);
    lanes["near"] = std::move(near);
    lanes["area"] = lane_json(results.area, hit_json, html("area"));
    lanes["online"] =
        lane_json(results.online, hit_json, results.online.is_main ? "" : html("online"));
    object["lane_order"] = lane_order(results);
  } else {
    object["lanes"] = nullptr;
  }
  object["relaxed"] = relaxed_json(results, request, snapshot);
  object["named_asleep"] = hits_json(results.asleep, hit_json);
  object["crisis"] = crisis_json(results);
  object["links"] = links_json(results, request, parameters);
  return object;
}

}  // namespace query_service
