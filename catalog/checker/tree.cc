#include "catalog/checker/tree.h"

#include <algorithm>
#include <charconv>

namespace catalog::checker {
namespace {

bool is_integer(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || text.size() > 15 || (text.size() > 1 && text[0] == '0')) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_decimal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  if (point == 0 || point == std::string_view::npos || point + 1 == text.size()) return false;
  return text.size() <= 24 &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || c == '.'; }) &&
         std::count(text.begin(), text.end(), '.') == 1;
}

nlohmann::json typed(const Tree& scalar) {
  const std::string& text = scalar.text;
  if (scalar.quoted) return text;
  if (text == "true" || text == "false") return text == "true";
  if (is_integer(text)) return std::stoll(text);
  if (is_decimal(text)) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }
  return text;
}

}  // namespace

const Tree& Tree::operator[](std::string_view key) const {
  static const Tree nothing{};
  const Entry* entry = find(key);
  return entry ? entry->value : nothing;
}

const Entry* Tree::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

std::vector<std::string> Tree::scalars() const {
  if (kind == Kind::scalar) return {text};
  std::vector<std::string> texts;
  for (const Tree& item : items)
    if (item.kind == Kind::scalar) texts.push_back(item.text);
  return texts;
}

nlohmann::json json_of(const Tree& tree) {
  switch (tree.kind) {
    case Tree::Kind::nothing: return nullptr;
    case Tree::Kind::scalar: return typed(tree);
    case Tree::Kind::sequence: {
      auto array = nlohmann::json::array();
      for (const Tree& item : tree.items) array.push_back(json_of(item));
      return array;
    }
    case Tree::Kind::map: {
      auto object = nlohmann::json::object();
      for (const Entry& entry : tree.entries) object[entry.key] = json_of(entry.value);
      return object;
    }
  }
  return nullptr;
}

}  // namespace catalog::checker
