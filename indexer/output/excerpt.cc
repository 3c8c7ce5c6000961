#include "indexer/output/excerpt.h"

#include <algorithm>

#include "catalog/text.h"

namespace indexer::output {
namespace {

constexpr std::size_t widest = 200;  // characters: a terminal's line or two

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The byte at which a character of a line begins; its end where it has fewer.
std::size_t byte_of(std::string_view line, std::size_t character) {
  std::size_t at = 0;
  for (; at < line.size() && character > 0; --character) {
    ++at;
    while (at < line.size() && is_inside_character(line[at])) ++at;
  }
  return at;
}

std::optional<std::string_view> line_of(std::string_view text, int number) {
  for (int at = 1; at < number; ++at) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

// The end of a quoted text that begins with its quote; of one that is never closed, the line's.
std::size_t end_of_quoted(std::string_view line, std::size_t begin) {
  const char quote = line[begin];
  for (std::size_t at = begin + 1; at < line.size(); ++at) {
    if (quote == '"' && line[at] == '\\')
      ++at;
    else if (quote == '\'' && line.substr(at, 2) == "''")
      ++at;
    else if (line[at] == quote)
      return at + 1;
  }
  return line.size();
}

// A plain value ends at a comment, at ": " of a key, or inside brackets at a comma or bracket.
std::size_t end_of_plain(std::string_view line, std::size_t begin) {
  int depth = 0;
  for (const char c : line.substr(0, begin)) {
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
  }
  std::size_t end = begin;
  for (; end < line.size(); ++end) {
    const char c = line[end];
    const bool is_before_blank = end + 1 == line.size() || line[end + 1] == ' ';
    if (c == ':' && is_before_blank) break;
    if (c == '#' && end > 0 && (line[end - 1] == ' ' || line[end - 1] == '\t')) break;
    if (depth > 0 && (c == ',' || c == ']' || c == '}')) break;
  }
  while (end > begin && (line[end - 1] == ' ' || line[end - 1] == '\t')) --end;
  return end;
}

}  // namespace

std::size_t token_characters(std::string_view line, std::size_t begin) {
  if (begin >= line.size()) return 1;
  const char first = line[begin];
  const std::size_t end = first == '"' || first == '\'' ? end_of_quoted(line, begin)
                          : first == '[' || first == '{' || first == ']' || first == '}'
                              ? begin + 1
                              : end_of_plain(line, begin);
  const std::string_view token = line.substr(begin, end - begin);
  // Bytes that are not UTF-8 are shown one by one.
  return std::max<std::size_t>(
      1, catalog::is_utf8(token) ? catalog::character_count(token) : token.size());
}

std::optional<Excerpt> excerpt_at(std::string_view text, Position where) {
  if (where.line < 1 || where.column < 1 || text.empty()) return {};
  const auto found = line_of(text, where.line);
  if (!found || !catalog::is_utf8(*found)) return {};
  const std::string_view line = *found;
  const auto column = static_cast<std::size_t>(where.column) - 1;
  const std::size_t begin = byte_of(line, column);
  const std::size_t size = token_characters(line, begin);

  // Of a very long line, what is around the token.
  const std::size_t all = catalog::character_count(line);
  const std::size_t from = all <= widest || column < widest / 2 ? 0 : column - widest / 2;
  const std::size_t shown = std::min(widest, all - std::min(from, all));
  const std::size_t first = byte_of(line, from), last = byte_of(line, from + shown);
  Excerpt excerpt;
  for (const char c : line.substr(first, last - first))
    // What moves the cursor or hides text stays out of a terminal.
    excerpt.line += static_cast<unsigned char>(c) < 0x20 && c != '\t' ? '?' : c;
  for (const char c : line.substr(first, std::max(begin, first) - first))
    if (!is_inside_character(c)) excerpt.before += c == '\t' ? '\t' : ' ';
  excerpt.carets.assign(
      std::clamp<std::size_t>(
          size, 1, std::max<std::size_t>(1, from + shown - std::min(column, from + shown))),
      '^');
  return excerpt;
}

}  // namespace indexer::output
