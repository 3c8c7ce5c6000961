#include "query-service/pages/contribute/form_sections.h"

#include <algorithm>
#include <span>

#include "query-service/words/country_name.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;
namespace form = catalog::checker::form;

enum class Shape { line, lines, choice, date };

struct FormField {
  const char* name;
  Shape shape = Shape::line;
  bool is_required = false;
  const char* input_type = "text";
};

constexpr FormField basics[] = {{"kind", Shape::choice},
                                {"name", Shape::line, true},
                                {"summary", Shape::lines, true},
                                {"conditions", Shape::line, true},
                                {"organization"}};
constexpr FormField when[] = {
    {"format", Shape::choice}, {"meets", Shape::lines}, {"timezone"}, {"starts"}, {"ends"}};
constexpr FormField where[] = {{"country", Shape::choice},
                               {"region"},
                               {"city"},
                               {"postal_code"},
                               {"venue"},
                               {"street"},
                               {"address_visibility", Shape::choice}};
constexpr FormField apart[] = {{"online_url", Shape::line, false, "url"},
                               {"platform"},
                               {"dial_in", Shape::line, false, "tel"}};
constexpr FormField contact[] = {{"website", Shape::line, false, "url"},
                                 {"phone", Shape::line, false, "tel"},
                                 {"email", Shape::line, false, "email"}};
constexpr FormField more[] = {{"languages"},
                              {"led_by", Shape::choice},
                              {"cost", Shape::choice},
                              {"join", Shape::choice},
                              {"description", Shape::lines}};
constexpr FormField others[] = {{"helpline_number", Shape::line, false, "tel"},
                                {"helpline_text"},
                                {"helpline_hours"},
                                {"resource_type", Shape::choice},
                                {"resource_url", Shape::line, false, "url"}};
constexpr FormField proof[] = {{"source", Shape::line, true, "url"},
                               {"verified_on", Shape::line, true},
                               {"verified_how", Shape::choice, true}};

struct Section {
  const char* name;
  std::span<const FormField> fields;
};
constexpr Section sections[] = {{"basics", basics}, {"when", when},       {"where", where},
                                {"apart", apart},   {"contact", contact}, {"proof", proof},
                                {"more", more},     {"others", others}};

using Options = std::vector<std::pair<std::string, std::string>>;  // value and label

Options options_of(const catalog::Vocabulary& words, Language language) {
  Options options;
  for (const catalog::Concept& word : words.concepts())
    options.emplace_back(word.id, label_in(language, word.label));
  return options;
}

Options countries(Language language, const Snapshot& snapshot) {
  const PlaceNames& names = snapshot.place_names();
  Options options;
  // Countries are the first places of a snapshot.
  for (PlaceNumber place = 0;
       place < names.size() && names.type(place) == catalog::PlaceType::country; ++place)
    options.emplace_back(names.country(place), country_name(language, names.country(place)));
  std::sort(options.begin(), options.end(), [](const auto& left, const auto& right) {
    return catalog::fold(left.second) < catalog::fold(right.second);
  });
  return options;
}

// What else a choice may be: words of the schema that no vocabulary has.
Options named(std::initializer_list<const char*> values, std::string_view words,
              Language language) {
  Options options;
  for (const char* value : values)
    options.emplace_back(value, text_for(language, std::string(words) + "." + value));
  return options;
}

Options choices_for(std::string_view field, Language language, const Snapshot& snapshot) {
  if (field == "kind") return options_of(snapshot.vocabulary(Facet::kind), language);
  if (field == "format") return options_of(snapshot.vocabulary(Facet::format), language);
  if (field == "led_by") return options_of(snapshot.vocabulary(Facet::led_by), language);
  if (field == "join") return options_of(snapshot.vocabulary(Facet::join), language);
  if (field == "resource_type") return options_of(snapshot.resource_types(), language);
  if (field == "country") return countries(language, snapshot);
  if (field == "cost") return named({"free", "donation"}, "form.cost", language);
  if (field == "verified_how")
    return named({"website", "phone", "email", "visit", "source"}, "form.how", language);
  return named({"public", "area", "on-request"}, "form.visibility", language);
}

