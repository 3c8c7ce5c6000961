#include "tests/relevance/topics.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace relevance {
namespace {

std::vector<std::string> texts(const Json& json, const char* member) {
  return json.value(member, std::vector<std::string>{});
}

bool is_right(const Topic& topic, const std::string& slot, const Json& got) {
  if (is_same(slot, topic.expected.at(slot), got)) return true;
  const auto accepted = topic.accepted.find(slot);
  return accepted != topic.accepted.end() &&
         std::any_of(accepted->second.begin(), accepted->second.end(),
                     [&](const Json& value) { return is_same(slot, value, got); });
}

}  // namespace

bool Topic::is_without_place() const {
  return near.empty() && expected.at("place") == "" && expected.at("region") == "" &&
         !accepted.contains("place") && !accepted.contains("region") &&
         !unjudged.contains("place") && !unjudged.contains("region");
}

Topic topic_of(const std::string& id, const Json& json) {
  Topic topic;
  topic.id = id;
  topic.stratum = json.at("stratum");
  topic.q = json.at("q");
  topic.near = json.value("near", "");
  topic.language = json.value("lang", "en");
  topic.expected = slots_of(json.value("expect", Json::object()));
  topic.expected["crisis"] = json.value("crisis", false);
  topic.alternative_place = json.value("alternative_place", "");
  topic.expected["alternative_place"] = !topic.alternative_place.empty();
  const Json accept = json.value("accept", Json::object());
  for (const auto& [slot, values] : accept.items())
    for (const Json& value : values) topic.accepted[slot].push_back(canonical(slot, value));
  for (std::string& slot : texts(json, "unjudged")) topic.unjudged.insert(std::move(slot));
  topic.known = texts(json, "known");
  topic.parts = texts(json, "parts");
  topic.plural = texts(json, "plural");
  return topic;
}

std::vector<Topic> read_topics(const std::filesystem::path& path) {
  std::vector<Topic> topics;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos)
      topics.push_back(topic_of(line.substr(0, tab), Json::parse(line.substr(tab + 1))));
  }
  return topics;
}

AllJudgements read_judgements(const std::filesystem::path& path) {
  AllJudgements all;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string topic, zero, listing;
    int grade = 0;
    if (fields >> topic >> zero >> listing >> grade) all[topic][listing] = grade;
  }
  return all;
}

std::vector<std::string> filled_slots(const Topic& topic, const Slots& got) {
  std::vector<std::string> filled;
  for (const std::string& slot : slot_names()) {
    if (topic.unjudged.contains(slot)) continue;
    if (!is_empty(topic.expected.at(slot)) || !is_empty(got.at(slot))) filled.push_back(slot);
  }
  return filled;
}

std::vector<std::string> wrong_slots(const Topic& topic, const Slots& got) {
  std::vector<std::string> wrong;
  for (const std::string& slot : filled_slots(topic, got)) {
    // A misspelling that is known as a word needs no correction.
    const bool understood_as_it_is = slot == "corrected" && got.at("corrected") == "" &&
                                     is_right(topic, "conditions", got.at("conditions")) &&
                                     is_right(topic, "place", got.at("place"));
    if (!understood_as_it_is && !is_right(topic, slot, got.at(slot))) wrong.push_back(slot);
  }
  return wrong;
}

}  // namespace relevance
