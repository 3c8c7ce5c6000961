#include "tools/bench/right_answers.h"

#include <fstream>

namespace bench {
namespace {

using Json = nlohmann::json;

// What tells one question from another, as far as its answer goes.
Json json_of(const Query& query) {
  return {query.point.latitude, query.point.longitude, query.condition, query.week, query.words};
}

Json asked(const Questions& questions) {
  Json all = Json::object();
  for (const auto& [shape, queries] : questions)
    for (const Query& query : queries) all[std::string(name_of(shape))].push_back(json_of(query));
  return all;
}

Json json_of(const Found& found) {
  Json languages = Json::array();
  for (const auto& [language, count] : found.languages) languages.push_back({language, count});
  return {{"total", found.total ? Json(*found.total) : Json()},
          {"nearest", found.nearest},
          {"languages", languages}};
}

Found found_in(const Json& json) {
  Found found{.nearest = json["nearest"].get<std::vector<double>>()};
  if (!json["total"].is_null()) found.total = json["total"].get<std::size_t>();
  for (const Json& language : json["languages"])
    found.languages[language[0].get<catalog::Ordinal>()] = language[1].get<std::size_t>();
  return found;
}

}  // namespace

std::optional<RightAnswers> kept_answers(const std::filesystem::path& path,
                                         const Questions& questions) {
  std::ifstream file(path);
  const Json kept = Json::parse(file, nullptr, false);
  if (kept.is_discarded() || kept["asked"] != asked(questions)) return {};
  RightAnswers right;
  for (const auto& [shape, queries] : questions)
    for (const Json& answer : kept["answers"][std::string(name_of(shape))])
      right[shape].push_back(found_in(answer));
  return right;
}

catalog::Expected<void> keep_answers(const RightAnswers& right, const Questions& questions,
                                     const std::filesystem::path& path) {
  Json answers = Json::object();
  for (const auto& [shape, all] : right)
    for (const Found& found : all) answers[std::string(name_of(shape))].push_back(json_of(found));
  std::ofstream file(path);
  file << Json{{"asked", asked(questions)}, {"answers", answers}};
  if (file.flush()) return {};
  return catalog::failure(catalog::FailureKind::unreadable, path.string() + " can not be written");
}

}  // namespace bench
