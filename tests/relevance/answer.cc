#include "tests/relevance/answer.h"

#include <algorithm>
#include <chrono>

#include "query-service/service.h"

namespace relevance {
namespace {

std::vector<std::string> ids_of(const Json& results) {
  std::vector<std::string> ids;
  if (results.is_array())
    for (const Json& result : results) ids.push_back(result.at("id"));
  return ids;
}

// The lines to call hold listings, in whatever form they are shown.
void collect_ids(const Json& value, std::vector<std::string>& ids) {
  if (value.is_object() && value.contains("id") && value.at("id").is_string())
    ids.push_back(value.at("id"));
  if (value.is_structured())
    for (const Json& member : value) collect_ids(member, ids);
}

Json member(const Json& object, const char* name) {
  return object.is_object() && object.contains(name) ? object.at(name) : Json();
}

Slots understood_slots(const Json& query, const Json& crisis, const std::string& alternative) {
  Slots slots = slots_of(member(query, "understood"));
  slots["corrected"] = canonical("corrected", member(query, "corrected"));
  slots["crisis"] = !crisis.is_null();
  bool is_offered = false;
  for (const Json& place : member(query, "places"))
    is_offered |= !alternative.empty() && member(place, "name") == alternative;
  slots["alternative_place"] = is_offered;
  return slots;
}

}  // namespace

Parameters parameters_of(const Topic& topic) {
  Parameters parameters{{"q", topic.q}, {"lang", topic.language}};
  if (!topic.near.empty()) parameters.emplace_back("near", topic.near);
  return parameters;
}

Answer ask(const query_service::CurrentSnapshot& directory, const Parameters& parameters,
           const std::string& alternative_place) {
  query_service::HttpRequest request;
  request.path = "/api/v1/search";
  request.parameters = parameters;
  const auto response = query_service::Service(directory).answer(request, today);
  const Json json = Json::parse(response.body);
  Answer answer;
  answer.status = response.status;
  answer.slots = understood_slots(member(json, "query"), member(json, "crisis"), alternative_place);
  if (response.status != 200) return answer;

  answer.main = ids_of(member(json, "results"));
  answer.total = json.at("total");
  std::vector<std::string> shown;
  collect_ids(member(json, "crisis"), shown);
  // As the page shows them: each lane in its turn, the main list in the place of its own.
  const Json order = member(json, "lane_order");
  if (order.empty()) shown.insert(shown.end(), answer.main.begin(), answer.main.end());
  for (const Json& name : order) {
    const Json lane = member(member(json, "lanes"), name.get<std::string>().c_str());
    const auto more =
        member(lane, "results_are_here") == true ? answer.main : ids_of(member(lane, "results"));
    shown.insert(shown.end(), more.begin(), more.end());
  }
  for (std::string& id : shown)
    if (std::find(answer.run.begin(), answer.run.end(), id) == answer.run.end())
      answer.run.push_back(std::move(id));
  return answer;
}

Answer ask(const query_service::CurrentSnapshot& directory, const Topic& topic) {
  return ask(directory, parameters_of(topic), topic.alternative_place);
}

}  // namespace relevance
