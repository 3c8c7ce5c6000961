#include "catalog/checker/form/draft.h"

#include <algorithm>

#include "catalog/checker/check_listing.h"
#include "catalog/checker/fix/fix.h"
#include "catalog/checker/form/file_place.h"
#include "catalog/checker/form/writing.h"
#include "catalog/checker/reader/yaml.h"

namespace catalog::checker::form {
namespace {

// "example.org/group", as people write an address: letters, figures and hyphens with full stops
// between, then nothing or a path.
bool is_host_and_path(std::string_view text) {
  const std::string_view host = text.substr(0, text.find('/'));
  const bool has_letters_only = std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.';
  });
  const std::size_t dot = host.rfind('.');
  return has_letters_only && dot != std::string_view::npos && dot > 0 && host.size() - dot > 2 &&
         text.find(' ') == std::string_view::npos;
}

// As a form means them: a link may lack its https, a group needs no kind, a country may be given
// by its name, and of a group that meets nowhere the country is that of those who may join.
Answers meant(const Answers& given, const Gazetteer& gazetteer) {
  Answers answers = given;
  if (answer_to(answers, "kind") == "group") answers.erase("kind");
  for (const char* link : {"website", "online_url", "join_url", "resource_url", "source"})
    if (const std::string text = answer_to(answers, link); is_host_and_path(text))
      answers[link] = "https://" + text;
  const std::string country = answer_to(answers, "country");
  if (country.empty()) return answers;
  if (const auto code = gazetteer.country(country)) answers["country"] = *code;
  const std::string format = answer_to(answers, "format");
  const bool meets_nowhere = format == "online" || format == "phone";
  const auto is_empty = [&](const char* name) { return answer_to(answers, name).empty(); };
  if (meets_nowhere && is_empty("venue") && is_empty("street") && is_empty("city") &&
      is_empty("region") && is_empty("postal_code")) {
    if (is_empty("serves")) answers["serves"] = answers["country"];
    answers.erase("country");
  }
  return answers;
}

// The keys that lead to what stands at a place: "place.city"; empty where nothing does.
std::string path_at(const Tree& tree, Position where, const std::string& around = "") {
  for (const Entry& entry : tree.entries) {
    const std::string path = around.empty() ? entry.key : around + "." + entry.key;
    if (entry.where == where || entry.value.where == where) return path;
    for (const Tree& item : entry.value.items)
      if (item.where == where) return path;
    if (std::string inner = path_at(entry.value, where, path); !inner.empty()) return inner;
  }
  return "";
}

// "the key "source" is missing": of a key at the top level, or in the map at that path.
std::string missing_path(const Finding& finding, const std::string& around) {
  const std::size_t begin = finding.message.find('"') + 1;
  const std::string key = finding.message.substr(begin, finding.message.find('"', begin) - begin);
  return around.empty() ? key : around + "." + key;
}

std::string field_of(const Finding& finding, const Tree& tree) {
  std::string path = path_at(tree, finding.where);
  if (finding.rule == "missing-key") {
    // The place of a map is that of its first key.
    if (const std::size_t dot = path.find('.'); dot != std::string::npos) path.resize(dot);
    const bool is_inner = finding.message.find("from \"") != std::string::npos;
    path = missing_path(finding, is_inner ? path : "");
  }
  if (const Field* field = field_of_path(path)) return std::string(field->name);
  // A map whose values have fields of their own.
  const auto inner = std::find_if(fields().begin(), fields().end(), [&](const Field& field) {
    return !path.empty() && field.path.starts_with(path + ".");
  });
  return inner == fields().end() ? "" : std::string(inner->name);
}

}  // namespace

bool Draft::has_errors() const {
  return std::any_of(remarks.begin(), remarks.end(), [](const Remark& remark) {
    return remark.finding.severity == Severity::error;
  });
}

Draft drafted(const Answers& given, const Workshop& workshop) {
  fix::Guide& guide = workshop.guide;
  const Answers answers = meant(given, guide.gazetteer);
  const FilePlace place = file_place(answers, guide.gazetteer, workshop.listings);
  Draft draft{.file = {place.file, place.id, {}}, .yaml = {}, .remarks = {}};
  draft.yaml = fix::fixed(yaml_of(answers), place.file, guide);
  Findings findings;
  if (auto tree = parse_yaml(draft.yaml, place.file, findings)) {
    draft.file.tree = std::move(*tree);
    const rules::Surroundings around{guide.vocabularies, guide.gazetteer, workshop.listings,
                                     guide.today, guide.clocks};
    check_listing(draft.file, workshop.schema, around, findings);
  }
  sort(findings);
  for (Finding& finding : findings) {
    std::string field = field_of(finding, draft.file.tree);
    draft.remarks.push_back({std::move(field), std::move(finding)});
  }
  return draft;
}

}  // namespace catalog::checker::form
