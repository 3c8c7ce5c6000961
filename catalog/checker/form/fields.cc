#include "catalog/checker/form/fields.h"

#include <algorithm>

#include "catalog/checker/reader/text_check.h"
#include "catalog/text.h"

namespace catalog::checker::form {
namespace {

constexpr Field all_fields[] = {
    {"kind", "kind"},
    {"name", "name"},
    {"summary", "summary"},
    {"description", "description", FieldKind::lines},
    {"organization", "organization"},
    {"conditions", "conditions", FieldKind::list},
    {"audience", "audience", FieldKind::list},
    {"topics", "topics", FieldKind::list},
    {"format", "format"},
    {"serves", "serves", FieldKind::list},
    {"meets", "meets", FieldKind::lines},
    {"meets_note", "meets_note"},
    {"starts", "starts"},
    {"ends", "ends"},
    {"timezone", "timezone"},
    {"venue", "place.venue"},
    {"street", "place.street"},
    {"city", "place.city"},
    {"region", "place.region"},
    {"postal_code", "place.postal_code"},
    {"country", "place.country"},
    {"platform", "online.platform"},
    {"online_url", "online.url"},
    {"dial_in", "phone.number"},
    {"languages", "languages", FieldKind::list},
    {"led_by", "led_by"},
    {"cost", "cost"},
    {"join", "join"},
    {"join_url", "join_url"},
    {"accessibility", "accessibility", FieldKind::list},
    {"website", "contact.website"},
    {"email", "contact.email"},
    {"phone", "contact.phone"},
    {"resource_type", "resource.type"},
    {"resource_url", "resource.url"},
    {"helpline_number", "helpline.number"},
    {"helpline_text", "helpline.text"},
    {"helpline_hours", "helpline.hours"},
    {"address_visibility", "address_visibility"},
    {"verified_on", "verified.on"},
    {"verified_how", "verified.how"},
    {"source", "source"},
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// What ends a line for some readers of YAML, as the end that all know.
std::string with_plain_lines(std::string_view text) {
  constexpr std::string_view ends[] = {"\r\n", "\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
  std::string plain;
  while (!text.empty()) {
    const auto end = std::find_if(std::begin(ends), std::end(ends),
                                  [&](std::string_view mark) { return text.starts_with(mark); });
    plain += end == std::end(ends) ? text[0] : '\n';
    text.remove_prefix(end == std::end(ends) ? 1 : end->size());
  }
  return plain;
}

// Words with one space between them.
std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char c : text)
    if (!is_blank(c))
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

// Lines without white space at their ends, and no blank ones first or last.
std::string in_lines(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    std::replace(line.begin(), line.end(), '\t', ' ');
    while (!line.empty() && is_blank(line.back())) line.pop_back();
    if (lines.empty()) line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
    if (line.empty() && lines.empty()) continue;
    lines += line + '\n';
  }
  while (lines.ends_with('\n')) lines.pop_back();
  return lines;
}

}  // namespace

std::span<const Field> fields() { return all_fields; }

const Field* field_named(std::string_view name) {
  const auto found = std::find_if(std::begin(all_fields), std::end(all_fields),
                                  [&](const Field& field) { return field.name == name; });
  return found == std::end(all_fields) ? nullptr : found;
}

const Field* field_of_path(std::string_view path) {
  const auto found = std::find_if(std::begin(all_fields), std::end(all_fields),
                                  [&](const Field& field) { return field.path == path; });
  return found == std::end(all_fields) ? nullptr : found;
}

std::string clean(std::string_view answer, FieldKind kind) {
  const std::string seen = without_unseen(with_plain_lines(composed(answer)));
  return kind == FieldKind::line ? in_one_line(seen) : in_lines(seen);
}

std::string answer_to(const Answers& answers, std::string_view name) {
  const auto found = answers.find(name);
  return found == answers.end() ? "" : clean(found->second, FieldKind::line);
}

}  // namespace catalog::checker::form
