#include "indexer/diff/report_page.h"

#include "catalog/template.h"
#include "indexer/assets.h"
#include "indexer/diff/report_words.h"

namespace indexer::diff {
namespace {

using Json = nlohmann::ordered_json;

const catalog::Templates templates{
    [](std::string_view name) { return asset(std::string(name) + ".mustache"); }};

// A template asks for a list of which it needs the heading once.
Json list_of(const std::vector<std::string>& texts) {
  if (texts.empty()) return false;
  Json items = Json::array();
  for (const std::string& text : texts) items.push_back({{"text", text}});
  return {{"items", std::move(items)}};
}

// Of what came or went as a whole not every line says so.
Json fact_of(const Fact& fact, Fate fate) {
  Json json{{"label", fact.label}};
  const bool is_whole = fate == Fate::added || fate == Fate::removed;
  const bool is_same = is_whole || fact.before == fact.after;
  json["same"] = is_same ? Json(fate == Fate::removed ? fact.before : fact.after) : Json(false);
  json["before"] = !is_same && !fact.before.empty() ? Json(fact.before) : Json(false);
  json["after"] = !is_same && !fact.after.empty() ? Json(fact.after) : Json(false);
  return json;
}

Json dates_of(const Change& change) {
  if (!change.dates_differ) return false;
  return {{"before", list_of(change.dates_before)}, {"after", list_of(change.dates_after)}};
}

Json change_of(const Change& change, std::size_t number) {
  Json json{{"number", number},
            {"fate", to_text(change.fate)},
            {"name", change.name},
            {"id", change.id},
            {"file", change.file},
            {"notes", list_of(notes_of(change))},
            {"has_facts", !change.facts.empty()},
            {"facts", Json::array()},
            {"dates", dates_of(change)},
            {"places", list_of(change.places)},
            {"found_by", list_of(change.found_by)},
            {"not_found_by", list_of(change.not_found_by)}};
  for (const Fact& fact : change.facts) json["facts"].push_back(fact_of(fact, change.fate));
  std::vector<std::string> alike;
  for (const Duplicate& duplicate : change.duplicates) alike.push_back(text_of(duplicate));
  json["duplicates"] = list_of(alike);
  const std::string complaints = text_of(change.complaints);
  json["complaints"] = complaints.empty() ? Json(false) : Json(complaints);
  return json;
}

}  // namespace

std::string report_page(const Report& report) {
  Json data{{"summary", summary_of(report)}, {"changes", Json::array()}};
  std::size_t number = 0;
  for (const Change& change : report.changes)
    data["changes"].push_back(change_of(change, ++number));
  data["has_contents"] = report.changes.size() > 1;
  std::vector<std::string> words, others;
  for (const VocabularyChange& change : report.vocabularies) words.push_back(text_of(change));
  for (const Consequence& consequence : report.consequences)
    others.push_back(consequence.about + ": " + text_of(consequence) +
                     (consequence.files.empty() ? "" : " (" + files_text(consequence.files) + ")"));
  data["vocabularies"] = list_of(words);
  data["consequences"] = list_of(others);
  return catalog::filled_template(templates, "diff/report", data);
}

}  // namespace indexer::diff
