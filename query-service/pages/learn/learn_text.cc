#include "query-service/pages/learn/learn_text.h"

#include <algorithm>
#include <cassert>

#include "query-service/assets.h"
#include "query-service/pages/html_text.h"

namespace query_service {
namespace {

// What stands before the next empty line, which is taken away with it.
std::string_view take_paragraph(std::string_view& text) {
  const std::size_t end = std::min(text.find("\n\n"), text.size());
  const std::string_view paragraph = text.substr(0, end);
  text.remove_prefix(std::min(end + 2, text.size()));
  return paragraph;
}

}  // namespace

LearnText learn_text(const LearnPart& part, Language language) {
  const auto file_in = [&](Language of) {
    return "pages/learn/" + std::string(of.code()) + "/" + std::string(part.name) + ".md";
  };
  // A language may come before its guide does.
  const auto names = asset_names();
  const bool is_written = std::find(names.begin(), names.end(), file_in(language)) != names.end();
  std::string_view text = asset(file_in(is_written ? language : Language::en));
  const std::string_view title = take_paragraph(text);
  assert(title.starts_with("# "));
  std::string lead(take_paragraph(text));
  std::replace(lead.begin(), lead.end(), '\n', ' ');
  return {.title = std::string(title.substr(2)), .lead = std::move(lead), .body = text};
}

std::string with_query(std::string_view html, std::string_view query) {
  constexpr std::string_view link = "href=\"/";
  std::string changed;
  for (std::size_t at = html.find(link); at != std::string_view::npos; at = html.find(link)) {
    const std::size_t end = html.find_first_of("\"#", at + link.size());
    if (end == std::string_view::npos) break;
    const std::string_view address = html.substr(at, end - at);
    changed += html.substr(0, end);
    changed += address.find('?') == std::string_view::npos ? "?" : "&amp;";
    changed += escaped_html(query);
    html.remove_prefix(end);
  }
  return changed.append(html);
}

}  // namespace query_service
