#include "indexer/duplicates/contact_key.h"

#include <algorithm>

#include "catalog/link_trackers.h"
#include "catalog/text.h"

namespace indexer::duplicates {
namespace {

constexpr std::size_t whole_number = 8;  // digits that tell one number from another
constexpr std::size_t longest_number = 17;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// ABC DEF GHI JKL MNO PQRS TUV WXYZ.  Source: ITU-T E.161.
char on_dial(char capital) { return "22233344455566677778889999"[capital - 'A']; }

// One number of a text: its digits, and where the text goes on.
struct Dialled {
  std::string digits;
  std::size_t end = 0;
};

// From the first digit on.  An opening bracket begins another number once this one is whole.
Dialled dialled_at(std::string_view text, std::size_t at) {
  Dialled dialled;
  std::string& digits = dialled.digits;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (text.substr(at, 3) == "(0)") {
      at += 2;
    } else if (is_digit(c)) {
      digits += c;
    } else if (is_capital(c) && digits.size() >= 3) {
      // 1-800-EXAMPLES dials seven letters, however many are written.
      if (digits.size() < (digits[0] == '1' ? 11u : 10u)) digits += on_dial(c);
    } else if (std::string_view(" -.()").find(c) == std::string_view::npos ||
               (c == '(' && digits.size() >= 10)) {
      break;
    }
  }
  dialled.end = at;
  return dialled;
}

// "ext. 7" or "x7": no digits where there is none.
Dialled extension_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_word = 11;  // "extension: "
  const std::size_t word = text.find_first_not_of(" ,;", at);
  if (word == std::string_view::npos || std::string_view("exEX").find(text[word]) == text.npos)
    return {};
  const std::size_t begin = text.find_first_of("0123456789", word);
  if (begin == std::string_view::npos || begin - word > longest_word) return {};
  const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
  return {std::string(text.substr(begin, end - begin)), end};
}

// ref= says on which page a link stood, and never which page it leads to.
bool is_tracking(std::string_view parameter) {
  const std::string_view name = parameter.substr(0, parameter.find('='));
  return name.empty() || name == "ref" || catalog::is_link_tracker(name);
}

std::string without_tracking(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    if (const auto parameter = query.substr(0, end); !is_tracking(parameter))
      kept += (kept.empty() ? '?' : '&') + std::string(parameter);
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return kept;
}

void drop_front(std::string_view& text, std::string_view front) {
  if (text.starts_with(front)) text.remove_prefix(front.size());
}

}  // namespace

std::vector<std::string> phone_keys(std::string_view text, std::string_view country) {
  std::vector<std::string> keys;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const auto [digits, end] = dialled_at(text, at);
    const Dialled extension = extension_at(text, end);
    at = extension.digits.empty() ? end : extension.end;
    if (digits.size() < 3 || digits.size() > longest_number) continue;
    keys.push_back(digits.size() >= whole_number ? digits.substr(digits.size() - whole_number)
                                                 : std::string(country) + digits);
    if (!extension.digits.empty()) keys.back() += "x" + extension.digits;
  }
  return keys;
}

std::string link_key(std::string_view url) {
  const std::string folded = catalog::fold(url);
  std::string_view rest = folded;
  if (const std::size_t scheme = rest.find("://"); scheme != std::string_view::npos)
    rest.remove_prefix(scheme + 3);
  drop_front(rest, "www.");
  drop_front(rest, "m.");
  rest = rest.substr(0, rest.find('#'));
  const std::size_t question = std::min(rest.find('?'), rest.size());
  std::string_view path = rest.substr(0, question);
  const std::string query =
      question < rest.size() ? without_tracking(rest.substr(question + 1)) : "";
  const std::size_t slash = std::min(path.find('/'), path.size());
  std::string key(path.substr(0, std::min(path.find(':'), slash)));
  path.remove_prefix(slash);
  for (const std::string_view page : {"/index.html", "/index.htm", "/index.php"})
    if (path.ends_with(page)) path.remove_suffix(page.size());
  while (path.ends_with('/')) path.remove_suffix(1);
  return key + std::string(path) + query;
}

bool is_home(std::string_view key) { return key.find_first_of("/?") == std::string_view::npos; }

std::string_view host_of(std::string_view key) { return key.substr(0, key.find_first_of("/?")); }

std::string mail_key(std::string_view address) {
  std::string key = catalog::fold(address);
  std::erase(key, ' ');
  return key;
}

}  // namespace indexer::duplicates
