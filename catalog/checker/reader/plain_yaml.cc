#include "catalog/checker/reader/plain_yaml.h"

#include <algorithm>

#include "catalog/checker/reader/tree_builder.h"

namespace catalog::checker {
namespace {

using Kind = PlainEvent::Kind;

// yaml-cpp takes no key of more than 1,024 bytes.
constexpr std::size_t longest_key = 128;
constexpr std::size_t failed = std::string_view::npos;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool means_nothing(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

// Each function that reads returns the byte behind what it read, or `failed` where it is not sure;
// nothing is read after that.
class PlainReader {
 public:
  explicit PlainReader(std::string_view text) : text_(text) {}

  std::optional<std::vector<PlainEvent>> read() {
    if (text_.find_first_of("\t\r") != failed) return {};
    next_line();
    if (!has_line_ || indent_ != 0 || !block() || has_line_) return {};
    return std::move(events_);
  }

 private:
  // Goes to the next line that says something.
  void next_line() {
    for (std::size_t start = end_ == failed ? 0 : end_ + 1; start < text_.size();
         start = end_ + 1) {
      end_ = std::min(text_.find('\n', start), text_.size());
      at_ = text_.find_first_not_of(' ', start);
      if (at_ >= end_ || text_[at_] == '#') continue;
      line_start_ = start;
      indent_ = at_ - start;
      has_line_ = true;
      return;
    }
    has_line_ = false;
  }

  bool is_end_or_blank(std::size_t at) const { return at >= end_ || text_[at] == ' '; }
  bool is_item() const { return text_[at_] == '-' && is_end_or_blank(at_ + 1); }

  std::size_t skip_blanks(std::size_t at) const {
    while (at < end_ && text_[at] == ' ') ++at;
    return at;
  }

  // Nothing but a comment follows.
  bool is_done(std::size_t at) const {
    const std::size_t next = skip_blanks(at);
    return next == end_ || (text_[next] == '#' && next > at);
  }

  // The byte behind a key that a colon and a blank or the line's end follow.
  std::size_t key_end(std::size_t at) const {
    const std::size_t start = at;
    while (at < end_ && (is_letter_or_digit(text_[at]) || text_[at] == '_' ||
                         (at > start && (text_[at] == '-' || text_[at] == '.'))))
      ++at;
    const bool is_key = at > start && at - start <= longest_key && at < end_ && text_[at] == ':' &&
                        is_end_or_blank(at + 1) && !means_nothing(text_.substr(start, at - start));
    return is_key ? at : failed;
  }

  void add_key(std::size_t at, std::size_t end) {
    events_.push_back({.at = at, .text = std::string(text_.substr(at, end - at))});
  }

  // A map or sequence in lines, from the current line on.
  bool block() {
    // What is too deep is left to the reader that complains of it.
    if (++depth_ > most_levels) return false;
    const bool is_read = is_item() ? sequence() : map();
    --depth_;
    return is_read;
  }

  bool map() {
    const std::size_t indent = indent_;
    events_.push_back({.kind = Kind::open_map, .at = at_});
    while (has_line_ && indent_ == indent) {
      const std::size_t end = key_end(at_);
      if (end == failed) return false;
      add_key(at_, end);
      if (is_done(end + 1)) {
        next_line();
        if (!has_line_ || indent_ <= indent || !block()) return false;
      } else if (!value_of_line(skip_blanks(end + 1))) {
        return false;
      }
      if (has_line_ && indent_ > indent) return false;
    }
    events_.push_back({.kind = Kind::close});
    return true;
  }

  bool sequence() {
    const std::size_t indent = indent_;
    events_.push_back({.kind = Kind::open_sequence, .at = at_});
    while (has_line_ && indent_ == indent) {
      if (!is_item() || is_done(at_ + 1)) return false;
      at_ = skip_blanks(at_ + 1);
      if (key_end(at_) != failed) {
        // The map's further keys stand below its first.
        indent_ = at_ - line_start_;
        if (!block()) return false;
      } else if (!value_of_line(at_)) {
        return false;
      }
      if (has_line_ && indent_ > indent) return false;
    }
    events_.push_back({.kind = Kind::close});
    return true;
  }

  bool value_of_line(std::size_t at) {
    const std::size_t end = value(at, false);
    if (end == failed || !is_done(end)) return false;
    next_line();
    return true;
  }

  std::size_t value(std::size_t at, bool in_brackets) {
    if (at >= end_) return failed;
    switch (text_[at]) {
      case '[': return in_level(&PlainReader::sequence_in_brackets, at);
      case '{': return in_level(&PlainReader::map_in_brackets, at);
      case '\'': return single_quoted(at);
      case '"': return double_quoted(at);
      default: return plain(at, in_brackets);
    }
  }

  std::size_t in_level(std::size_t (PlainReader::*read)(std::size_t), std::size_t at) {
    if (++depth_ > most_levels) return failed;
    const std::size_t end = (this->*read)(at);
    --depth_;
    return end;
  }

  std::size_t close(std::size_t at) {
    events_.push_back({.kind = Kind::close});
    return at + 1;
  }

  // The byte of the next value after a comma, or of the closing bracket.
  std::size_t next_in_brackets(std::size_t at, char closing) const {
    if (at == failed) return failed;
    at = skip_blanks(at);
    if (at >= end_) return failed;
    if (text_[at] == closing) return at;
    if (text_[at] != ',') return failed;
    at = skip_blanks(at + 1);
    return at < end_ && text_[at] != closing ? at : failed;
  }

  std::size_t sequence_in_brackets(std::size_t at) {
    events_.push_back({.kind = Kind::open_sequence, .at = at, .in_brackets = true});
    at = skip_blanks(at + 1);
    while (at < end_ && text_[at] != ']') at = next_in_brackets(value(at, true), ']');
    return at < end_ ? close(at) : failed;
  }

  std::size_t map_in_brackets(std::size_t at) {
    events_.push_back({.kind = Kind::open_map, .at = at, .in_brackets = true});
    at = skip_blanks(at + 1);
    while (at < end_ && text_[at] != '}') {
      const std::size_t end = key_end(at);
      if (end == failed) return failed;
      add_key(at, end);
      at = next_in_brackets(value(skip_blanks(end + 1), true), '}');
    }
    return at < end_ ? close(at) : failed;
  }

  // A blank at either end of a quoted text is left to the complete reader.
  std::size_t add_quoted(std::size_t start, std::size_t close, std::string text) {
    if (text.starts_with(' ') || text.ends_with(' ')) return failed;
    events_.push_back({.at = start, .text = std::move(text), .quoted = true});
    return close + 1;
  }

  std::size_t single_quoted(std::size_t start) {
    std::string text;
    for (std::size_t at = start + 1; at < end_; ++at) {
      if (text_[at] == '\'') {
        if (at + 1 >= end_ || text_[at + 1] != '\'') return add_quoted(start, at, std::move(text));
        ++at;
      }
      text += text_[at];
    }
    return failed;
  }

  std::size_t double_quoted(std::size_t start) {
    std::string text;
    for (std::size_t at = start + 1; at < end_; ++at) {
      if (text_[at] == '"') return add_quoted(start, at, std::move(text));
      if (text_[at] == '\\' && (++at >= end_ || (text_[at] != '"' && text_[at] != '\\')))
        return failed;
      text += text_[at];
    }
    return failed;
  }

  bool may_begin_plain(std::size_t at) const {
    if (std::string_view("-?:").find(text_[at]) != failed)
      return at + 1 < end_ && is_letter_or_digit(text_[at + 1]) && text_[at] == '-';
    return std::string_view(",[]{}#&*!|>'\"%@`").find(text_[at]) == failed;
  }

  std::size_t plain(std::size_t start, bool in_brackets) {
    if (!may_begin_plain(start)) return failed;
    std::size_t at = start;
    for (; at < end_; ++at) {
      const char c = text_[at];
      if (c == '#' && text_[at - 1] == ' ') break;
      if (c == ':' && is_end_or_blank(at + 1)) return failed;
      if (!in_brackets) continue;
      if (c == ',' || c == ']' || c == '}') break;
      if (c == '?' || c == '[' || c == '{') return failed;
      if (c == ':' && std::string_view(",[]{}").find(text_[at + 1]) != failed) return failed;
    }
    // Text in brackets may go on in the next line.
    if (in_brackets && (at >= end_ || text_[at] == '#')) return failed;
    std::size_t end = at;
    while (text_[end - 1] == ' ') --end;
    std::string text(text_.substr(start, end - start));
    if (means_nothing(text)) return failed;
    events_.push_back({.at = start, .text = std::move(text)});
    return end;
  }

  std::string_view text_;
  std::vector<PlainEvent> events_;
  bool has_line_ = false;
  std::size_t line_start_ = 0;
  std::size_t at_ = 0;        // of the current line: where it begins to say something
  std::size_t end_ = failed;  // where its line's end stands
  std::size_t indent_ = 0;    // how many characters stand before
  std::size_t depth_ = 0;
};

}  // namespace

std::optional<std::vector<PlainEvent>> read_plain_yaml(std::string_view text) {
  return PlainReader(text).read();
}

void build(const std::vector<PlainEvent>& events, TreeBuilder& builder) {
  for (const PlainEvent& event : events) switch (event.kind) {
      case Kind::scalar: builder.scalar({.at = event.at}, event.text, event.quoted); break;
      case Kind::open_sequence:
        builder.open(Tree::Kind::sequence, {.at = event.at}, event.in_brackets);
        break;
      case Kind::open_map:
        builder.open(Tree::Kind::map, {.at = event.at}, event.in_brackets);
        break;
      case Kind::close: builder.close(); break;
    }
}

}  // namespace catalog::checker