std::string answer_of(const form::Answers& answers, const char* name) {
  const auto found = answers.find(name);
  return found == answers.end() ? "" : found->second;
}

class SectionWriter {
 public:
  SectionWriter(const form::Answers& answers, const form::Draft* draft, const Reader& reader,
                const Snapshot& snapshot)
      : answers_(answers), reader_(reader), snapshot_(snapshot) {
    if (!draft) return;
    for (Json& remark : remarks_of(*draft, reader.language))
      remarks_[remark["field"].get<std::string>()].push_back(std::move(remark));
  }

  Json field(const FormField& field) const {
    const std::string key = std::string("form.") + field.name;
    const std::string answer = answer_of(answers_, field.name);
    Json written{{"name", field.name},
                 {"id", std::string("field-") + field.name},
                 {"label", text_for(reader_.language, key)},
                 {"hint", text_for(reader_.language, key + ".hint")},
                 {"value", answer},
                 {"type", field.input_type},
                 {"is_lines", field.shape == Shape::lines},
                 {"is_choice", field.shape == Shape::choice},
                 {"is_line", field.shape == Shape::line},
                 {"is_required", field.is_required}};
    const auto wrong = remarks_.find(field.name);
    written["errors"] = wrong == remarks_.end() ? Json::array() : wrong->second;
    written["has_errors"] = !written["errors"].empty();
    if (field.shape == Shape::choice) {
      Json options = Json::array();
      for (const auto& [value, label] : choices_for(field.name, reader_.language, snapshot_))
        options.push_back({{"value", value}, {"label", label}, {"is_chosen", value == answer}});
      written["options"] = std::move(options);
    }
    return written;
  }

 private:
  const form::Answers& answers_;
  const Reader& reader_;
  const Snapshot& snapshot_;
  std::map<std::string, Json> remarks_ = {};
};

// A template takes an empty text for something that is there.
Json or_nothing(std::string text) { return text.empty() ? Json() : Json(std::move(text)); }

std::string label_of(const std::string& field, Language language) {
  if (field.empty()) return "";
  const bool is_asked =
      std::any_of(std::begin(sections), std::end(sections), [&](const Section& s) {
        return std::any_of(s.fields.begin(), s.fields.end(),
                           [&](const FormField& known) { return field == known.name; });
      });
  return is_asked ? text_for(language, "form." + field) : field;
}

}  // namespace

Json form_sections(const form::Answers& answers, const form::Draft* draft, const Reader& reader,
                   const Snapshot& snapshot) {
  const SectionWriter writer(answers, draft, reader, snapshot);
  Json all = Json::array();
  for (const Section& section : sections) {
    Json fields = Json::array();
    for (const FormField& field : section.fields) fields.push_back(writer.field(field));
    const std::string key = std::string("form.section.") + section.name;
    // What few need stands folded, unless it says something.
    const bool is_folded = section.fields.data() == more || section.fields.data() == others;
    const bool says_something = std::any_of(fields.begin(), fields.end(), [](const Json& field) {
      return field["value"] != "" || field["has_errors"] == true;
    });
    all.push_back({{"legend", text_for(reader.language, key)},
                   {"hint", text_for(reader.language, key + ".hint")},
                   {"is_folded", is_folded},
                   {"is_open", says_something},
                   {"fields", std::move(fields)}});
  }
  return all;
}

Json remarks_of(const form::Draft& draft, Language language) {
  Json remarks = Json::array();
  for (const form::Remark& remark : draft.remarks) {
    const auto& finding = remark.finding;
    // What is missing is said by the field's own words; the rest by the checker's.
    const bool is_missing = finding.rule == "missing-key" && !remark.field.empty();
    remarks.push_back(
        {{"field", remark.field},
         {"url", remark.field.empty() ? "" : "#field-" + remark.field},
         {"label", or_nothing(label_of(remark.field, language))},
         {"title", text_for(language, "rule." + finding.rule)},
         {"detail", is_missing ? Json() : Json(finding.message + ": " + finding.remedy)},
         {"is_error", finding.severity == catalog::checker::Severity::error},
         {"is_translated", code_of(language) != "en"}});
  }
  return remarks;
}

}  // namespace query_service
