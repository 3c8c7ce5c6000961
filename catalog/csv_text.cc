#include "catalog/csv_text.h"

#include <algorithm>

namespace catalog {
namespace {

bool is_formula(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n\xC2\xA0");
  if (start == std::string_view::npos) return false;
  text.remove_prefix(start);
  // The last four are full-width, which some spreadsheets take for the same.
  constexpr std::string_view signs[] = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::any_of(std::begin(signs), std::end(signs),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell = is_formula(text) ? "'" : "";
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    if (letter == '"') cell += '"';
    cell += static_cast<unsigned char>(letter) < ' ' || letter == '\x7F' ? ' ' : letter;
    // Where a comma is a decimal point, spreadsheets begin another cell here.
    if (letter == ';' && is_formula(text.substr(at + 1))) cell += '\'';
  }
  const bool needs_marks = cell.find_first_of("\",;") != std::string::npos ||
                           cell.starts_with('\'') || cell.starts_with(' ') || cell.ends_with(' ');
  return needs_marks ? "\"" + cell + "\"" : cell;
}

std::string csv_text(const std::vector<CsvRow>& rows) {
  std::string text = "\xEF\xBB\xBF";
  for (const CsvRow& row : rows) {
    for (std::size_t at = 0; at < row.size(); ++at) text += (at > 0 ? "," : "") + csv_cell(row[at]);
    text += "\r\n";
  }
  return text;
}

}  // namespace catalog
