#include "tools/generator/yaml_lines.h"

#include <algorithm>

namespace generator {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }

// A word or sentence is plain; what begins like a number or a sign of YAML's own is not surely so.
bool is_plain(std::string_view text) {
  if (text.empty() || text.back() == ' ' || text.back() == ':') return false;
  const bool begins_plain =
      is_letter(text[0]) ||
      (is_figure(text[0]) && std::any_of(text.begin(), text.end(), is_letter));
  const bool has_sign =
      text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos;
  static constexpr std::string_view meaning_else[] = {
      "true", "false", "null", "yes", "no", "on", "off", "y", "n",
      "True", "Yes",   "No",   "NO",  "ON", "On", "Y",   "N", "OFF"};
  return begins_plain && !has_sign &&
         std::find(std::begin(meaning_else), std::end(meaning_else), text) ==
             std::end(meaning_else);
}

std::string in_quotes(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string scalar(std::string_view text) {
  return is_plain(text) ? std::string(text) : in_quotes(text);
}

// Between brackets a comma parts two items.
std::string item_in_brackets(std::string_view text) {
  return text.find_first_of("[]{},") == std::string_view::npos ? scalar(text) : in_quotes(text);
}

}  // namespace

void YamlLines::start(std::string_view key) {
  text_.append(depth_ * 2, ' ');
  text_ += key;
  text_ += ':';
}

void YamlLines::value(std::string_view key, std::string_view text) {
  if (!text.empty()) plain(key, scalar(text));
}

void YamlLines::plain(std::string_view key, std::string_view text) {
  if (text.empty()) return;
  start(key);
  text_ += ' ';
  text_ += text;
  text_ += '\n';
}

void YamlLines::list(std::string_view key, const std::vector<std::string>& items) {
  if (items.empty()) return;
  std::string inside;
  for (const std::string& item : items)
    inside += (inside.empty() ? "" : ", ") + item_in_brackets(item);
  plain(key, "[" + inside + "]");
}

void YamlLines::begin(std::string_view key) {
  start(key);
  text_ += '\n';
  ++depth_;
}

void YamlLines::end() { --depth_; }

void YamlLines::item(std::string_view text) {
  text_.append(depth_ * 2, ' ');
  text_ += "- ";
  text_ += scalar(text);
  text_ += '\n';
}

void YamlLines::item_map(std::initializer_list<std::pair<std::string_view, std::string>> values) {
  bool is_first = true;
  for (const auto& [key, text] : values) {
    text_.append(depth_ * 2, ' ');
    text_ += is_first ? "- " : "  ";
    text_ += key;
    text_ += ": " + scalar(text) + "\n";
    is_first = false;
  }
}

}  // namespace generator
