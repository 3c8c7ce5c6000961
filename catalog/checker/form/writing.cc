#include "catalog/checker/form/writing.h"

#include <vector>

#include "catalog/checker/fix/scalar_text.h"

namespace catalog::checker::form {
namespace {

// "2026-05-01", which readers of YAML 1.1 take for a date: right where one is meant.
bool is_date(std::string_view value) {
  return value.size() >= 8 && value.find_first_not_of("0123456789-") == std::string_view::npos &&
         value.find('-') == 4;
}

std::string scalar(std::string_view value, bool in_brackets = false) {
  return fix::scalar_text(value, fix::may_be_misread(value) ? '"' : ' ', in_brackets);
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (std::string part = clean(text.substr(0, end), FieldKind::line); !part.empty())
      parts.push_back(std::move(part));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string in_brackets(const std::vector<std::string>& words) {
  std::string list = "[";
  for (const std::string& word : words) list += (list.size() > 1 ? ", " : "") + scalar(word, true);
  return list + "]";
}

// Each line further in than its key.
std::string literal(const std::string& text) {
  std::string block = "|-\n  ";
  for (const char c : text) {
    if (c == '\n' && block.ends_with("\n  ")) block.resize(block.size() - 2);
    block += c;
    if (c == '\n') block += "  ";
  }
  return block;
}

bool holds_dates(std::string_view field) {
  return field == "verified_on" || field == "starts" || field == "ends";
}

// More than any list may have: what is beyond is too many all the same.
constexpr std::size_t most_words = 100;

std::string value_of(const Field& field, const std::string& answer) {
  if (field.kind == FieldKind::list) {
    std::vector<std::string> words = parts_of(answer, list_separators);
    if (words.size() > most_words) words.resize(most_words);
    return in_brackets(words);
  }
  if (field.path != "meets")
    return answer.find('\n') != std::string::npos        ? literal(answer)
           : is_date(answer) && !holds_dates(field.name) ? fix::scalar_text(answer, '"', false)
                                                         : scalar(answer);
  const std::vector<std::string> phrases = parts_of(answer, "\n");
  if (phrases.size() == 1) return scalar(phrases[0]);
  std::string list;
  for (const std::string& phrase : phrases) list += "\n  - " + scalar(phrase);
  return list;
}

}  // namespace

std::string yaml_of(const Answers& answers) {
  std::string yaml;
  std::string_view map;  // whose keys are being written
  for (const Field& field : fields()) {
    const auto found = answers.find(field.name);
    if (found == answers.end()) continue;
    const std::string answer = clean(found->second, field.kind);
    if (answer.find_first_not_of(",;\n ") == std::string::npos) continue;
    const std::size_t dot = field.path.find('.');
    const std::string_view outer = dot == std::string_view::npos ? "" : field.path.substr(0, dot);
    if (!outer.empty() && outer != map) yaml.append(outer).append(":\n");
    map = outer;
    const std::string value = value_of(field, answer);
    yaml.append(outer.empty() ? "" : "  ")
        .append(outer.empty() ? field.path : field.path.substr(dot + 1))
        .append(value.starts_with('\n') ? ":" : ": ")
        .append(value)
        .append("\n");
  }
  return yaml;
}

}  // namespace catalog::checker::form
