#include "catalog/checker/fix/line_mends.h"

#include <algorithm>
#include <vector>

#include "catalog/checker/fix/lines.h"
#include "catalog/text.h"

namespace catalog::checker::fix {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r') {
      const std::size_t next = text.find_first_not_of('\r', at);
      if (next == std::string_view::npos) break;
      if (text[next] == '\n') at = next;
    }
    plain += text[at];
  }
  return plain;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view indentation_of(std::string_view line) {
  return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
}

// "description: |", "- >-  # why": what is below it and further in is text, space for space.
bool opens_block(std::string_view line) {
  if (const std::size_t comment = line.find(" #"); comment != std::string_view::npos)
    line = line.substr(0, comment);
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  while (!line.empty() && std::string_view("+-0123456789").find(line.back()) != line.npos)
    line.remove_suffix(1);
  if (line.empty() || (line.back() != '|' && line.back() != '>')) return false;
  line.remove_suffix(1);
  return line.empty() || is_blank(line.back());
}

std::string with_spaces_for_tabs(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  bool has_tab = false;
  for (const Line& line : lines) {
    const std::string_view indentation = indentation_of(line.text(text));
    if (indentation.size() == line.text(text).size()) continue;
    if (indentation.find(' ') != std::string_view::npos) return std::string(text);
    has_tab = has_tab || !indentation.empty();
  }
  if (!has_tab) return std::string(text);
  std::string spaced;
  for (const Line& line : lines) {
    const std::string_view all = text.substr(line.begin, line.end - line.begin);
    const std::string_view indentation = indentation_of(all);
    if (indentation.find(' ') == std::string_view::npos)
      spaced.append(2 * indentation.size(), ' ').append(all.substr(indentation.size()));
    else
      spaced.append(all);
  }
  return spaced;
}

std::string without_trailing_spaces(std::string_view text) {
  std::string trimmed;
  trimmed.reserve(text.size());
  bool in_block = false;
  std::size_t block_indentation = 0;
  for (const Line& line : lines_of(text)) {
    std::string_view words = line.text(text);
    const bool is_empty = indentation_of(words).size() == words.size();
    if (in_block && !is_empty && indentation_of(words).size() <= block_indentation)
      in_block = false;
    if (!in_block) {
      if (opens_block(words)) {
        in_block = true;
        block_indentation = indentation_of(words).size();
      }
      while (!words.empty() && is_blank(words.back())) words.remove_suffix(1);
      // In double quotes a backslash keeps the space behind it.
      if (!words.empty() && words.back() == '\\') words = line.text(text);
    }
    trimmed.append(words).append(text.substr(line.text_end, line.end - line.text_end));
  }
  return trimmed;
}

}  // namespace

std::string line_mended(std::string_view text) {
  if (!is_utf8(text) || text.find('\0') != std::string_view::npos) return std::string(text);
  while (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::string mended =
      composed(without_trailing_spaces(with_spaces_for_tabs(with_plain_line_ends(text))));
  if (!mended.empty() && mended.back() != '\n') mended += '\n';
  return mended;
}

}  // namespace catalog::checker::fix
