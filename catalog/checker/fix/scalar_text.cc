#include "catalog/checker/fix/scalar_text.h"

#include <algorithm>

namespace catalog::checker::fix {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// In lower case; of a long text only so much that it is none of the words asked about.
std::string word_of(std::string_view plain) {
  constexpr std::size_t longest = 5;
  std::string word(plain.substr(0, longest + 1));
  for (char& letter : word)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return word;
}

// 12, 1_000, -1.5e3, .5, 0x1F, 0o17, 19:30, .inf
bool is_number_like(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  const std::string word = word_of(text);
  if (word == ".inf" || word == ".nan") return true;
  if (text.starts_with("0x"))
    return text.size() > 2 &&
           text.find_first_not_of("0123456789abcdefABCDEF_", 2) == std::string_view::npos;
  if (text.starts_with("0o")) text.remove_prefix(2);
  if (text.empty() ||
      !(is_digit(text[0]) || (text[0] == '.' && text.size() > 1 && is_digit(text[1]))))
    return false;
  const std::size_t exponent = text.find_first_of("eE");
  if (exponent != std::string_view::npos) {
    std::string_view power = text.substr(exponent + 1);
    if (power.starts_with('+') || power.starts_with('-')) power.remove_prefix(1);
    if (power.empty() || !std::all_of(power.begin(), power.end(), is_digit)) return false;
    text = text.substr(0, exponent);
  }
  return text.find_first_not_of("0123456789_.:") == std::string_view::npos;
}

bool is_safe_plain(std::string_view value, bool in_brackets) {
  // YAML allows more; what is more gets quotes.  In brackets yaml-cpp ends a value at a bare "?".
  const auto first = static_cast<unsigned char>(value.empty() ? ' ' : value[0]);
  const bool good_start = is_digit(value.empty() ? ' ' : value[0]) || first >= 0x80 ||
                          (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') ||
                          first == '(' || first == '+' || first == '/';
  return good_start && value.back() != ' ' && value.back() != ':' &&
         value.find(": ") == std::string_view::npos && value.find(" #") == std::string_view::npos &&
         value.find_first_of("\n\t\r") == std::string_view::npos &&
         (!in_brackets || value.find_first_of(",?[]{}") == std::string_view::npos);
}

}  // namespace

Truth truth_of(std::string_view plain) {
  const std::string word = word_of(plain);
  if (word == "yes" || word == "on" || word == "true" || word == "y") return Truth::true_;
  if (word == "no" || word == "off" || word == "false" || word == "n") return Truth::false_;
  return Truth::none;
}

bool may_be_misread(std::string_view plain) {
  return truth_of(plain) != Truth::none || plain == "~" || word_of(plain) == "null" ||
         is_number_like(plain);
}

std::string scalar_text(std::string_view value, char quote, bool in_brackets) {
  if (quote != '"' && quote != '\'') {
    if (is_safe_plain(value, in_brackets)) return std::string(value);
    quote = '"';
  }
  std::string text(1, quote);
  for (const char c : value) {
    if (quote == '\'' && c == '\'') text += '\'';
    if (quote == '"' && (c == '"' || c == '\\')) text += '\\';
    if (quote == '"' && (c == '\n' || c == '\t' || c == '\r'))
      text.append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r");
    else
      text += c;
  }
  return text + quote;
}

}  // namespace catalog::checker::fix
