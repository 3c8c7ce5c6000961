#include "query-service/site_address.h"

#include <algorithm>

namespace query_service {
namespace {

constexpr std::size_t longest_host_bytes = 255;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_host_letter(char letter) {
  return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         letter == '.' || letter == '-';
}

bool is_address_letter(char letter) { return is_host_letter(letter) || letter == ':'; }

// "kith.example", "127.0.0.1:8080", "[::1]:8080".
bool is_host(std::string_view text) {
  if (text.empty() || text.size() > longest_host_bytes) return false;
  const bool is_version_6 = text.starts_with('[');
  const std::size_t end = is_version_6 ? text.find(']') : std::min(text.find(':'), text.size());
  if (end == std::string_view::npos) return false;
  const std::string_view name = is_version_6 ? text.substr(1, end - 1) : text.substr(0, end);
  const std::string_view port = text.substr(end + (is_version_6 ? 1 : 0));
  if (name.empty() ||
      !std::all_of(name.begin(), name.end(), is_version_6 ? is_address_letter : is_host_letter))
    return false;
  if (port.empty()) return true;
  return port.size() >= 2 && port.size() <= 6 && port[0] == ':' &&
         std::all_of(port.begin() + 1, port.end(), is_digit);
}

std::string_view without_slash(std::string_view text) {
  if (text.ends_with('/')) text.remove_suffix(1);
  return text;
}

std::string_view host_of(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (address.starts_with(scheme)) return without_slash(address.substr(scheme.size()));
  return {};
}

}  // namespace

bool is_site_address(std::string_view text) { return is_host(host_of(text)); }

std::string site_address(std::string_view public_url, const HttpRequest& request) {
  if (!public_url.empty()) return std::string(without_slash(public_url));
  return is_host(request.host) ? "http://" + request.host : "";
}

std::string subscription_address(std::string_view site, std::string_view path) {
  const std::string_view host = host_of(site);
  return host.empty() ? "" : "webcal://" + std::string(host) + std::string(path);
}

bool is_repository_address(std::string_view text) {
  if (!text.starts_with("https://") || text.size() > 300) return false;
  const std::string_view rest = text.substr(std::string_view("https://").size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string_view path = rest.substr(slash);
  const auto is_path_letter = [](char letter) {
    return is_host_letter(letter) || letter == '/' || letter == '_' || letter == '~';
  };
  return is_host(rest.substr(0, slash)) && path.size() > 1 && !path.ends_with('/') &&
         std::all_of(path.begin(), path.end(), is_path_letter);
}

bool is_report_address(std::string_view text) {
  if (text.size() > 500 || text.find_first_of(" \t\r\n\"'<>") != std::string_view::npos)
    return false;
  if (text.starts_with("https://")) return text.size() > std::string_view("https://").size();
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text.find_first_of("@?&", at + 1) == std::string_view::npos;
}

}  // namespace query_service
