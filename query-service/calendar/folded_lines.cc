#include "query-service/calendar/folded_lines.h"

#include <algorithm>

namespace query_service {
namespace {

constexpr std::size_t longest_line_bytes = 75;
constexpr std::string_view line_end = "\r\n";
constexpr std::string_view fold = "\r\n ";

std::string unfolded(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(fold, start), text.size());
    plain += text.substr(start, end - start);
    start = end + fold.size();
  }
  return plain;
}

// How many bytes of the line go first, without the first bytes of a character.
std::size_t whole_characters(std::string_view line, std::size_t most) {
  if (line.size() <= most) return line.size();
  std::size_t bytes = most;
  constexpr std::size_t longest_character = 4;
  while (bytes + longest_character > most && (line[bytes] & 0xC0) == 0x80) --bytes;
  return bytes;
}

}  // namespace

std::string folded_lines(std::string_view text) {
  const std::string plain = unfolded(text);
  std::string folded;
  folded.reserve(plain.size() + plain.size() / 16);
  for (std::size_t start = 0; start < plain.size();) {
    const std::size_t end = std::min(plain.find(line_end, start), plain.size());
    std::string_view line = std::string_view(plain).substr(start, end - start);
    std::size_t bytes = whole_characters(line, longest_line_bytes);
    folded += line.substr(0, bytes);
    for (line.remove_prefix(bytes); !line.empty(); line.remove_prefix(bytes)) {
      bytes = whole_characters(line, longest_line_bytes - 1);
      folded += fold;
      folded += line.substr(0, bytes);
    }
    folded += line_end;
    start = end + line_end.size();
  }
  return folded;
}

}  // namespace query_service
