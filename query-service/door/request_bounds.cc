#include "query-service/door/request_bounds.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "query-service/header_text.h"

namespace query_service {
namespace {

std::optional<std::size_t> number_in(std::string_view digits) {
  std::size_t number = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (code != std::errc() || end != digits.data() + digits.size()) return {};
  return number;
}

// What the head says of the body, and of the connection.
struct Framing {
  bool is_plain = true;  // there is one way only to read it
  bool wants_end = false;
  bool asks_leave = false;
  std::size_t lengths = 0;
  std::optional<std::size_t> length = {};
};

bool holds_control_characters(std::string_view line) {
  return std::any_of(line.begin(), line.end(),
                     [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7F; });
}

void read_header(std::string_view line, Framing& framing) {
  const std::size_t colon = line.find(':');
  // A line that begins with a space continues the one before; programs differ in how.
  if (colon == std::string_view::npos || colon == 0 || holds_control_characters(line) ||
      line.substr(0, colon).find_first_of(" \t") != std::string_view::npos) {
    framing.is_plain = false;
    return;
  }
  const std::string name = in_small_letters(line.substr(0, colon));
  const std::string_view value = without_blanks(line.substr(colon + 1));
  if (name == "transfer-encoding" || name == "upgrade") framing.is_plain = false;
  if (name == "connection" && in_small_letters(value).find("close") != std::string::npos)
    framing.wants_end = true;
  if (name == "expect") framing.asks_leave = in_small_letters(value) == "100-continue";
  if (name == "content-length") {
    ++framing.lengths;
    framing.length = number_in(value);
    if (framing.lengths > 1 || !framing.length) framing.is_plain = false;
  }
}

Framing framing_of(std::string_view head) {
  Framing framing;
  std::size_t end = std::min(head.find("\r\n"), head.size());
  const std::string_view request_line = head.substr(0, end);
  framing.is_plain = request_line.ends_with(" HTTP/1.1") && !holds_control_characters(request_line);
  while (end + 2 < head.size()) {
    const std::size_t start = end + 2;
    end = std::min(head.find("\r\n", start), head.size());
    read_header(head.substr(start, end - start), framing);
  }
  return framing;
}

}  // namespace

RequestBounds request_bounds(std::string_view received) {
  // As the library reads it: an empty line ends the head, however the line before it ended.
  const std::size_t blank = received.find("\n\r\n");
  if (blank == std::string_view::npos || blank > most_head_bytes) {
    if (received.size() < most_head_bytes) return {};
    return {.bytes = received.size(), .is_last = true, .leaves_rest = true};
  }
  const std::size_t head_bytes = blank + 3;
  std::string_view head = received.substr(0, blank);
  if (head.ends_with('\r')) head.remove_suffix(1);
  const Framing framing = framing_of(head);
  const bool is_form = received.starts_with("POST ");
  const std::size_t body_bytes = framing.length.value_or(0);
  // What can not be framed, or will not be read, is refused by what its head says.
  if (!framing.is_plain || (body_bytes > 0 && !is_form) || body_bytes > most_form_bytes ||
      (is_form && !framing.length))
    return {.bytes = head_bytes, .is_last = true, .leaves_rest = true};
  if (received.size() < head_bytes + body_bytes) return {.waits_for_leave = framing.asks_leave};
  return {.bytes = head_bytes + body_bytes, .is_last = framing.wants_end};
}

}  // namespace query_service
