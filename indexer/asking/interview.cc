#include "indexer/asking/interview.h"

#include "indexer/asking/questions.h"

namespace indexer::asking {
namespace {

using catalog::checker::form::Answers;
using catalog::checker::form::Draft;
using catalog::checker::form::Remark;
using catalog::checker::form::Workshop;

// What stands in a draft where an answer was mended on its way: "in-person" for "in person".
std::string mended(const std::string& field, const Draft& draft) {
  const std::string_view path = catalog::checker::form::field_named(field)->path;
  const std::size_t dot = path.find('.');
  const auto& outer = draft.file.tree[path.substr(0, dot)];
  return dot == std::string_view::npos ? outer.text : outer[path.substr(dot + 1)].text;
}

// What is wrong with one answer, in the light of those before it; empty where nothing is.
std::string faults_of(std::string_view field, const Draft& draft) {
  std::string faults;
  // What is answered later is no fault yet.
  const auto is_early = [](const std::string& rule) {
    return rule == "missing-key" || rule == "no-way-to-join" || rule == "no-way-to-reach" ||
           rule == "time-zone-missing";
  };
  for (const Remark& remark : draft.remarks)
    if (remark.field == field && !is_early(remark.finding.rule))
      faults += "  " + remark.finding.message + "\n    " + remark.finding.remedy + "\n";
  return faults;
}

std::string shown(const Question& question) {
  std::string text =
      "\n" + std::string(question.text) + (question.is_required ? "" : " (or Enter)");
  if (!question.hint.empty()) text += "\n  " + std::string(question.hint);
  return text + "\n> ";
}

// Whether an answer was had.
bool ask_one(const Question& question, const Workshop& workshop, const Ask& ask, const Tell& tell,
             Answers& answers) {
  const std::string name(question.field);
  std::string before;
  for (;;) {
    const auto line = ask(shown(question));
    if (!line) return false;
    const std::string answer =
        catalog::checker::form::clean(*line, catalog::checker::form::FieldKind::line);
    if (answer.empty() && question.is_required) {
      tell("  This one is needed.\n");
      continue;
    }
    answers.erase(name);
    if (answer.empty()) return true;
    answers[name] = answer;
    const Draft draft = catalog::checker::form::drafted(answers, workshop);
    const std::string faults = faults_of(name, draft);
    if (faults.empty())
      if (std::string text = mended(name, draft); !text.empty()) answers[name] = std::move(text);
    if (faults.empty() || answer == before) return true;
    tell(faults + "  Type it again to keep it as it is.\n");
    before = answer;
  }
}

}  // namespace

std::optional<Answers> interview(const Workshop& workshop, const Ask& ask, const Tell& tell) {
  Answers answers;
  for (const Question& question : questions())
    if (!question.is_asked || question.is_asked(answers))
      if (!ask_one(question, workshop, ask, tell, answers)) return {};
  return answers;
}

}  // namespace indexer::asking
