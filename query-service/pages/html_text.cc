#include "query-service/pages/html_text.h"

#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>

namespace query_service {

std::string escaped_html(std::string_view text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&': html += "&amp;"; break;
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '"': html += "&quot;"; break;
      case '\'': html += "&#39;"; break;
      default: html += c;
    }
  }
  return html;
}

std::string marked_html(std::string_view text) {
  std::string html;
  for (const char c : escaped_html(text)) {
    if (c == '\1')
      html += "<b>";
    else if (c == '\2')
      html += "</b>";
    else
      html += c;
  }
  return html;
}

std::string percent_encoded(std::string_view text) {
  constexpr char hexadecimal[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~';
    if (plain)
      encoded += c;
    else
      encoded += {'%', hexadecimal[c >> 4 & 15], hexadecimal[c & 15]};
  }
  return encoded;
}

std::string commonmark_html(std::string_view written) {
  // A picture would be asked for from its host; what is left is a link to it.
  std::string text(written);
  for (std::size_t at = text.find("!["); at != std::string::npos; at = text.find("![", at + 2))
    text.replace(at, 2, "! [");
  const std::unique_ptr<char, decltype(&std::free)> html(
      cmark_markdown_to_html(text.data(), text.size(), CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8),
      &std::free);
  return html ? html.get() : "";
}

}  // namespace query_service
