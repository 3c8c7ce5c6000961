#include "catalog/checker/rules/text_scan.h"

#include <algorithm>

namespace catalog::checker::rules {
namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_between_figures(char c) {
  return std::string_view(" -.()/").find(c) != std::string_view::npos;
}

// Of an address before its @, and in a host.
bool is_of_address(char c) {
  return is_letter(c) || is_figure(c) ||
         std::string_view("._%+-").find(c) != std::string_view::npos;
}

bool is_inside(const std::vector<TextSpan>& spans, std::size_t at) {
  return std::any_of(spans.begin(), spans.end(),
                     [&](const TextSpan& span) { return at >= span.begin && at < span.end; });
}

// The form of a run with each figure as 0: "000-0000".
std::string form_of(std::string_view run) {
  std::string form(run);
  for (char& c : form)
    if (is_figure(c)) c = '0';
  return form;
}

bool is_telephone_number(std::string_view run) {
  const std::string form = form_of(run);
  const auto figures = static_cast<std::size_t>(std::count(form.begin(), form.end(), '0'));
  if (form.find("0000-00-00") != std::string::npos) return false;  // a day
  if (form == "00000-0000") return false;                          // a US postal code
  if (form == "000-00-0000") return false;                         // a social security number
  if (form == "0000-0000" || form == "0000/0000" || form == "0000 - 0000") return false;  // years
  if (figures == 7) return form == "000-0000" || form == "000.0000";
  std::string digits;
  std::copy_if(run.begin(), run.end(), std::back_inserter(digits), is_figure);
  const bool is_book = figures == 13 && (digits.starts_with("978") || digits.starts_with("979"));
  return figures >= 9 && figures <= 15 && !is_book;
}

void walk(const std::string& key, const Tree& tree,
          const std::function<void(const std::string&, const Tree&)>& call) {
  if (tree.kind == Tree::Kind::scalar) call(key, tree);
  for (const Tree& item : tree.items) walk(key, item, call);
  for (const Entry& entry : tree.entries) walk(entry.key, entry.value, call);
}

}  // namespace

std::vector<TextSpan> telephone_numbers(std::string_view text) {
  const std::vector<TextSpan> in_links = links(text);
  std::vector<TextSpan> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = is_figure(text[at]) || text[at] == '+' || text[at] == '(';
    if (!begins || is_inside(in_links, at)) continue;
    std::size_t end = at, last = at;
    for (; end < text.size() && (is_figure(text[end]) || is_between_figures(text[end]) ||
                                 (end == at && text[end] == '+'));
         ++end)
      if (is_figure(text[end])) last = end + 1;
    if (last > at && is_telephone_number(text.substr(at, last - at))) found.push_back({at, last});
    at = std::max(at, end);
  }
  return found;
}

std::vector<TextSpan> email_addresses(std::string_view text) {
  std::vector<TextSpan> found;
  for (std::size_t mark = text.find('@'); mark != std::string_view::npos;
       mark = text.find('@', mark + 1)) {
    std::size_t begin = mark, end = mark + 1;
    while (begin > 0 && is_of_address(text[begin - 1])) --begin;
    while (end < text.size() && is_of_address(text[end]) && text[end] != '_') ++end;
    while (end > mark + 1 && text[end - 1] == '.') --end;
    const std::string_view host = text.substr(mark + 1, end - mark - 1);
    if (begin < mark && host.find('.') != std::string_view::npos && is_letter(host.back()))
      found.push_back({begin, end});
  }
  return found;
}

std::vector<TextSpan> links(std::string_view text) {
  std::vector<TextSpan> found;
  const std::string small = small_letters(text);
  for (std::size_t at = small.find("http"); at != std::string::npos; at = small.find("http", at)) {
    const std::string_view rest = std::string_view(small).substr(at);
    if (!rest.starts_with("http://") && !rest.starts_with("https://")) {
      ++at;
      continue;
    }
    std::size_t end = std::min(text.find_first_of(" \t\n\"'<>()[]", at), text.size());
    while (end > at && std::string_view(".,;:!?").find(text[end - 1]) != std::string_view::npos)
      --end;
    found.push_back({at, end});
    at = end;
  }
  return found;
}

LinkParts link_parts(std::string_view link) {
  const std::size_t scheme = link.find("://");
  std::string_view rest = scheme == std::string_view::npos ? link : link.substr(scheme + 3);
  const std::size_t authority_end = std::min(rest.find_first_of("/?#"), rest.size());
  std::string_view authority = rest.substr(0, authority_end);
  rest.remove_prefix(authority_end);
  LinkParts parts;
  if (const std::size_t mark = authority.rfind('@'); mark != std::string_view::npos) {
    parts.userinfo = authority.substr(0, mark);
    authority.remove_prefix(mark + 1);
  }
  parts.host = authority.substr(0, authority.find(':'));
  rest = rest.substr(0, rest.find('#'));
  const std::size_t question = std::min(rest.find('?'), rest.size());
  parts.path = rest.substr(0, question);
  std::string_view query = rest.substr(question);
  while (!query.empty()) {
    query.remove_prefix(1);
    const std::size_t end = std::min(query.find_first_of("&;"), query.size());
    const std::string_view pair = query.substr(0, end);
    if (!pair.empty()) parts.query_names.push_back(pair.substr(0, pair.find('=')));
    query.remove_prefix(end);
  }
  return parts;
}

void each_scalar(const Tree& tree,
                 const std::function<void(const std::string&, const Tree&)>& call) {
  walk("", tree, call);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> all) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

std::string small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

}  // namespace catalog::checker::rules
