#include "indexer/diff/report_json.h"

#include "indexer/output/severity.h"

namespace indexer::diff {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Change& change) {
  Json json{{"fate", to_text(change.fate)},
            {"id", change.id},
            {"name", change.name},
            {"file", change.file},
            {"former_id", change.former_id},
            {"former_file", change.former_file},
            {"lacks_formerly", change.lacks_formerly},
            {"unreadable", change.unreadable},
            {"hides_values", change.hides_values},
            {"facts", Json::array()},
            {"dates",
             {{"differ", change.dates_differ},
              {"before", change.dates_before},
              {"after", change.dates_after}}},
            {"places", change.places},
            {"duplicates", Json::array()},
            {"findings",
             {{"errors", change.complaints.errors},
              {"warnings", change.complaints.warnings},
              {"worst", change.complaints.worst}}},
            {"found_by", change.found_by},
            {"not_found_by", change.not_found_by}};
  for (const Fact& fact : change.facts)
    json["facts"].push_back(
        {{"label", fact.label}, {"before", fact.before}, {"after", fact.after}});
  for (const Duplicate& duplicate : change.duplicates)
    json["duplicates"].push_back({{"id", duplicate.id},
                                  {"name", duplicate.name},
                                  {"file", duplicate.file},
                                  {"score", duplicate.score},
                                  {"agrees", duplicate.agrees},
                                  {"severity", output::word_of(duplicate.severity)}});
  return json;
}

}  // namespace

Json report_json(const Report& report) {
  Json json{{"summary", summary_of(report)},
            {"unchanged", report.unchanged},
            {"changes", Json::array()},
            {"consequences", Json::array()},
            {"vocabularies", Json::array()}};
  for (const Change& change : report.changes) json["changes"].push_back(json_of(change));
  for (const Consequence& consequence : report.consequences)
    json["consequences"].push_back({{"about", consequence.about},
                                    {"message", consequence.message},
                                    {"remedy", consequence.remedy},
                                    {"files", consequence.files}});
  for (const VocabularyChange& change : report.vocabularies)
    json["vocabularies"].push_back({{"vocabulary", change.vocabulary},
                                    {"added", change.added},
                                    {"removed", change.removed},
                                    {"renamed", change.renamed},
                                    {"changed", change.changed}});
  return json;
}

}  // namespace indexer::diff
