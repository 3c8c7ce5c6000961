#include "catalog/checker/reader/text_check.h"

#include <algorithm>

#include "catalog/text.h"

namespace catalog::checker {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Characters that change the direction of text and can hide what a file says (U+202A to U+202E,
// U+2066 to U+2069).
bool is_direction_mark(std::string_view text, std::size_t at) {
  if (text.size() - at < 3 || text[at] != '\xE2') return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const auto third = static_cast<unsigned char>(text[at + 2]);
  return (second == 0x80 && third >= 0xAA && third <= 0xAE) ||
         (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

// Half a line's end within a line, which some readers of YAML take for a whole one.
bool is_lone_return(std::string_view text, std::size_t at) {
  const std::size_t next = text[at] == '\r' ? text.find_first_not_of('\r', at) : text.npos;
  return next != text.npos && text[next] != '\n';
}

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
}

// Ends of lines for readers of YAML 1.1 alone, a blank of no width, a byte order mark where nothing
// begins, and what is no character.
constexpr std::string_view unseen_characters[] = {"\xC2\x85",       // U+0085 next line
                                                  "\xE2\x80\x8B",   // U+200B zero width space
                                                  "\xE2\x80\xA8",   // U+2028 line separator
                                                  "\xE2\x80\xA9",   // U+2029 paragraph separator
                                                  "\xEF\xBB\xBF",   // U+FEFF
                                                  "\xEF\xBF\xBE",   // U+FFFE
                                                  "\xEF\xBF\xBF"};  // U+FFFF

// The bytes of the character at `at` that cannot be seen; 0 where it can.
std::size_t unseen_size(std::string_view text, std::size_t at) {
  // Nearly every byte is plain ASCII, or begins or continues a character that no unseen one shares
  // its first byte with.
  const char c = text[at];
  if ((c >= ' ' && c < 0x7F) || (c < 0 && c != '\xC2' && c != '\xE2' && c != '\xEF')) return 0;
  if (is_control(text[at]) || is_lone_return(text, at)) return 1;
  if (is_direction_mark(text, at)) return 3;
  for (const std::string_view unseen : unseen_characters)
    if (text.substr(at).starts_with(unseen)) return unseen.size();
  return 0;
}

std::size_t first_bad_byte(std::string_view text) {
  constexpr std::size_t longest_character = 4;
  std::size_t good = 0;
  for (std::size_t size = 1; good < text.size() && size <= longest_character;) {
    if (is_utf8(text.substr(good, size))) {
      good += size;
      size = 1;
    } else {
      ++size;
    }
  }
  return good;
}

}  // namespace

Positions::Positions(std::string_view text) : text_(text), line_starts_{0} {
  for (std::size_t end = text.find('\n'); end != std::string_view::npos;
       end = text.find('\n', end + 1))
    line_starts_.push_back(end + 1);
}

Position Positions::at(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  const auto line = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte) - 1;
  return {static_cast<int>(line - line_starts_.begin()) + 1,
          static_cast<int>(character_count(text_.substr(*line, byte - *line))) + 1};
}

Position position_at(std::string_view text, std::size_t byte) { return Positions(text).at(byte); }

std::string without_unseen(std::string_view text) {
  std::string seen;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t unseen = unseen_size(text, at);
    if (unseen == 0) seen += text[at];
    at += std::max<std::size_t>(unseen, 1);
  }
  return seen;
}

std::size_t find_unseen(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (unseen_size(text, at) > 0) return at;
  return std::string_view::npos;
}

void check_text(std::string_view text, const std::string& file, std::size_t most_bytes,
                Findings& findings) {
  const auto complain = [&](Position where, std::string rule, std::string message,
                            std::string remedy) {
    findings.push_back({.file = file,
                        .where = where,
                        .rule = std::move(rule),
                        .message = std::move(message),
                        .remedy = std::move(remedy)});
  };
  if (text.size() > most_bytes) {
    complain({}, "file-too-large", "the file is " + std::to_string(text.size()) + " bytes long",
             "at most " + std::to_string(most_bytes) + " bytes: shorten the description");
    return;
  }
  if (!is_utf8(text)) {
    complain(position_at(text, first_bad_byte(text)), "not-utf8", "the file is not UTF-8 text",
             "save it again with the encoding UTF-8");
    return;
  }
  if (text.starts_with(byte_order_mark))
    complain({1, 1}, "not-utf8", "the file begins with a byte order mark",
             "save it as UTF-8 without a byte order mark");
  bool in_indent = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_told = at == 0 && text.starts_with(byte_order_mark);
    if (!is_told && unseen_size(text, at) > 0)
      complain(position_at(text, at), "control-character",
               "here stands a character that cannot be seen", "delete it");
    if (text[at] == '\t' && in_indent)
      complain(position_at(text, at), "tab", "a tab indents this line",
               "use two spaces for each level");
    // Once for a line is enough.
    in_indent = text[at] == '\n' || (in_indent && text[at] == ' ');
  }
}

}  // namespace catalog::checker
