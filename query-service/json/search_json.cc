#include "query-service/json/search_json.h"

#include "query-service/json/hit_json.h"
#include "query-service/json/query_json.h"
#include "query-service/words/labels.h"
#include "query-service/words/relaxation_text.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;

void write_value(const FacetValue& value, const std::string& label, JsonText& json) {
  json.begin_object();
  json.field("value", value.id);
  json.field("label", label);
  json.field("count", value.count);
  if (value.selected) json.field("selected", true);
  json.end_object();
}

void write_week(const std::vector<FacetValue>& values, const char* prefix, Language language,
                JsonText& json) {
  json.begin_array();
  for (const FacetValue& value : values)
    write_value(value, capitalised(text_for(language, prefix + value.id)), json);
  json.end_array();
}

void write_facets(const Results& results, Language language, JsonText& json) {
  json.begin_object();
  for (const catalog::FacetDescription& facet : catalog::facets) {
    json.key(facet.name).begin_array();
    for (const FacetValue& value : results.facets[catalog::index_of(facet.facet)])
      write_value(value, label_in(language, value.label), json);
    json.end_array();
  }
  write_week(results.week.days, "day.", language, json.key("day"));
  write_week(results.week.times, "time.", language, json.key("time"));
  json.end_object();
}

void write_hits(const std::vector<Hit>& hits, const HitJson& hit_json, JsonText& json) {
  json.begin_array();
  for (const Hit& hit : hits) hit_json.write(hit, json);
  json.end_array();
}

// The fields of a lane; `page`: the address of the page, where its list is not the main one.
void write_lane(const LaneHits& lane, const HitJson& hit_json, const std::string& page,
                JsonText& json) {
  json.field("total", lane.total);
  json.field("strict_total", lane.strict);
  json.field("results_are_here", lane.is_main);
  write_hits(lane.first, hit_json, json.key("results"));
  if (!lane.is_main) json.field("html", page);
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

void write_lanes(const Results& results, const HitJson& hit_json, const std::string& parameters,
                 JsonText& json) {
  if (!results.understood.place) {
    json.key("lanes").null();
    return;
  }
  const auto page = [&](const char* anchor) {
    return "/search" + with_offset(parameters, 0) + "#" + anchor;
  };
  json.key("lanes").begin_object();
  json.key("near").begin_object();
  write_lane(results.near, hit_json, page("near"), json);
  json.key("radius_km");
  if (results.radius_metres)
    json.value(kilometres(*results.radius_metres));
  else
    json.null();
  json.end_object();
  for (const auto& [name, lane] :
       {std::pair("area", &results.area), std::pair("online", &results.online)}) {
    json.key(name).begin_object();
    write_lane(*lane, hit_json, page(name), json);
    json.end_object();
  }
  json.end_object();
  json.key("lane_order").tree(lane_order(results));
}

}  // namespace

std::string search_json(const Results& results, const SearchRequest& request,
                        const Address& address, const Snapshot& snapshot) {
  const std::string parameters = address.query();
  const HitJson hit_json{request.language, snapshot, request.explain};
  JsonText json;
  json.begin_object();
  json.key("query").tree(query_json(results, request, address, snapshot));
  json.field("total", results.total);
  json.field("strict_total", results.strict);
  write_hits(results.hits, hit_json, json.key("results"));
  write_facets(results, request.language, json.key("facets"));
  write_lanes(results, hit_json, parameters, json);
  json.key("relaxed").tree(relaxed_json(results, request, snapshot));
  write_hits(results.asleep, hit_json, json.key("named_asleep"));
  json.key("crisis").tree(crisis_json(results));
  json.key("links").tree(links_json(results, request, parameters));
  json.end_object();
  return json.text();
}

}  // namespace query_service
